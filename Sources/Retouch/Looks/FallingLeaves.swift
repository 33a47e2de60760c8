import Pixels

/// Leaves drifting through the air, for scenes without foliage that shows the season; few in front
/// of the picture's middle.
struct FallingLeaves {
  private static let tints = [0xB8401A, 0xCF6F1C, 0xDB9B2B, 0x9C2A18, 0xA65A1E].map {
    Light(hexadecimal: $0)
  }

  let seed: UInt64

  func particles(on canvas: Canvas) -> [Particle] {
    var random = SeededRandom(seed: seed, stream: 0xA3)
    let size = SIMD2(Float(canvas.picture.width), Float(canvas.picture.height)) / canvas.unit
    var particles: [Particle] = []
    let count = 60
    for number in 0..<count {
      let position = canvas.randomPosition(margin: 0.02, using: &random)
      let offset = (position / size) * 2 - 1
      let isCentral = (offset * offset).sum() < 0.7
      let nearness = Float(number) / Float(count)
      let leaf = leaf(
        on: canvas, at: position, length: 0.018 + 0.05 * nearness * nearness,
        // Depth of field: leaves far from the plane of focus are blurred.
        softness: 0.2 + 0.75 * abs(nearness - 0.5), using: &random)
      if !isCentral { particles += leaf }
    }
    return particles
  }

  /// A pointed leaf with its stem: discs along its rib, widest before the middle.
  private func leaf(
    on canvas: Canvas, at position: SIMD2<Float>, length: Float, softness: Float,
    using random: inout SeededRandom
  ) -> [Particle] {
    let way = RandomDirection.next(using: &random)
    let aside = SIMD2(-way.y, way.x)
    let bend = Float.random(in: -0.25...0.25, using: &random)
    // Foreshortening: seen from the side a leaf is narrow.
    let breadth = Float.random(in: 0.12...0.27, using: &random)
    let tint = Self.tints[random.below(Self.tints.count)]
    func rib(_ fraction: Float) -> SIMD2<Float> {
      position + (way * (fraction - 0.5) + aside * (bend * fraction * fraction)) * length
    }
    let stem = canvas.particle(
      at: rib(-0.35), to: rib(0.1), radius: length * 0.016, softness: softness,
      light: tint * Light(0.6, 0.6, 0.6), opacity: 0.9)
    let discs = (0..<12).map { step in
      let fraction = Float(step) / 12
      let profile = 4.2 * (fraction + 0.06) * (1 - fraction) * (1 - 0.55 * fraction)
      return canvas.particle(
        at: rib(fraction), to: rib(fraction + 1 / 12), radius: length * breadth * profile,
        softness: softness, light: tint, opacity: 0.8)
    }
    let vein = canvas.particle(
      at: rib(0), to: rib(0.95), radius: length * 0.012, softness: 0.8,
      light: tint * Light(1.5, 1.4, 1.3), opacity: 0.6)
    return [stem] + discs + [vein]
  }
}
