import Graphics
import Pixels
import Terminal

/// Brings frames to the screen, and has the pictures in them made ready on the way: what is ready is
/// shown, what is missing is asked for and shown by a later frame.
@MainActor
final class Painter {
  private let screen: Screen
  private let mailbox: AsyncStream<Editor.Event>.Continuation
  private let renderer = PictureRenderer()
  /// Finished pictures, the ones used last at the end.
  private var ready: [(request: PictureRequest, picture: RenderedPicture)] = []
  /// What each slot shows, which stays until its successor is ready.
  private var shown: [(slot: PictureSlot, picture: RenderedPicture)] = []
  /// What pictures are rendered for; nil while it is not known how the terminal shows any.
  private var target: RenderingTarget?
  /// The work on the picture that is being made.
  private var rendering: Task<Void, Never>?
  private var refused: Set<PictureRequest> = []
  /// Distinguishes pictures that were asked for before `forget` from those after it.
  private var generation = 0

  /// Enough to flip between two pictures while a third is on its way.
  private static let readyCount = 6

  init(screen: Screen, mailbox: AsyncStream<Editor.Event>.Continuation) {
    self.screen = screen
    self.mailbox = mailbox
  }

  /// Whether a picture is being made ready.
  var isDrawing: Bool { rendering != nil }

  /// Throws away what was made for another screen or another session.
  func forget() {
    ready = []
    shown = []
    refused = []
    rendering?.cancel()
    rendering = nil
    // Requests name revisions by number, and another session has the same numbers.
    generation += 1
  }

  /// A picture that was asked for is ready; nil where it cannot be made.
  func take(_ picture: RenderedPicture?, for request: PictureRequest, generation: Int) {
    guard generation == self.generation else { return }
    rendering = nil
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
  ///   - graphics: how the terminal shows pictures; nil shows none yet.
  ///   - bitmap: fetches the pixels of a source.
  func paint(
    _ frame: Frame, _ context: ViewContext, graphics: (any GraphicsProtocol)?,
    bitmap: @escaping @MainActor @Sendable (PictureRequest.Source) async throws -> Bitmap?
  ) {
    let target = graphics.map {
      RenderingTarget(graphics: $0, cell: context.cell, ground: Self.ground(context.theme))
    }
    if target != self.target { forget() }
    self.target = target
    var grid = frame.grid
    var placed: [PlacedPicture] = []
    var nowShown: [(slot: PictureSlot, picture: RenderedPicture)] = []
    for (index, slot) in frame.pictures.enumerated() {
      let best = best(for: slot, index: index)
      grid.blank(slot.panel, around: best?.slot.area ?? slot.area)
      guard let (shownSlot, picture) = best else { continue }
      nowShown.append((shownSlot, picture))
      placed += picture.placed(at: shownSlot.area.origin)
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

  /// Has the first missing picture made; the others follow when it is there, unless they have
  /// become unnecessary by then.
  private func ask(
    for slots: [PictureSlot],
    _ bitmap: @escaping @MainActor @Sendable (PictureRequest.Source) async throws -> Bitmap?
  ) {
    guard let target, rendering == nil,
      let missing = slots.map(\.request).first(where: { request in
        !refused.contains(request) && !ready.contains { $0.request == request }
      })
    else { return }
    let (renderer, mailbox, generation) = (renderer, mailbox, generation)
    rendering = Task {
      var bitmaps: [Bitmap] = []
      for source in missing.sources {
        if let pixels = try? await bitmap(source) { bitmaps.append(pixels) }
      }
      guard bitmaps.count == missing.sources.count else {
        mailbox.yield(.rendered(missing, nil, generation: generation))
        return
      }
      let picture = await renderer.render(missing, bitmaps, for: target, generation: generation)
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
}
