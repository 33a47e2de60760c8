/// The shape of a convolution, with its type and fused operations.
struct ConvolutionShape: Hashable {
  var batch, height, width, inChannels, outChannels: Int
  var kernel, stride: Int
  var padding: Padding
  var type: ElementType
  var hasBias, accumulates: Bool

  var outHeight: Int { (height + padding.top + padding.bottom - kernel) / stride + 1 }
  var outWidth: Int { (width + padding.left + padding.right - kernel) / stride + 1 }
}

/// Zero padding around a picture, in pixels.
public struct Padding: Hashable, Sendable {
  public var top, left, bottom, right: Int

  public init(top: Int, left: Int, bottom: Int, right: Int) {
    (self.top, self.left, self.bottom, self.right) = (top, left, bottom, right)
  }

  /// The same on all sides.
  public init(_ all: Int) { self.init(top: all, left: all, bottom: all, right: all) }
}
