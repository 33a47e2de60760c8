import Pixels

/// Recolouring of shades: the light and dark of one colour become those of another, as of a red
/// door painted blue.
struct Dye {
  private let from: RGBA
  private let to: RGBA

  /// A dye that changes nothing where the two are the same colour.
  init(from: RGBA, to: RGBA) {
    self.from = from
    self.to = to
  }

  func callAsFunction(_ shade: RGBA) -> RGBA {
    guard from != to else { return shade }
    let ratio = min(max(shade.luma / from.luma, 0.3), 1.7)
    let dyed =
      ratio > 1
      ? to.lit(by: 1 + 0.4 * (ratio - 1)).mixed(with: RGBA(0xFFFFFF), 0.25 * (ratio - 1))
      : to.lit(by: ratio)
    return RGBA(SIMD4(dyed.channels.x, dyed.channels.y, dyed.channels.z, shade.channels.w))
  }
}

extension RGBA {
  /// Luma (BT.709) of the sRGB values, 0…255.
  var luma: Float { ChannelWeights.bt709(channels.x, channels.y, channels.z) }
}
