/// A tensor as it lies in a weight file: row-major, little-endian, without gaps.
public struct StoredTensor: Sendable {
  public let format: WeightFormat
  /// The dimensions, the slowest first; none for a single number.
  public let shape: [Int]
  /// The elements' bytes: whole blocks where the format has blocks.
  public let bytes: MappedBytes
  /// Elements of the first block that come before the tensor's first one: views may begin inside a
  /// block.
  private let skipped: Int

  init(_ info: TensorInfo, in file: MappedFile) {
    self.init(
      format: info.format, shape: info.shape, bytes: MappedBytes(file: file, range: info.range))
  }

  private init(format: WeightFormat, shape: [Int], bytes: MappedBytes, skipped: Int = 0) {
    (self.format, self.shape, self.bytes, self.skipped) = (format, shape, bytes, skipped)
  }

  /// How many elements there are.
  public var count: Int { shape.reduce(1, *) }
}

// MARK: Views

extension StoredTensor {
  /// The same elements under another shape of as many.
  public func reshaped(_ shape: [Int]) -> StoredTensor {
    precondition(shape.reduce(1, *) == count, "as many elements as before")
    return StoredTensor(format: format, shape: shape, bytes: bytes, skipped: skipped)
  }

  /// Some rows of the first dimension, which lie together in the file.
  public func rows(_ rows: Range<Int>) -> StoredTensor {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= shape[0], "rows of the tensor")
    // Not a product: where the first dimension is 0, the others may be of any size.
    let row = shape[0] == 0 ? 0 : count / shape[0]
    let elements = rows.lowerBound * row..<rows.upperBound * row
    var format = format
    if case .scaled(let whole) = format {
      format = .scaled(whole.part(elements, row: row, of: count))
    }
    let length = format.blockLength
    let first = (skipped + elements.lowerBound) / length
    let end = (skipped + elements.upperBound + length - 1) / length
    let start = bytes.range.lowerBound
    let range = start + first * format.blockByteCount..<start + end * format.blockByteCount
    return StoredTensor(
      format: format, shape: [rows.count] + shape.dropFirst(),
      bytes: MappedBytes(file: bytes.file, range: elements.isEmpty ? start..<start : range),
      skipped: skipped + elements.lowerBound - first * length)
  }

  /// The tensor with further scales, which files keep in a tensor of its own; nil where the format
  /// takes none, or they are neither one nor one for each row.
  public func scaled(by scales: [Float]) -> StoredTensor? {
    guard case .scaled(let format) = format, format.scales.count == 1,
      scales.count == 1 || scales.count == shape.first
    else { return nil }
    let products = scales.map { $0 * format.scales[0] }
    return StoredTensor(
      format: .scaled(ScaledFormat(codes: format.codes, scales: products)), shape: shape,
      bytes: bytes)
  }
}

// MARK: Decoding

extension StoredTensor {
  /// Decodes some elements, counted in row-major order, to 32-bit numbers.
  func decode(_ elements: Range<Int>, to out: UnsafeMutablePointer<Float>) {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, !elements.isEmpty else { return }
      switch format {
      case .dense(let type):
        convert(
          start + elements.lowerBound * type.byteCount, type, to: out, count: elements.count)
      case .blocks(let format):
        format.decode(
          start, skipped + elements.lowerBound..<skipped + elements.upperBound, to: out)
      case .scaled(let format): format.decode(start, elements, of: count, to: out)
      }
    }
  }

  /// The elements as 32-bit numbers.
  public var floats: [Float] {
    [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      if let base = buffer.baseAddress { decode(0..<count, to: base) }
      initialized = count
    }
  }
}
