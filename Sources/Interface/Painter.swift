import Graphics
import Pixels
import Terminal

/// Painter: presents frames on the screen, and has their pictures rendered.
///
/// A picture that is ready is shown; a missing one is rendered meanwhile and shown by a later frame.
@MainActor
final class Painter {
  private let screen: Screen
  private let mailbox: Mailbox
  private let renderer = PictureRenderer()
  /// Rendered pictures, the ones used last at the end.
  private var ready: [(request: PictureRequest, picture: [PictureTile])] = []
  /// What each slot shows until its next picture is ready.
  private var shown: [(slot: PictureSlot, picture: [PictureTile])] = []
  /// What pictures are rendered for; nil while the graphics protocol is not chosen.
  private var target: RenderingTarget?
  /// The rendering in progress.
  private var rendering: Task<Void, Never>?
  /// Requests that cannot be rendered.
  private var refused: Set<PictureRequest> = []
  /// Distinguishes pictures requested before `forget` from those requested after it.
  private var generation = 0

  /// Enough to flip between two pictures while a third is on its way.
  private static let readyCount = 6

  init(screen: Screen, mailbox: Mailbox) {
    self.screen = screen
    self.mailbox = mailbox
  }

  /// Whether a picture is being rendered.
  var isDrawing: Bool { rendering != nil }

  /// Drops every picture, when the screen or the session changes.
  func forget() {
    ready = []
    shown = []
    refused = []
    rendering?.cancel()
    rendering = nil
    // Requests name revisions by number, and another session has the same numbers.
    generation += 1
  }

  /// Takes a picture that was requested; nil where it cannot be rendered.
  func take(_ picture: [PictureTile]?, for request: PictureRequest, generation: Int) {
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
  ///   - graphics: the protocol that the terminal is shown pictures by; nil shows none yet.
  ///   - bitmap: fetches the pixels of a source.
  func paint(
    _ frame: Frame, _ surface: Surface, graphics: (any GraphicsProtocol)?,
    bitmap: @escaping @MainActor @Sendable (PictureRequest.Source) async throws -> Bitmap?
  ) {
    let target = graphics.map {
      RenderingTarget(graphics: $0, cell: surface.cell, ground: Self.ground(surface.theme))
    }
    if target != self.target { forget() }
    self.target = target
    var grid = frame.grid
    var placed: [PictureTile] = []
    var nowShown: [(slot: PictureSlot, picture: [PictureTile])] = []
    for (index, slot) in frame.pictures.enumerated() {
      let best = best(for: slot, index: index)
      grid.blank(slot.panel, around: best?.slot.area ?? slot.area)
      guard let (shownSlot, picture) = best else { continue }
      nowShown.append((shownSlot, picture))
      placed += picture.map { $0.moved(to: shownSlot.area.origin) }
    }
    shown = nowShown
    screen.present(grid, pictures: placed, cursor: frame.cursor)
    ask(for: frame.pictures, bitmap)
  }

  /// The picture of a slot, or what its panel showed before while that is on its way.
  private func best(
    for slot: PictureSlot, index: Int
  ) -> (slot: PictureSlot, picture: [PictureTile])? {
    if let index = ready.lastIndex(where: { $0.request == slot.request }) {
      let entry = ready.remove(at: index)
      ready.append(entry)
      return (slot, entry.picture)
    }
    guard shown.indices.contains(index), shown[index].slot.panel == slot.panel else { return nil }
    return shown[index]
  }

  /// Has the first missing picture rendered; the others follow when it is ready, unless they are
  /// no longer needed by then.
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
        mailbox.add(.rendered(missing, nil, generation: generation))
        return
      }
      let picture = await renderer.render(missing, bitmaps, for: target, generation: generation)
      mailbox.add(.rendered(missing, picture, generation: generation))
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
