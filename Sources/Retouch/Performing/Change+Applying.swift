import Pixels

extension Change {
  /// The canvas's bitmap with the change applied.
  ///
  /// - Parameters:
  ///   - amount: not 0; 1 is 100 percent.
  ///   - tell: called with what a person should know of a file that the change reads.
  ///   - progress: called between units of the work with the fraction that is done, and the bitmap
  ///     so far where there is one to show; may throw to end the work.
  func applied(
    to canvas: Canvas, amount: Double, seed: UInt64, tell: (String) -> Void,
    progress: (_ fraction: Double, _ soFar: (() -> Bitmap)?) throws -> Void
  ) throws -> Bitmap {
    let whole: Bitmap
    switch self {
    case .adjust(let quality): return quality.applied(to: canvas, amount: amount)
    case .applyFilter(let filter): return filter.applied(to: canvas, amount: amount, seed: seed)
    case .shiftHue(let degrees): return canvas.hueShifted(by: degrees * amount)
    case .duotone(let dark, let light):
      return canvas.duotoned(dark: dark, light: light, amount: amount)
    case .keepColour(let colour): return canvas.keepingColour(colour, amount: amount)
    case .recolour(_, let colour): return canvas.recoloured(to: colour, amount: amount)
    case .remove: return try canvas.inpainted(amount, seed: seed, progress: progress)
    case .clear: return canvas.cleared(amount)
    case .replace(let background):
      return try canvas.replaced(with: background, amount: amount, seed: seed, tell: tell)
    case .stylise(let style):
      whole = try style.applied(to: canvas, seed: seed) { try progress($0, nil) }
    case .applyLook(let look):
      let sky = look.needsSky ? canvas.sky : nil
      whole = try look.applied(to: canvas, sky: sky, seed: seed) { try progress($0, nil) }
    case .cover(_, let material): whole = material.applied(to: canvas, seed: seed)
    case .write(let lettering): whole = try lettering.drawn(on: canvas)
    case .draw(let drawing): whole = try drawing.drawn(on: canvas)
    case .drawInSky(let thing): whole = thing.drawn(on: canvas, sky: canvas.sky, seed: seed)
    case .roundCorners(let radius): whole = canvas.cornersRounded(radius)
    case .outline(let colour, let width): whole = canvas.outlined(colour, width: width)
    case .move, .reframe:
      preconditionFailure("what moves has a stage of its own in the plan")
    }
    return try whole.blended(over: canvas.bitmap, fraction: amount)
  }

  /// The distance in pixels within which pixels outside the region influence those inside.
  func reach(_ amount: Double, picture: Size, hole: Rectangle) -> Int {
    switch self {
    case .adjust(let quality): quality.reach(in: picture)
    case .applyFilter(let filter): filter.reach(amount: amount, in: picture)
    case .stylise(let style): style.reach(in: picture)
    case .applyLook(let look): look.reach(in: picture)
    case .cover(_, let material): material.reach(in: picture)
    case .remove: max(192, 2 * max(hole.width, hole.height))
    case .clear, .replace: RegionFinder.edgeReach(in: picture)
    // Where a colour or the sky is can only be told from the whole picture.
    case .drawInSky, .keepColour: picture.width + picture.height
    case .outline: 1
    default: 0
    }
  }

  /// The number of steps in which progress is reported.
  var stepCount: Int {
    switch self {
    case .remove: 20
    case .stylise, .applyLook: 10
    default: 1
    }
  }

  /// Whether the change blends the soft edges of its region itself, since it must remove the colour
  /// of what was behind them.
  var blendsEdges: Bool {
    switch self {
    case .clear, .replace, .outline: true
    default: false
    }
  }

  /// Whether the result on a smaller copy of a picture looks like a smaller copy of the result.
  var looksAlikeAtAnySize: Bool {
    switch self {
    case .adjust, .applyFilter, .shiftHue, .duotone, .keepColour, .recolour, .stylise, .applyLook,
      .cover:
      true
    default: false
    }
  }
}

extension Canvas {
  /// The sky; nil where there is none, or where the canvas does not hold the whole picture.
  fileprivate var sky: Coverage? {
    area == picture.bounds ? SkyFinder.sky(of: bitmap) : nil
  }
}
