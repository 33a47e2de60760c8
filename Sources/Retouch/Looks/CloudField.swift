/// Procedural cumulus clouds of fractal noise, brightest towards the light.
struct CloudField {
  /// The width of the largest heaps, in units.
  private let width: Float
  private let heaps: FractalNoise
  private let gaps: FractalNoise

  init(width: Float, seed: UInt64) {
    self.width = width
    heaps = FractalNoise(seed: seed, stream: 0xC10, octaves: 6, roughness: 0.47)
    gaps = FractalNoise(seed: seed, stream: 0xC11, octaves: 3)
  }

  /// The density of the clouds; below 0 there are none.
  ///
  /// - Parameter amount: from −1, hardly any, to 1, overcast.
  @inline(__always)
  func thickness(_ x: Lanes, _ y: Lanes, amount: Lanes) -> Lanes {
    let (u, v) = (x * (1 / width), y * (1.5 / width))
    // Gaps that are wider than heaps gather the clouds in groups.
    let gathered = gaps.at(u * 0.55 + 3.7, v * 0.55)
    return 0.7 * gathered + 0.55 * heaps.billowing(u * 1.3, v * 1.3) + amount
  }

  /// The opacity of the clouds and the light that falls on them, each 0…1.
  ///
  /// - Parameter light: the direction towards the light, in widths of a heap.
  @inline(__always)
  func seen(
    _ x: Lanes, _ y: Lanes, amount: Lanes, towards light: SIMD2<Float>
  ) -> (cover: Lanes, lit: Lanes) {
    let here = thickness(x, y, amount: amount)
    let between = thickness(
      x + light.x * width * 0.4, y + light.y * width * 0.4, amount: amount)
    let beyond = thickness(x + light.x * width, y + light.y * width, amount: amount)
    let before = between.atLeast(0) * 0.5 + beyond.atLeast(0) * 0.5
    let lit = (1.02 - 0.75 * before - 0.16 * here + 0.5 * (here - between)).clipped
    return (here.smoothStep(0, 0.34), lit)
  }
}
