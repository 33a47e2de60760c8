import Graphics
import Pixels
import Terminal

/// Brings frames to the screen, and has the pictures in them made ready on the way: what is ready is
/// shown, what is missing is asked for and shown by a later frame.
@MainActor
final class Painter {
  private let screen: Screen
  private let mailbox: AsyncStream<Editor.Event>.Continuation
  private var renderer = PictureRenderer()
  /// Finished pictures, the ones used last at the end.
  private var ready: [(request: PictureRequest, picture: RenderedPicture)] = []
  /// What each slot shows, which stays until its successor is ready.
  private var shown: [(slot: PictureSlot, picture: RenderedPicture)] = []
  private var style: PictureStyle?
  private var cell = CellMetrics.assumed
  private var ground = Pixel(0, 0, 0, 255)
  private var inFlight: PictureRequest?
  private var refused: Set<PictureRequest> = []
  /// Tells pictures that were asked for before `forget` from those after it.
  private var generation = 0

  /// Enough to flip between two pictures while a third is on its way.
  private static let readyCount = 6

  init(screen: Screen, mailbox: AsyncStream<Editor.Event>.Continuation) {
    self.screen = screen
    self.mailbox = mailbox
  }

  /// Whether a picture is being made ready.
  var isDrawing: Bool { inFlight != nil }

  /// Throws away what was made for another screen or another session.
  func forget() {
    ready = []
    shown = []
    refused = []
    inFlight = nil
    // What the renderer keeps is told apart by revision numbers, which another session has too.
    renderer = PictureRenderer()
    generation += 1
  }

  /// A picture that was asked for is ready; nil where it cannot be made.
  func take(_ picture: RenderedPicture?, for request: PictureRequest, generation: Int) {
    guard generation == self.generation else { return }
    inFlight = nil
    guard let picture else {
      refused.insert(request)
      return
    }
    ready.append((request, picture))
    if ready.count > Self.readyCount { ready.removeFirst() }
  }

  /// Shows a frame.
  ///
  /// - Parameters:
  ///   - style: how pictures are drawn; nil draws none yet.
  ///   - bitmap: fetches the pixels of a source.
  func paint(
    _ frame: Frame, _ context: ViewContext, style: PictureStyle?,
    bitmap: @escaping @MainActor @Sendable (PictureRequest.Source) async throws -> Bitmap?
  ) {
    let ground = Self.ground(context.theme)
    if style != self.style || context.cell != cell || ground != self.ground { forget() }
    (self.style, cell, self.ground) = (style, context.cell, ground)
    var grid = frame.grid
    var placed: [PlacedPicture] = []
    var nowShown: [(slot: PictureSlot, picture: RenderedPicture)] = []
    for (index, slot) in frame.pictures.enumerated() {
      let best = best(for: slot, index: index)
      grid.blank(slot.panel, around: best?.slot.area ?? slot.area)
      guard let (shownSlot, picture) = best else { continue }
      nowShown.append((shownSlot, picture))
      switch picture {
      case .blocks(let cells, let columns, _):
        draw(cells, columns: columns, in: shownSlot.area, &grid)
      case .sixel(let tiles):
        placed += tiles.enumerated().map { number, tile in
          PlacedPicture(
            area: CellRectangle(
              column: shownSlot.area.column + tile.area.column,
              row: shownSlot.area.row + tile.area.row,
              columns: tile.area.columns, rows: tile.area.rows),
            identity: "\(shownSlot.request.hashValue) \(number)", bytes: tile.bytes)
        }
      }
    }
    shown = nowShown
    screen.present(grid, pictures: placed, cursor: frame.cursor)
    ask(for: frame.pictures, bitmap)
  }

  /// The picture of a slot, or what its panel showed before while that is on its way.
  private func best(
    for slot: PictureSlot, index: Int
  ) -> (slot: PictureSlot, picture: RenderedPicture)? {
    if let place = ready.lastIndex(where: { $0.request == slot.request }) {
      let entry = ready.remove(at: place)
      ready.append(entry)
      return (slot, entry.picture)
    }
    guard shown.indices.contains(index), shown[index].slot.panel == slot.panel else { return nil }
    return shown[index]
  }

  private func draw(
    _ cells: [BlockCell], columns: Int, in area: CellRectangle, _ grid: inout CellGrid
  ) {
    for (index, block) in cells.enumerated() {
      let (column, row) = (area.column + index % columns, area.row + index / columns)
      // What lies over the picture stays there.
      guard area.contains(CellPoint(column: column, row: row)),
        grid[column, row].text == Cell.underPicture
      else { continue }
      grid[column, row] = Cell(
        text: String(block.glyph),
        style: Style(
          foreground: Self.colour(block.foreground), background: Self.colour(block.background)))
    }
  }

  private static func colour(_ pixel: Pixel) -> Colour { .rgb(pixel.x, pixel.y, pixel.z) }

  /// Has the first missing picture made; the others follow when it is there, unless they have
  /// become unnecessary by then.
  private func ask(
    for slots: [PictureSlot],
    _ bitmap: @escaping @MainActor @Sendable (PictureRequest.Source) async throws -> Bitmap?
  ) {
    guard let style, inFlight == nil,
      let missing = slots.map(\.request).first(where: { request in
        !refused.contains(request) && !ready.contains { $0.request == request }
      })
    else { return }
    inFlight = missing
    let (renderer, mailbox, cell, ground) = (renderer, mailbox, cell, ground)
    let generation = generation
    Task {
      var bitmaps: [Bitmap] = []
      for source in missing.sources {
        if let pixels = try? await bitmap(source) { bitmaps.append(pixels) }
      }
      guard bitmaps.count == missing.sources.count else {
        mailbox.yield(.rendered(missing, nil, generation: generation))
        return
      }
      let picture = await renderer.render(
        missing, bitmaps, style: style, cell: cell, backdrop: Self.backdrop, ground: ground)
      mailbox.yield(.rendered(missing, picture, generation: generation))
    }
  }

  /// The theme's background; black where it is the terminal's own.
  private static func ground(_ theme: Theme) -> Pixel {
    guard case .rgb(let red, let green, let blue) = theme[.text].background else {
      return Pixel(0, 0, 0, 255)
    }
    return Pixel(red, green, blue, 255)
  }

  private static let backdrop = Backdrop.checkerboard(
    light: Pixel(160, 160, 160, 255), dark: Pixel(110, 110, 110, 255), square: 8)
}
