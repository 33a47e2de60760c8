internal import COneDNN

/// The shape of a convolution, with its type and fused operations.
struct ConvolutionShape: OperationShape {
  var batch, height, width, inChannels, outChannels: Int
  var kernel, stride: Int
  var padding: Padding
  var type: ElementType
  var hasBias, accumulates: Bool

  var outHeight: Int { (height + padding.top + padding.bottom - kernel) / stride + 1 }
  var outWidth: Int { (width + padding.left + padding.right - kernel) / stride + 1 }

  func prepared(
    by library: Library, threads: Int, like: PreparedOperation?
  ) -> PreparedOperation? {
    var shape = dnn_convolution_shape(
      batch: Int64(batch), in_height: Int64(height), in_width: Int64(width),
      in_channels: Int64(inChannels), out_channels: Int64(outChannels), kernel: Int64(kernel),
      stride: Int64(stride), pad_top: Int64(padding.top), pad_left: Int64(padding.left),
      pad_bottom: Int64(padding.bottom), pad_right: Int64(padding.right),
      type: type == .bfloat16 ? DNN_BF16 : DNN_F32, has_bias: hasBias, accumulates: accumulates)
    var operation: OpaquePointer?
    guard
      dnn_convolution_create(
        library.handle, &shape, Int32(threads), like?.handle, &operation) == 0, let operation
    else { return nil }
    return PreparedOperation(operation, of: library)
  }
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
