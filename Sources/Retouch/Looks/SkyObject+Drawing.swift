import Pixels

extension SkyObject {
  /// The canvas's bitmap with the object drawn into it.
  ///
  /// - Parameter sky: the sky in the canvas, which objects in front of it hide; nil where none is
  ///   known, then the object is drawn in front of everything.
  func drawn(on canvas: Canvas, sky: Coverage?, seed: UInt64) -> Bitmap {
    let scene = LookScene(
      canvas: canvas, sky: sky, analysis: SceneAnalysis(of: canvas, sky: sky), seed: seed)
    let placement = SkyPlacement(scene)
    let width = (size?.pixels(along: min(canvas.picture.width, canvas.picture.height))).map {
      max(Float($0), 1) / canvas.unit
    }
    let own = Float(kind.usualWidth)
    switch kind {
    case .sun:
      let radius = (width ?? placement.width(own: own, fraction: 0.3)) / 2
      let disc = SkyDisc(middle: placement.middle(of: position, radius: radius), radius: radius)
      return Sun(disc: disc, seed: seed)
        .drawn(in: scene)
    case .moon:
      let radius = (width ?? placement.width(own: own, fraction: 0.8)) / 2
      let disc = SkyDisc(middle: placement.middle(of: position, radius: radius), radius: radius)
      return FullMoon(disc: disc, seed: seed)
        .drawn(in: scene)
    case .clouds:
      guard width != nil || position != nil else {
        return CloudBank(placement: placement, seed: seed).drawn(in: scene)
      }
      let radius = (width ?? placement.width(own: own, fraction: 0.9)) / 2
      return CloudBank(
        middle: placement.middle(of: position, radius: radius), radius: radius,
        placement: placement, seed: seed
      ).drawn(in: scene)
    }
  }
}

/// Placement of an object in the sky of a picture; all lengths are in units.
struct SkyPlacement {
  private let scene: LookScene
  /// The bounds of the mask, or of the picture.
  let low: SIMD2<Float>
  let high: SIMD2<Float>
  private let isMasked: Bool

  init(_ scene: LookScene) {
    self.scene = scene
    let canvas = scene.canvas
    let bounds = canvas.coverage?.bounds ?? Rectangle(x: 0, y: 0, width: 0, height: 0)
    isMasked = !bounds.isEmpty
    let frame =
      isMasked
      ? Rectangle(
        x: bounds.x + canvas.area.x, y: bounds.y + canvas.area.y, width: bounds.width,
        height: bounds.height) : canvas.picture.bounds
    low = SIMD2(Float(frame.x), Float(frame.y)) / canvas.unit
    high = SIMD2(Float(frame.maxX), Float(frame.maxY)) / canvas.unit
  }

  /// The default width of an object.
  ///
  /// - Parameters:
  ///   - own: as a fraction of the picture's shorter side.
  ///   - fraction: of the mask's shorter side, at most.
  func width(own: Float, fraction: Float) -> Float {
    let picture = scene.canvas.picture
    let usual = own * Float(min(picture.width, picture.height)) / scene.canvas.unit
    return isMasked ? min(usual, fraction * (high - low).min()) : usual
  }

  /// The middle of an object with a radius.
  func middle(of position: Position?, radius: Float) -> SIMD2<Float> {
    let canvas = scene.canvas
    switch position {
    case .point(let x, let y):
      let placement = (high - low) * canvas.unit
      return low
        + SIMD2(Float(x.pixels(along: Int(placement.x))), Float(y.pixels(along: Int(placement.y))))
        / canvas.unit
    case .anchor(let anchor):
      let fraction = SIMD2(Float(anchor.horizontal), Float(anchor.vertical)) * 0.5 + 0.5
      let margin = min(radius * 1.6, (high - low).min() / 2)
      return low + margin + (high - low - 2 * margin) * fraction
    case nil:
      return isMasked ? (low + high) / 2 : clearestSky(radius: radius)
    }
  }

  /// The position where the sky is wide enough for the radius, smooth, high and to one side.
  private func clearestSky(radius: Float) -> SIMD2<Float> {
    var random = SeededRandom(seed: scene.seed, stream: 0x5C1)
    let side: Float = random.below(2) == 0 ? 0.27 : 0.73
    let canvas = scene.canvas
    let analysis = scene.analysis
    guard let sky = analysis.sky else {
      return low + (high - low) * SIMD2(side, 0.22)
    }
    let scale = Float(analysis.size.width) / Float(canvas.area.width) * canvas.unit
    let open = sky.blurred(by: BoxCascade(sigma: max(Double(radius * scale), 0.5)))
    let level = analysis.brightness.blurred(by: BoxCascade(sigma: max(Double(radius * scale), 0.5)))
    var best = (score: -Float.infinity, index: 0)
    for index in 0..<analysis.size.area {
      let x = (Float(index % analysis.size.width) + 0.5) / Float(analysis.size.width)
      let y = (Float(index / analysis.size.width) + 0.5) / Float(analysis.size.height)
      // Bright parts of the sky are clouds.
      let score =
        3 * open.values[index] - level.values[index] - 0.7 * abs(x - side) - 0.4 * abs(y - 0.2)
        - edgeCost(x) - edgeCost(y)
      if score > best.score { best = (score, index) }
    }
    let position = SIMD2(
      Float(best.index % analysis.size.width) + 0.5, Float(best.index / analysis.size.width) + 0.5)
    return position / scale + SIMD2(Float(canvas.area.x), Float(canvas.area.y)) / canvas.unit
  }

  private func edgeCost(_ fraction: Float) -> Float {
    4 * max(0.12 - min(fraction, 1 - fraction), 0)
  }
}
