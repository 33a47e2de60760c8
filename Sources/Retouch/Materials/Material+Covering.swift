import Glibc
import Pixels

extension Material {
  /// The canvas as if made of the material.
  ///
  /// Its texture lies under the light and shade of what was there; alpha stays.
  func covering(_ canvas: Canvas, seed: UInt64) -> Bitmap {
    let scale = MaterialScale(of: canvas)
    return switch self {
    case .wood: canvas.covered(with: WoodTexture(scale: scale, seed: seed), scale)
    case .marble: canvas.covered(with: MarbleTexture(scale: scale, seed: seed), scale)
    case .brick: canvas.covered(with: BrickTexture(scale: scale, seed: seed), scale)
    case .stone: canvas.covered(with: StoneTexture(scale: scale, seed: seed), scale)
    case .metal: canvas.covered(with: MetalTexture(scale: scale, seed: seed), scale)
    case .gold: canvas.covered(with: GoldTexture(seed: seed), scale)
    case .fabric: canvas.covered(with: FabricTexture(scale: scale, seed: seed), scale)
    case .glass: canvas.glazed(scale, seed: seed)
    }
  }

  /// How far, in pixels, what lies outside the mask influences what is inside.
  func reach(in picture: Size) -> Int {
    self == .glass ? Canvas.glassReach(in: picture) : CoveredForm.reach(in: picture)
  }
}

extension Canvas {
  /// How far, in units, the texture follows the form at the steepest.
  private static let largestShift: Float = 0.022
  /// What of the mean luminance is the source's; the rest is the material's own.
  private static let lightShare: Float = 0.35
  /// What is left of the source's own texture.
  private static let detailShare: Float = 0.3

  fileprivate func covered(with texture: some MaterialTexture, _ scale: MaterialScale) -> Bitmap {
    let form = CoveredForm(of: self, scale: scale)
    let (own, shine) = (texture.meanLuminance, texture.shine)
    let level = min(max(pow(form.mean * form.mean / own, Self.lightShare), 0.3), 1.7)
    return bitmap.mapLinear { source, x, y in
      let lightness = source.luminance.atLeast(0).squareRoot()
      let even = form.lightness(lightness, x: x, y: y).atLeast(0.01)
      let light = even * (1 / form.mean)
      let (slopeX, slopeY) = form.slope(x: x, y: y)
      let steepness = Self.largestShift / (0.6 + (slopeX * slopeX + slopeY * slopeY).squareRoot())
      let columns = Lanes.counting(from: area.x + x)
      let row = Lanes(repeating: Float(area.y + y) + 0.5)
      let material = texture.colours(
        columns * scale.pixel + slopeX * steepness, row * scale.pixel + slopeY * steepness,
        light: light)
      // Luminance goes with the square of lightness; a little less keeps deep shade readable, and
      // what is far lighter than the rest must not lose its texture.
      let squared = light * (0.3 + 0.7 * light)
      let above = (squared - 1).atLeast(0)
      let shade = squared.atMost(1) + above / (1 + above * 1.6)
      let detail = ((lightness - even) / even.atLeast(0.1))
        .clamped(lowerBound: Lanes(repeating: -0.6), upperBound: Lanes(repeating: 0.6))
      let lit =
        (1 + (shade - 1) * texture.shading) * (1 + detail * Self.detailShare) * level
      let highlight =
        (lightness * (1 / form.mean)).smoothStep(1.3, 2.1)
        * lightness.smoothStep(0.55, 0.95)
      let shaded = material * lit
      let shown = shaded * (1 / shaded.largest.atLeast(1))
      return shown.mixed(
        with: shine, share: highlight * texture.gloss * 0.7)
    }
  }
}
