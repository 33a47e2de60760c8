import Pixels

extension Change {
  /// The canvas's bitmap with the change made, by a share that is not 0.
  ///
  /// - Parameter progress: called between units of the work with the share that is done, and the
  ///   bitmap so far where there is one to show; may throw to end it.
  func made(
    on canvas: Canvas, share: Double, seed: UInt64,
    progress: (_ share: Double, _ soFar: (() -> Bitmap)?) throws -> Void
  ) throws -> Bitmap {
    let whole: Bitmap
    switch self {
    case .adjust(let quality): return quality.adjusted(canvas, by: share)
    case .apply(let effect): return effect.applied(to: canvas, share: share, seed: seed)
    case .shiftHue(let degrees): return canvas.hueShifted(by: degrees * share)
    case .duotone(let dark, let light):
      return canvas.duotoned(dark: dark, light: light, share: share)
    case .keepColour(let colour): return canvas.keepingColour(colour, share: share)
    case .recolour(_, let colour): return canvas.recoloured(to: colour, share: share)
    case .remove: return try canvas.removed(share, seed: seed, progress: progress)
    case .clear: return canvas.cleared(share)
    case .replace(let backdrop):
      return try canvas.replaced(with: backdrop, share: share, seed: seed)
    case .paint(let style): whole = try style.painted(canvas, seed: seed) { try progress($0, nil) }
    case .give(let look):
      let sky = look.needsSky ? canvas.sky : nil
      whole = try look.given(to: canvas, sky: sky, seed: seed) { try progress($0, nil) }
    case .cover(_, let material): whole = material.covering(canvas, seed: seed)
    case .write(let lettering): whole = try lettering.written(on: canvas)
    case .draw(let figure): whole = try figure.drawn(on: canvas)
    case .hang(let thing): whole = thing.hung(on: canvas, sky: canvas.sky, seed: seed)
    case .roundCorners(let radius): whole = canvas.cornersRounded(radius)
    case .outline(let colour, let width): whole = canvas.outlined(colour, width: width)
    case .move, .reframe:
      preconditionFailure("what moves has a stage of its own in the plan")
    }
    return try whole.laid(over: canvas.bitmap, share: share)
  }

  /// How far, in pixels, what lies outside the region influences what is inside.
  func reach(_ share: Double, picture: Size, hole: Rectangle) -> Int {
    switch self {
    case .adjust(let quality): quality.reach(in: picture)
    case .apply(let effect): effect.reach(share: share, in: picture)
    case .paint(let style): style.reach(in: picture)
    case .give(let look): look.reach(in: picture)
    case .cover(_, let material): material.reach(in: picture)
    case .remove: max(192, 2 * max(hole.width, hole.height))
    case .clear, .replace: RegionFinder.edgeReach(in: picture)
    // Where a colour is shows in all of the picture.
    case .hang, .keepColour: picture.width + picture.height
    case .outline: 1
    default: 0
    }
  }

  /// The number of steps in which progress is told.
  var stepCount: Int {
    switch self {
    case .remove: 20
    case .paint, .give: 10
    default: 1
    }
  }

  /// Whether the change blends the soft edges of its region itself, for what was behind them is gone.
  var blendsEdges: Bool {
    switch self {
    case .clear, .replace, .outline: true
    default: false
    }
  }

  /// Whether a smaller copy of a picture so changed looks like the picture so changed.
  var looksAlikeAtAnySize: Bool {
    switch self {
    case .adjust, .apply, .shiftHue, .duotone, .keepColour, .recolour, .paint, .give, .cover: true
    default: false
    }
  }
}

extension Canvas {
  /// Where the sky is; nil where there is none, or where the canvas does not hold the whole picture.
  fileprivate var sky: Coverage? {
    area == picture.bounds ? SkyFinder.sky(of: bitmap) : nil
  }
}
