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
  ///
  /// - Parameter taps: pixels of a kernel. Files hold the taps of each channel; with more than one,
  ///   each row becomes the channels of each tap, as rows of patches hold them.
  func read(rows: Range<Int>, taps: Int = 1, to out: UnsafeMutablePointer<Float>) {
    stored.decode(rows.lowerBound * columns..<rows.upperBound * columns, to: out)
    for row in rows {
      let target = out + (row - rows.lowerBound) * columns
      for adapter in adapters { adapter.add(row: row, columns: 0..<columns, to: target) }
      if taps > 1 { transpose(target, taps: taps) }
    }
  }

  /// From [channels][taps] to [taps][channels].
  private func transpose(_ row: UnsafeMutablePointer<Float>, taps: Int) {
    let channels = columns / taps
    withUnsafeTemporaryAllocation(of: Float.self, capacity: columns) { copy in
      guard let copy = copy.baseAddress else { return }
      copy.update(from: row, count: columns)
      for tap in 0..<taps {
        for channel in 0..<channels {
          row[tap * channels + channel] = copy[channel * taps + tap]
        }
      }
    }
  }
}
