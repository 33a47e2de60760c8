/// Channel weights: the factors of red, green and blue, or of any three channels, in a weighted
/// sum, such as a luma or one row of a matrix between colour spaces.
///
/// A sum is worked out from left to right in the precision of its channels.
@frozen
public struct ChannelWeights: Hashable, Sendable {
  public let x: Double
  public let y: Double
  public let z: Double

  @inlinable @inline(__always)
  public init(_ x: Double, _ y: Double, _ z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// Luma weights of ITU-R BT.709 and sRGB; on linear light they give relative luminance, the Y of
  /// CIE XYZ.
  @inlinable @inline(__always)
  public static var bt709: ChannelWeights { ChannelWeights(0.2126, 0.7152, 0.0722) }

  /// Luma weights of ITU-R BT.601, those of JPEG.
  @inlinable @inline(__always)
  public static var bt601: ChannelWeights { ChannelWeights(0.299, 0.587, 0.114) }

  @inlinable @inline(__always)
  public func callAsFunction(_ x: Double, _ y: Double, _ z: Double) -> Double {
    self.x * x + self.y * y + self.z * z
  }

  @inlinable @inline(__always)
  public func callAsFunction(_ x: Float, _ y: Float, _ z: Float) -> Float {
    Float(self.x) * x + Float(self.y) * y + Float(self.z) * z
  }

  /// The sums of eight pixels at once.
  @inlinable @inline(__always)
  public func callAsFunction(
    _ x: SIMD8<Float>, _ y: SIMD8<Float>, _ z: SIMD8<Float>
  ) -> SIMD8<Float> {
    Float(self.x) * x + Float(self.y) * y + Float(self.z) * z
  }
}
