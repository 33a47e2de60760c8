/// OKLab matrices: the four linear maps between linear sRGB and OKLab, a row of weights for each
/// channel of the result.
///
/// OKLab is the cube roots of cone responses in opponent coordinates: lightness (0 black, 1 white),
/// green to red, and blue to yellow. Björn Ottosson, "A perceptual color space for image
/// processing" (2020).
public enum OKLabMatrix {
  @usableFromInline typealias Row = ChannelWeights

  /// From linear red, green and blue to the responses of the long, medium and short cones.
  @inlinable @inline(__always)
  public static var cones: (ChannelWeights, ChannelWeights, ChannelWeights) {
    (
      Row(0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9),
      Row(0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6),
      Row(0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5)
    )
  }

  /// From the cube roots of the cone responses to lightness, green–red and blue–yellow.
  @inlinable @inline(__always)
  public static var opponents: (ChannelWeights, ChannelWeights, ChannelWeights) {
    (
      Row(0.210_454_255_3, 0.793_617_785, -0.004_072_046_8),
      Row(1.977_998_495_1, -2.428_592_205, 0.450_593_709_9),
      Row(0.025_904_037_1, 0.782_771_766_2, -0.808_675_766)
    )
  }

  /// From lightness, green–red and blue–yellow to the cube roots of the cone responses.
  @inlinable @inline(__always)
  public static var coneRoots: (ChannelWeights, ChannelWeights, ChannelWeights) {
    (
      Row(1, 0.396_337_777_4, 0.215_803_757_3),
      Row(1, -0.105_561_345_8, -0.063_854_172_8),
      Row(1, -0.089_484_177_5, -1.291_485_548)
    )
  }

  /// From the responses of the long, medium and short cones to linear red, green and blue.
  @inlinable @inline(__always)
  public static var linearRGB: (ChannelWeights, ChannelWeights, ChannelWeights) {
    (
      Row(4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2),
      Row(-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5),
      Row(-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701)
    )
  }
}
