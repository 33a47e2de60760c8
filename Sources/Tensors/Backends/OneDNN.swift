#if canImport(COneDNN)
  internal import COneDNN

  /// oneDNN: products and convolutions in 32 bits and in bf16.
  final class OneDNN: OperationLibrary {
    let handle: OpaquePointer

    init() throws(ComputeError) {
      var handle: OpaquePointer?
      let status = dnn_context_create(&handle)
      guard status == 0, let handle else {
        throw .library(what: "start", status: Int(status))
      }
      self.handle = handle
    }

    deinit { dnn_context_destroy(handle) }

    /// The version, such as "2.6.3".
    static var version: String {
      let version = Int(dnn_version())
      return "\(version / 10000).\(version / 100 % 100).\(version % 100)"
    }

    func prepared(
      _ shape: OperationShape, threads: Int, like: (any PreparedOperation)?
    ) -> (any PreparedOperation)? {
      guard like == nil || like is any OneDNNLayout else { return nil }
      let layout = (like as? any OneDNNLayout)?.layout
      switch shape {
      case .convolution(let shape): return primitive(shape, threads, layout)
      case .product(let shape):
        // In 32 bits, a seed gives the same picture on any number of threads.
        return shape.type == .float32
          ? SlicedProduct(shape, threads, layout, by: self)
          : primitive(shape, threads, layout)
      }
    }

    private func primitive(
      _ shape: ConvolutionShape, _ threads: Int, _ like: OneDNNOperation?
    ) -> OneDNNOperation? {
      var convolution = dnn_convolution_shape(shape)
      var operation: OpaquePointer?
      guard
        dnn_convolution_create(
          handle, &convolution, Int32(threads), like?.handle, &operation) == 0, let operation
      else { return nil }
      return OneDNNOperation(operation, taps: 1, of: self)
    }

    /// The primitive of a product.
    func primitive(
      _ shape: ProductShape, _ threads: Int, _ like: OneDNNOperation?
    ) -> OneDNNOperation? {
      guard like == nil || like?.taps == shape.taps else { return nil }
      var product = dnn_matmul_shape(shape)
      var operation: OpaquePointer?
      guard
        dnn_matmul_create(handle, &product, Int32(threads), like?.handle, &operation) == 0,
        let operation
      else { return nil }
      return OneDNNOperation(operation, taps: shape.taps, of: self)
    }
  }

  extension dnn_convolution_shape {
    fileprivate init(_ shape: ConvolutionShape) {
      self.init(
        batch: Int64(shape.batch), in_height: Int64(shape.height), in_width: Int64(shape.width),
        in_channels: Int64(shape.inChannels), out_channels: Int64(shape.outChannels),
        kernel: Int64(shape.kernel), stride: Int64(shape.stride),
        pad_top: Int64(shape.padding.top), pad_left: Int64(shape.padding.left),
        pad_bottom: Int64(shape.padding.bottom), pad_right: Int64(shape.padding.right),
        type: shape.type == .bfloat16 ? DNN_BF16 : DNN_F32, has_bias: shape.hasBias,
        accumulates: shape.accumulates)
    }
  }

  extension dnn_matmul_shape {
    fileprivate init(_ shape: ProductShape) {
      let (activation, slope) = shape.activation.oneDNN
      self.init(
        rows: Int64(shape.rows), columns: Int64(shape.columns), inner: Int64(shape.inner),
        type: shape.type == .bfloat16 ? DNN_BF16 : DNN_F32, has_bias: shape.hasBias,
        accumulates: shape.accumulates, activation: activation, slope: slope)
    }
  }

  extension Activation {
    /// The function and parameter in oneDNN.
    fileprivate var oneDNN: (dnn_activation, Float) {
      switch self {
      case .none: (DNN_NONE, 0)
      case .silu: (DNN_SWISH, 1)
      case .gelu: (DNN_GELU_ERF, 0)
      case .geluTanh: (DNN_GELU_TANH, 0)
      case .quickGELU: (DNN_SWISH, 1.702)
      case .relu: (DNN_RELU, 0)
      }
    }
  }
#endif
