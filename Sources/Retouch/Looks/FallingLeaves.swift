import Pixels

/// Leaves that drift through the air, for scenes where no tree tells the season; few before the
/// picture's middle.
struct FallingLeaves {
  private static let tints = [0xB8401A, 0xCF6F1C, 0xDB9B2B, 0x9C2A18, 0xA65A1E].map {
    Light(hexadecimal: $0)
  }

  let seed: UInt64

  func specks(on canvas: Canvas) -> [Speck] {
    var random = SeededRandom(seed: seed, stream: 0xA3)
    let size = SIMD2(Float(canvas.picture.width), Float(canvas.picture.height)) / canvas.unit
    var specks: [Speck] = []
    let count = 60
    for number in 0..<count {
      let place = canvas.randomPlace(margin: 0.02, using: &random)
      let offset = (place / size) * 2 - 1
      let isCentral = (offset * offset).sum() < 0.7
      let nearness = Float(number) / Float(count)
      let leaf = leaf(
        on: canvas, at: place, length: 0.018 + 0.05 * nearness * nearness,
        // Leaves far from the plane of focus are blurred.
        softness: 0.2 + 0.75 * abs(nearness - 0.5), using: &random)
      if !isCentral { specks += leaf }
    }
    return specks
  }

  /// A pointed leaf with its stem: discs along its rib, widest before the middle.
  private func leaf(
    on canvas: Canvas, at place: SIMD2<Float>, length: Float, softness: Float,
    using random: inout SeededRandom
  ) -> [Speck] {
    let way = Angle.random(using: &random)
    let aside = SIMD2(-way.y, way.x)
    let bend = Float.random(in: -0.25...0.25, using: &random)
    // Seen from the side a leaf is narrow.
    let breadth = Float.random(in: 0.12...0.27, using: &random)
    let tint = Self.tints[random.below(Self.tints.count)]
    func rib(_ share: Float) -> SIMD2<Float> {
      place + (way * (share - 0.5) + aside * (bend * share * share)) * length
    }
    let stem = canvas.speck(
      at: rib(-0.35), to: rib(0.1), radius: length * 0.016, softness: softness,
      light: tint * Light(0.6, 0.6, 0.6), opacity: 0.9)
    let discs = (0..<12).map { step in
      let share = Float(step) / 12
      let profile = 4.2 * (share + 0.06) * (1 - share) * (1 - 0.55 * share)
      return canvas.speck(
        at: rib(share), to: rib(share + 1 / 12), radius: length * breadth * profile,
        softness: softness, light: tint, opacity: 0.8)
    }
    let vein = canvas.speck(
      at: rib(0), to: rib(0.95), radius: length * 0.012, softness: 0.8,
      light: tint * Light(1.5, 1.4, 1.3), opacity: 0.6)
    return [stem] + discs + [vein]
  }
}
