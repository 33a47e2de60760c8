import Engine
import Graphics
import Pixels
import Terminal

/// Rendering target: what the bytes of a picture depend on beside its request.
struct RenderingTarget: Equatable, Sendable {
  let graphics: any GraphicsProtocol
  let cell: Size
  /// The colour around pictures.
  let ground: Pixel

  static func == (a: RenderingTarget, b: RenderingTarget) -> Bool {
    a.graphics.isEqual(to: b.graphics) && a.cell == b.cell && a.ground == b.ground
  }
}

/// Picture renderer: composes and encodes what requests ask for, on a thread of its own, and keeps
/// what the next request is likely to need: the view under a mask that is being drawn.
actor PictureRenderer {
  private var bases: [(request: PictureRequest, view: Bitmap)] = []
  /// The generation that `bases` belong to.
  private var generation = 0
  /// How many pictures have been rendered; the number of the last one.
  private var count: UInt32 = 0
  private let executor = QueueExecutor(label: "pentimento.pictures")

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Two panels and their predecessors.
  private static let baseCount = 4

  /// What shows through transparent pixels.
  private static let backdrop = Backdrop.checkerboard(
    light: Pixel(160, 160, 160, 255), dark: Pixel(110, 110, 110, 255), square: 8)

  /// - Parameter generation: a number that changes when equal requests no longer mean equal pictures.
  /// - Returns: the picture's tiles at the top left of the screen; nil where the task has been
  ///   cancelled before its turn came.
  func render(
    _ request: PictureRequest, _ bitmaps: [Bitmap], for target: RenderingTarget, generation: Int
  ) -> [PictureTile]? {
    if Task.isCancelled { return nil }
    if generation != self.generation {
      bases = []
      self.generation = generation
    }
    let base = base(request.withoutMask, bitmaps)
    let view =
      request.mask.map {
        PictureComposer.laid($0, over: base, window: request.window, tinted: request.isTinted)
      } ?? base
    count += 1
    return target.graphics.encode(
      view, cell: target.cell, ground: target.ground, number: count)
  }

  private func base(_ request: PictureRequest, _ bitmaps: [Bitmap]) -> Bitmap {
    if let known = bases.first(where: { $0.request == request }) { return known.view }
    let view = PictureComposer.base(request, bitmaps).flattened(over: Self.backdrop)
    bases.insert((request, view), at: 0)
    if bases.count > Self.baseCount { bases.removeLast() }
    return view
  }
}
