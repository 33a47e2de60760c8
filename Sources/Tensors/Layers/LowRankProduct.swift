internal import CKernels

/// The product of an adapter's factors, of which any part can be added to the weights.
struct LowRankProduct {
  let rank, columns: Int
  /// [rows, rank], with the adapter's factor.
  let up: [Float]
  /// [rank, columns].
  let down: [Float]

  /// Adds some columns of a row.
  func add(row: Int, columns part: Range<Int>, to out: UnsafeMutablePointer<Float>) {
    up.withUnsafeBufferPointer { up in
      down.withUnsafeBufferPointer { down in
        guard let factors = up.baseAddress, let first = down.baseAddress else { return }
        kernel_add_combination(
          kernel_features(), factors + row * rank, rank, first + part.lowerBound, columns, out,
          part.count)
      }
    }
  }
}
