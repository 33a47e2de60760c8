import Pixels

extension SkyThing {
  /// The canvas's bitmap with the thing in it.
  ///
  /// - Parameter sky: where the sky is in the canvas: the thing hangs behind what is before it; nil
  ///   where none is known, then it hangs before everything.
  func hung(on canvas: Canvas, sky: Coverage?, seed: UInt64) -> Bitmap {
    let scene = LookScene(
      canvas: canvas, sky: sky, survey: Survey(of: canvas, sky: sky), seed: seed)
    let room = SkyRoom(scene)
    let width = (size?.pixels(along: min(canvas.picture.width, canvas.picture.height))).map {
      max(Float($0), 1) / canvas.unit
    }
    let own = Float(kind.usualWidth)
    switch kind {
    case .sun:
      let radius = (width ?? room.width(own: own, share: 0.3)) / 2
      let disc = SkyDisc(middle: room.middle(of: place, radius: radius), radius: radius)
      return Sun(disc: disc, seed: seed)
        .hung(scene)
    case .moon:
      let radius = (width ?? room.width(own: own, share: 0.8)) / 2
      let disc = SkyDisc(middle: room.middle(of: place, radius: radius), radius: radius)
      return Moon(disc: disc, seed: seed)
        .hung(scene)
    case .clouds:
      guard width != nil || place != nil else {
        return CloudBank(room: room, seed: seed).hung(scene)
      }
      let radius = (width ?? room.width(own: own, share: 0.9)) / 2
      return CloudBank(
        middle: room.middle(of: place, radius: radius), radius: radius, room: room, seed: seed
      ).hung(scene)
    }
  }
}

/// Where in a picture there is room for a thing of the sky; all lengths in units.
struct SkyRoom {
  private let scene: LookScene
  /// The mask's bounds, or the picture.
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

  /// The width of a thing of which none was said.
  ///
  /// - Parameters:
  ///   - own: as a share of the picture's shorter side.
  ///   - share: how much of the mask's shorter side it fills at most.
  func width(own: Float, share: Float) -> Float {
    let picture = scene.canvas.picture
    let usual = own * Float(min(picture.width, picture.height)) / scene.canvas.unit
    return isMasked ? min(usual, share * (high - low).min()) : usual
  }

  /// The middle of a thing of a radius.
  func middle(of place: Place?, radius: Float) -> SIMD2<Float> {
    let canvas = scene.canvas
    switch place {
    case .point(let x, let y):
      let room = (high - low) * canvas.unit
      return low
        + SIMD2(Float(x.pixels(along: Int(room.x))), Float(y.pixels(along: Int(room.y))))
        / canvas.unit
    case .anchor(let anchor):
      let share = SIMD2(Float(anchor.horizontal), Float(anchor.vertical)) * 0.5 + 0.5
      let margin = min(radius * 1.6, (high - low).min() / 2)
      return low + margin + (high - low - 2 * margin) * share
    case nil:
      return isMasked ? (low + high) / 2 : roomiest(radius: radius)
    }
  }

  /// Where the sky is wide enough for the radius and smooth, high and to one side.
  private func roomiest(radius: Float) -> SIMD2<Float> {
    var random = SeededRandom(seed: scene.seed, stream: 0x5C1)
    let side: Float = random.below(2) == 0 ? 0.27 : 0.73
    let canvas = scene.canvas
    let survey = scene.survey
    guard let sky = survey.sky else {
      return low + (high - low) * SIMD2(side, 0.22)
    }
    let scale = Float(survey.size.width) / Float(canvas.area.width) * canvas.unit
    let open = sky.blurred(by: BoxCascade(sigma: max(Double(radius * scale), 0.5)))
    let level = survey.brightness.blurred(by: BoxCascade(sigma: max(Double(radius * scale), 0.5)))
    var best = (score: -Float.infinity, index: 0)
    for index in 0..<survey.size.area {
      let x = (Float(index % survey.size.width) + 0.5) / Float(survey.size.width)
      let y = (Float(index / survey.size.width) + 0.5) / Float(survey.size.height)
      // Bright places are clouds.
      let score =
        3 * open.values[index] - level.values[index] - 0.7 * abs(x - side) - 0.4 * abs(y - 0.2)
        - edgeCost(x) - edgeCost(y)
      if score > best.score { best = (score, index) }
    }
    let place = SIMD2(
      Float(best.index % survey.size.width) + 0.5, Float(best.index / survey.size.width) + 0.5)
    return place / scale + SIMD2(Float(canvas.area.x), Float(canvas.area.y)) / canvas.unit
  }

  private func edgeCost(_ share: Float) -> Float {
    4 * max(0.12 - min(share, 1 - share), 0)
  }
}
