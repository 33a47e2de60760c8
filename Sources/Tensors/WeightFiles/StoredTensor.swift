/// A tensor as it lies in a weight file: row-major, little-endian, without gaps.
public struct StoredTensor: Sendable {
  public let elementType: ElementType
  /// The dimensions, the slowest first; none for a single number.
  public let shape: [Int]
  /// Exactly as many bytes as type and shape take.
  public let bytes: MappedBytes

  init(_ place: TensorPlace, in file: MappedFile) {
    elementType = place.elementType
    shape = place.shape
    bytes = MappedBytes(file: file, range: place.range)
  }
}
