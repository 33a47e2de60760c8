/// The header entry of a tensor in its file: format, shape and byte range, checked against each
/// other.
struct TensorInfo: Equatable {
  let format: WeightFormat
  let shape: [Int]
  /// Offsets from the beginning of the file, as many as format and shape take.
  let range: Range<Int>

  /// More dimensions than any network has; a bound for what a file may claim.
  static let highestRank = 32
}
