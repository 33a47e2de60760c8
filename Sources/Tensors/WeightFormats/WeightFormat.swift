/// The encoding of a stored tensor's elements: how many bytes they take, and how they become 32-bit
/// numbers.
public enum WeightFormat: Hashable, Sendable {
  /// One element after another, all of one type.
  case dense(ElementType)
  /// Blocks of several elements that share a scale, as the quantised types of GGUF are.
  case blocks(BlockFormat)
  /// One byte an element, and scales for the whole tensor or for each row.
  case scaled(ScaledFormat)
}

extension WeightFormat {
  /// How many elements are encoded together.
  var blockLength: Int { if case .blocks(let format) = self { format.elementCount } else { 1 } }

  /// Bytes of the elements that are encoded together.
  var blockByteCount: Int {
    switch self {
    case .dense(let type): type.byteCount
    case .blocks(let format): format.byteCount
    case .scaled: 1
    }
  }

  /// The bytes of a tensor of a shape; nil for a negative dimension, for more than fit an `Int`, and
  /// where the last block would not be full.
  func byteCount(shape: [Int]) -> Int? {
    var count = 1
    for dimension in shape {
      let (product, overflows) = count.multipliedReportingOverflow(by: dimension)
      guard dimension >= 0, !overflows else { return nil }
      count = product
    }
    guard count.isMultiple(of: blockLength) else { return nil }
    let (bytes, overflows) = (count / blockLength).multipliedReportingOverflow(by: blockByteCount)
    return overflows ? nil : bytes
  }
}
