#if canImport(COneDNN)
  /// A matrix product in slices of rows, each by a primitive on one thread.
  ///
  /// oneDNN divides a product, and with it the order of its sums, by the number of threads that it
  /// is given. Slices that depend on nothing but the number of rows, each on one thread, give the
  /// same bits on any number of them.
  final class SlicedProduct: OneDNNLayout {
    let layout: OneDNNOperation
    /// Of the last slice, where that is shorter.
    private let last: OneDNNOperation
    private let shape: ProductShape
    private let threads: Int
    private let length: Int

    init?(_ shape: ProductShape, _ threads: Int, _ like: OneDNNOperation?, by library: OneDNN) {
      (self.shape, self.threads) = (shape, threads)
      length = Self.sliceLength(of: shape.rows)
      var slice = shape
      slice.rows = min(length, shape.rows)
      guard let layout = library.primitive(slice, 1, like) else { return nil }
      self.layout = layout
      slice.rows = shape.rows % length
      if slice.rows == 0 || shape.rows < length {
        last = layout
      } else {
        guard let last = library.primitive(slice, 1, layout) else { return nil }
        self.last = last
      }
    }

    /// The slower one's.
    var implementation: String {
      last.isReference ? last.implementation : layout.implementation
    }

    var scratchBytes: Int { sliceScratch * sliceCount }
    private var sliceCount: Int { (shape.rows + length - 1) / length }
    private var sliceScratch: Int {
      max(layout.scratchBytes, last.scratchBytes).roundedUp(to: 64)
    }

    func run(
      _ source: UnsafeRawPointer, _ weights: UnsafeRawPointer, bias: UnsafePointer<Float>?,
      _ out: UnsafeMutableRawPointer, scratch: UnsafeMutableRawPointer
    ) {
      let (count, step, width) = (sliceCount, sliceScratch, shape.type.byteCount)
      parallel(count, threads: threads) { index in
        let first = index * length * width
        (index == count - 1 ? last : layout).run(
          source + first * shape.inner, weights, bias: bias, out + first * shape.columns,
          scratch: scratch + index * step)
      }
    }

    private static func sliceLength(of rows: Int) -> Int {
      min(max(rows / 16, 32), 256).roundedUp(to: 32)
    }
  }
#endif
