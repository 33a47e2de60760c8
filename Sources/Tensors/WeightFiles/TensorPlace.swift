/// Where a tensor lies among the bytes of its file, checked against its type and shape.
struct TensorPlace: Equatable {
  let elementType: ElementType
  let shape: [Int]
  /// Offsets from the beginning of the file, as many as type and shape take.
  let range: Range<Int>

  /// More dimensions than any network has; a bound for what a file may claim.
  static let highestRank = 32
}

extension ElementType {
  /// The bytes a tensor of a shape takes; nil for a negative dimension or more than fit an `Int`.
  func byteCount(shape: [Int]) -> Int? {
    var count = byteCount
    for dimension in shape {
      let (product, overflows) = count.multipliedReportingOverflow(by: dimension)
      guard dimension >= 0, !overflows else { return nil }
      count = product
    }
    return count
  }
}
