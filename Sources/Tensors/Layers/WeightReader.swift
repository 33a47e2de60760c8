/// The weights of a layer in 32 bits, read part by part: what the file holds, with the adapters
/// added.
struct WeightReader {
  private let stored: StoredTensor
  private let adapters: [LowRankProduct]
  /// The weights as a matrix: outputs, and the weights of each.
  let rows, columns: Int

  init(_ stored: StoredTensor, _ adapters: [LowRankAdapter]) {
    self.stored = stored
    self.adapters = adapters.map { $0.unpacked() }
    rows = stored.shape[0]
    // Not a product: where the first dimension is 0, the others may be of any size.
    columns = rows == 0 ? 0 : stored.count / rows
  }

  /// Reads some columns of a row.
  func read(row: Int, columns part: Range<Int>, to out: UnsafeMutablePointer<Float>) {
    let start = row * columns
    stored.decode(start + part.lowerBound..<start + part.upperBound, to: out)
    for adapter in adapters { adapter.add(row: row, columns: part, to: out) }
  }

  /// Reads whole rows.
  func read(rows: Range<Int>, to out: UnsafeMutablePointer<Float>) {
    stored.decode(rows.lowerBound * columns..<rows.upperBound * columns, to: out)
    for adapter in adapters {
      for row in rows {
        adapter.add(
          row: row, columns: 0..<columns, to: out + (row - rows.lowerBound) * columns)
      }
    }
  }
}
