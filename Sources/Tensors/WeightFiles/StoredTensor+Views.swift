extension StoredTensor {
  /// The same elements under another shape of as many.
  public func reshaped(_ shape: [Int]) -> StoredTensor {
    precondition(elementType.byteCount(shape: shape) == bytes.count, "as many elements as before")
    return StoredTensor(
      TensorPlace(elementType: elementType, shape: shape, range: bytes.range), in: bytes.file)
  }

  /// Some rows of the first dimension, which lie together in the file.
  public func rows(_ rows: Range<Int>) -> StoredTensor {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= shape[0], "rows of the tensor")
    let row = shape[0] == 0 ? 0 : bytes.count / shape[0]
    let start = bytes.range.lowerBound + rows.lowerBound * row
    return StoredTensor(
      TensorPlace(
        elementType: elementType, shape: [rows.count] + shape.dropFirst(),
        range: start..<start + rows.count * row),
      in: bytes.file)
  }
}
