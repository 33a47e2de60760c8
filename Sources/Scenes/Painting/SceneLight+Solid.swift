extension SceneLight {
  /// A solid's colour over its box: warmer and brighter towards the light, cooler away from it.
  ///
  /// `relief` tells how far the surface turns: 0 is flat, 1 a rounded body.
  func over(_ box: Box, _ colour: RGBA, relief: Float = 1) -> LinearGradient {
    let half = (box.high - box.low) * 0.5
    let reach = direction * (half.x * direction.x.magnitude + half.y * direction.y.magnitude)
    return LinearGradient(
      sunlit(colour, 0.26 * relief), at: box.centre + reach,
      shaded(colour, 0.36 * relief), at: box.centre - reach)
  }

  /// The colour on a ball.
  func onBall(at centre: Vector, radii: Vector, _ colour: RGBA, relief: Float = 1)
    -> RadialGradient
  {
    RadialGradient(
      centre: centre + direction * radii * 0.45, radii: radii * 1.6,
      inner: sunlit(colour, 0.3 * relief), outer: shaded(colour, 0.46 * relief))
  }

  /// The colour where more light falls.
  func sunlit(_ colour: RGBA, _ fraction: Float) -> RGBA {
    colour.lit(by: 1 + 0.5 * fraction).mixed(with: RGBA(0xFFF6DC), 0.6 * fraction).opaque(
      as: colour)
  }

  /// The colour where less light falls.
  func shaded(_ colour: RGBA, _ fraction: Float) -> RGBA {
    colour.lit(by: 1 - 0.6 * fraction).mixed(with: shade, 0.4 * fraction).opaque(as: colour)
  }
}

extension RGBA {
  fileprivate func opaque(as other: RGBA) -> RGBA {
    var colour = self
    colour.channels.w = other.channels.w
    return colour
  }
}
