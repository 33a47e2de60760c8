/// A value on the stack of Python's pickle machine; containers are referred to by number.
///
/// Numbers instead of nested values: a few bytes may nest millions of tuples, and freeing such a
/// value would exhaust the stack.
enum PickleValue {
  /// A value that no tensor depends on: None, a boolean, a float, bytes, a list, a set or an object.
  case inert
  case integer(Int)
  /// The bytes of a string in the pickle.
  case text(Range<Int>)
  case tuple(Int)
  case dictionary(Int)
  case global(PickleGlobal)
  case storage(Int)
  case tensor(Int)
}

/// A run of elements in an entry of the archive.
struct PickledStorage {
  let elementType: ElementType
  /// The name of the entry, as bytes in the pickle.
  let key: Range<Int>
  let count: Int
}

/// A view of a storage; offset and strides count elements.
struct PickledTensor {
  let storage: PickledStorage
  let offset: Int
  let shape: [Int]
  let strides: [Int]

  /// Whether the elements follow each other in row-major order without gaps.
  var isContiguous: Bool {
    guard !shape.contains(0) else { return true }
    var expected = 1
    for (dimension, stride) in zip(shape, strides).reversed() where dimension != 1 {
      guard stride == expected else { return false }
      // The caller has checked that the shape's product fits.
      expected *= dimension
    }
    return true
  }
}

/// Everything that a pickle built, and the value it ends with.
struct PickledObjects {
  var tuples: [[PickleValue]] = []
  var dictionaries: [[(key: PickleValue, value: PickleValue)]] = []
  var storages: [PickledStorage] = []
  var tensors: [PickledTensor] = []
}
