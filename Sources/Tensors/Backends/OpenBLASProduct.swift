internal import CKernels

/// A matrix product by OpenBLAS, in tiles of the result, each on one thread.
///
/// Tiles depend on nothing but the shape: the result has the same bits on any number of threads.
final class OpenBLASProduct: PreparedOperation {
  private let shape: ProductShape
  private let threads: Int
  private let library: OpenBLAS
  private let tiles: (rows: Int, columns: Int)

  init(_ shape: ProductShape, _ threads: Int, by library: OpenBLAS) {
    (self.shape, self.threads, self.library) = (shape, threads, library)
    tiles = Self.tiles(rows: shape.rows, columns: shape.columns)
  }

  var implementation: String { "OpenBLAS \(library.core)" }
  var taps: Int { shape.taps }
  /// Weights stay as they are, one output's after another.
  var packedBytes: Int { 4 * shape.columns * shape.inner }
  var scratchBytes: Int { 0 }

  func sharesWeights(with other: any PreparedOperation) -> Bool {
    guard let other = (other as? OpenBLASProduct)?.shape else { return false }
    return (shape.columns, shape.inner, shape.taps) == (other.columns, other.inner, other.taps)
  }

  func pack(
    _ weights: UnsafePointer<Float>, rows: Range<Int>, to memory: WeightMemory, threads: Int
  ) -> Bool {
    (memory.address + 4 * rows.lowerBound * shape.inner)
      .copyMemory(from: weights, byteCount: 4 * rows.count * shape.inner)
    return true
  }

  func run(
    _ source: UnsafeRawPointer, _ weights: UnsafeRawPointer, bias: UnsafePointer<Float>?,
    _ out: UnsafeMutableRawPointer, scratch: UnsafeMutableRawPointer
  ) {
    let source = source.assumingMemoryBound(to: Float.self)
    let weights = weights.assumingMemoryBound(to: Float.self)
    let out = out.assumingMemoryBound(to: Float.self)
    let across = (shape.columns + tiles.columns - 1) / tiles.columns
    let down = (shape.rows + tiles.rows - 1) / tiles.rows
    parallel(across * down, threads: threads) { index in
      let (row, column) = (index / across * tiles.rows, index % across * tiles.columns)
      let rows = min(tiles.rows, shape.rows - row)
      let columns = min(tiles.columns, shape.columns - column)
      let target = out + row * shape.columns + column
      library.multiply(
        rows: rows, columns: columns, inner: shape.inner, source + row * shape.inner,
        weights + column * shape.inner, adds: shape.accumulates, target, step: shape.columns)
      finish(target, rows: rows, columns: columns, bias: bias.map { $0 + column })
    }
  }

  /// Adds the bias and applies the activation.
  private func finish(
    _ out: UnsafeMutablePointer<Float>, rows: Int, columns: Int, bias: UnsafePointer<Float>?
  ) {
    let mode = kernel_mode(type: KERNEL_F32, features: kernel_features())
    for row in 0..<rows {
      let target = out + row * shape.columns
      if let bias { kernel_add(mode, target, bias, target, columns) }
      if shape.activation != .none {
        kernel_activate(mode, shape.activation.kernel, target, target, columns)
      }
    }
  }

  /// The size of a tile: rows enough to pay for packing the weights, and at least sixteen tiles where
  /// the columns allow it.
  static func tiles(rows: Int, columns: Int) -> (rows: Int, columns: Int) {
    let height = max(1, min(rows, 512))
    let down = (max(1, rows) + height - 1) / height
    let width = (columns * down / 16).roundedUp(to: 64)
    return (height, min(max(width, 64), max(1, columns)))
  }
}
