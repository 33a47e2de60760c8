/// A dense array of numbers, row by row, channels last: pictures are [batch, height, width,
/// channels], sentences [batch, tokens, channels].
///
/// Elements are `float32` or `bfloat16`. A tensor is written once, by the operation that makes it,
/// unless it is handed over to one that adds to it; views of it share its memory. It belongs to the
/// `Compute` that made it, and is used from one thread at a time as that is.
public struct Tensor {
  public let shape: [Int]
  public let elementType: ElementType
  var storage: TensorStorage
  /// The position of the first element in the storage, in elements.
  let offset: Int

  init(shape: [Int], elementType: ElementType, storage: TensorStorage, offset: Int = 0) {
    self.shape = shape
    self.elementType = elementType
    self.storage = storage
    self.offset = offset
  }

  /// The number of elements.
  public var count: Int { shape.reduce(1, *) }
  /// The size of the last dimension.
  public var channels: Int { shape[shape.count - 1] }
  /// The number of rows of channels.
  public var rows: Int { count / channels }

  /// The first element's address.
  var address: UnsafeMutableRawPointer {
    storage.address + offset * elementType.byteCount
  }

  /// The same elements under another shape of as many.
  public func reshaped(_ shape: [Int]) -> Tensor {
    precondition(shape.reduce(1, *) == count, "\(self.shape) holds not as many as \(shape)")
    return Tensor(shape: shape, elementType: elementType, storage: storage, offset: offset)
  }

  /// A view of some items of the first dimension.
  public subscript(items: Range<Int>) -> Tensor {
    precondition(items.lowerBound >= 0 && items.upperBound <= shape[0])
    let item = count / shape[0]
    return Tensor(
      shape: [items.count] + shape.dropFirst(), elementType: elementType, storage: storage,
      offset: offset + items.lowerBound * item)
  }

  /// The elements as an array.
  public var floats: [Float] {
    [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      if let base = buffer.baseAddress { convert(address, elementType, to: base, count: count) }
      initialized = count
    }
  }
}
