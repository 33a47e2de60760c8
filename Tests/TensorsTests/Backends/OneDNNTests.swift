#if canImport(COneDNN)
  import COneDNN
  import Testing

  @testable import Tensors

  /// oneDNN's refusals come back as such.
  struct OneDNNTests {
    @Test(arguments: [
      (kernel: 3, stride: 0, height: 8), (kernel: 9, stride: 1, height: 4),
      (kernel: 0, stride: 1, height: 8), (kernel: 3, stride: -1, height: 8),
      (kernel: 3, stride: 1, height: -5),
    ])
    func anImpossibleConvolutionIsRefused(_ kernel: Int, _ stride: Int, _ height: Int) throws {
      let library = try OneDNN()
      var shape = dnn_convolution_shape(
        batch: 1, in_height: Int64(height), in_width: 8, in_channels: 4, out_channels: 4,
        kernel: Int64(kernel), stride: Int64(stride), pad_top: 0, pad_left: 0, pad_bottom: 0,
        pad_right: 0, type: DNN_F32, has_bias: true, accumulates: false)
      var operation: OpaquePointer?
      #expect(dnn_convolution_create(library.handle, &shape, 1, nil, &operation) != 0)
      #expect(operation == nil)
    }

    @Test func anImpossibleProductIsRefused() throws {
      let library = try OneDNN()
      let shape = ProductShape(
        rows: -1, columns: 4, inner: 4, type: .float32, hasBias: true, accumulates: false,
        activation: .silu)
      #expect(library.prepared(.product(shape), threads: 1, like: nil) == nil)
    }

    /// Weights packed for another layer fit no shape of this one.
    @Test func weightsOfAnotherShapeAreRefused() throws {
      let library = try OneDNN()
      var shape = ProductShape(
        rows: 3, columns: 20, inner: 17, type: .float32, hasBias: false, accumulates: false,
        activation: .none)
      let first = try #require(library.prepared(.product(shape), threads: 1, like: nil))
      shape.inner = 33
      #expect(library.prepared(.product(shape), threads: 1, like: first) == nil)
      shape.inner = 17
      shape.rows = 50
      let second = try #require(library.prepared(.product(shape), threads: 1, like: first))
      #expect(second.sharesWeights(with: first))
    }

    @Test func aVersionIsThreeNumbers() {
      #expect(OneDNN.version.split(separator: ".").compactMap { Int($0) }.count == 3)
    }
  }
#endif
