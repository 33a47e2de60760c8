internal import Glibc

extension MachineRates {
  /// Measures every library and precision in turn, in some tens of milliseconds.
  ///
  /// On one thread and by its processor time, so that other programs at work do not count; the best
  /// of some rounds, in which all take turns.
  static func measured(_ backends: Backends) -> MachineRates {
    let f32 = backends.oneDNN.flatMap { MeasuredLibrary($0, .float32) }
    let bf16 = backends.hasBF16 ? backends.oneDNN.flatMap { MeasuredLibrary($0, .bfloat16) } : nil
    let openBLAS = backends.openBLAS.flatMap { MeasuredLibrary($0, .float32) }
    // The first round prepares memory and caches; it counts as any other, the best being kept.
    for _ in 0..<rounds {
      for library in [f32, bf16, openBLAS] { library?.measure() }
    }
    return MachineRates(f32: f32?.rate, bf16: bf16?.rate, openBLAS: openBLAS?.rate)
  }

  private static let rounds = 6
}

/// One library in one precision, with a product and a convolution like those of denoisers.
private final class MeasuredLibrary {
  private let product, convolution: MeasuredOperation
  private(set) var rate = MachineRates.Rate(products: 0, convolutions: 0)

  /// nil where the library lacks one of them.
  init?(_ library: any OperationLibrary, _ type: ElementType) {
    func product(rows: Int, columns: Int, inner: Int, taps: Int = 1) -> MeasuredOperation? {
      let shape = ProductShape(
        rows: rows, columns: columns, inner: inner, taps: taps, type: type, hasBias: false,
        accumulates: false, activation: .none)
      return library.prepared(.product(shape), threads: 1, like: nil).map {
        MeasuredOperation(
          $0, inputs: rows * inner, outputs: rows * columns, weights: columns * inner,
          columns: columns, operations: 2 * rows * columns * inner, type)
      }
    }
    let (side, channels) = (12, 256)
    let (pixels, inner) = (side * side, 9 * channels)
    let shape = ConvolutionShape(
      batch: 1, height: side, width: side, inChannels: channels, outChannels: channels, kernel: 3,
      stride: 1, padding: Padding(1), type: type, hasBias: false, accumulates: false)
    let direct = library.prepared(.convolution(shape), threads: 1, like: nil).map {
      MeasuredOperation(
        $0, inputs: pixels * channels, outputs: pixels * channels, weights: channels * inner,
        columns: channels, operations: 2 * pixels * channels * inner, type)
    }
    guard let rows = product(rows: 256, columns: 640, inner: 640),
      // A library without convolutions multiplies patches.
      let convolution = direct
        ?? product(rows: pixels, columns: channels, inner: inner, taps: 9)
    else { return nil }
    (self.product, self.convolution) = (rows, convolution)
  }

  func measure() {
    rate.products = max(rate.products, product.rate())
    rate.convolutions = max(rate.convolutions, convolution.rate())
  }
}

/// A prepared operation with memory of its own.
private final class MeasuredOperation {
  private let operation: any PreparedOperation
  private let source, out, scratch, weights: WeightMemory
  private let operations: Int

  /// - Parameters:
  ///   - inputs, outputs, weights: how many numbers these are.
  ///   - columns: the outputs that the weights make.
  init(
    _ operation: any PreparedOperation, inputs: Int, outputs: Int, weights: Int, columns: Int,
    operations: Int, _ type: ElementType
  ) {
    (self.operation, self.operations) = (operation, operations)
    source = WeightMemory(byteCount: inputs * type.byteCount)
    out = WeightMemory(byteCount: outputs * type.byteCount)
    scratch = WeightMemory(byteCount: operation.scratchBytes)
    self.weights = WeightMemory(byteCount: operation.packedBytes)
    // Neither zeros, which may cost less, nor what denormal numbers would cost.
    let ones = [Float](repeating: 0.5, count: max(inputs, weights))
    ones.withUnsafeBufferPointer {
      guard let start = $0.baseAddress else { return }
      convert(start, to: type, source.address, count: inputs)
      _ = operation.pack(start, rows: 0..<columns, to: self.weights, threads: 1)
    }
  }

  /// Operations a second of the processor's time that this thread needs.
  func rate() -> Double {
    let start = Self.now()
    operation.run(source.address, weights.address, bias: nil, out.address, scratch: scratch.address)
    return Double(operations) / max(Self.now() - start, 1e-9)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
