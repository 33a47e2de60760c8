import Glibc
import Pixels

extension Material {
  /// The canvas rendered as if made of the material.
  ///
  /// The texture is shaded by the light and shade of the source; alpha is kept.
  func applied(to canvas: Canvas, seed: UInt64) -> Bitmap {
    let scale = MaterialScale(of: canvas)
    return switch self {
    case .wood: canvas.textured(with: WoodTexture(scale: scale, seed: seed), scale)
    case .marble: canvas.textured(with: MarbleTexture(scale: scale, seed: seed), scale)
    case .brick: canvas.textured(with: BrickTexture(scale: scale, seed: seed), scale)
    case .stone: canvas.textured(with: StoneTexture(scale: scale, seed: seed), scale)
    case .metal: canvas.textured(with: MetalTexture(scale: scale, seed: seed), scale)
    case .gold: canvas.textured(with: GoldTexture(seed: seed), scale)
    case .fabric: canvas.textured(with: FabricTexture(scale: scale, seed: seed), scale)
    case .glass: canvas.glazed(scale, seed: seed)
    }
  }

  /// The distance in pixels within which pixels outside the mask influence those inside.
  func reach(in picture: Size) -> Int {
    self == .glass ? Canvas.glassReach(in: picture) : SourceShading.reach(in: picture)
  }
}

extension Canvas {
  /// The largest displacement of the texture by the source's slope, in units.
  private static let largestShift: Float = 0.022
  /// The weight of the source in the mean luminance; the rest is the material's own.
  private static let lightFraction: Float = 0.35
  /// The fraction of the source's own texture that is kept.
  private static let detailFraction: Float = 0.3

  fileprivate func textured(with texture: some MaterialTexture, _ scale: MaterialScale) -> Bitmap {
    let form = SourceShading(of: self, scale: scale)
    let (own, shine) = (texture.meanLuminance, texture.shine)
    let level = min(max(pow(form.mean * form.mean / own, Self.lightFraction), 0.3), 1.7)
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
      // Luminance is the square of lightness; a slightly lower exponent keeps deep shade readable,
      // and parts much lighter than the rest must not lose the texture.
      let squared = light * (0.3 + 0.7 * light)
      let above = (squared - 1).atLeast(0)
      let shade = squared.atMost(1) + above / (1 + above * 1.6)
      let detail = ((lightness - even) / even.atLeast(0.1))
        .clamped(lowerBound: Lanes(repeating: -0.6), upperBound: Lanes(repeating: 0.6))
      let lit =
        (1 + (shade - 1) * texture.shading) * (1 + detail * Self.detailFraction) * level
      let highlight =
        (lightness * (1 / form.mean)).smoothStep(1.3, 2.1)
        * lightness.smoothStep(0.55, 0.95)
      let shaded = material * lit
      let shown = shaded * (1 / shaded.largest.atLeast(1))
      return shown.mixed(
        with: shine, fraction: highlight * texture.gloss * 0.7)
    }
  }
}
