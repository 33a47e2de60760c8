extension PickleReader {
  /// The result of Python's call of a function or class.
  mutating func result(
    of function: PickleValue, _ arguments: PickleValue
  ) throws(WeightFileFault) -> PickleValue {
    guard case .tuple(let number) = arguments else { throw fault("a call without its arguments") }
    let arguments = objects.tuples[number]
    switch function {
    case .global(.inert): return .inert
    case .global(.orderedDictionary) where arguments.isEmpty: return newDictionary()
    case .global(.rebuildTensor): return try tensor(arguments)
    case .global(.rebuildParameter):
      guard let first = arguments.first, case .tensor = first else {
        throw fault("a parameter that is no tensor")
      }
      return first
    default: throw fault("a call of what is no function")
    }
  }

  /// A view of a storage: `(storage, offset, size, stride, requires_grad, hooks)`.
  private mutating func tensor(
    _ arguments: [PickleValue]
  ) throws(WeightFileFault) -> PickleValue {
    guard arguments.count >= 6, case .storage(let storage) = arguments[0],
      case .integer(let offset) = arguments[1], offset >= 0
    else { throw fault("a tensor that torch would not write") }
    let (shape, strides) = (try integers(arguments[2]), try integers(arguments[3]))
    guard shape.count == strides.count else {
      throw fault("a tensor of \(shape.count) dimensions with \(strides.count) strides")
    }
    objects.tensors.append(
      PickledTensor(
        storage: objects.storages[storage], offset: offset, shape: shape, strides: strides))
    return .tensor(objects.tensors.count - 1)
  }

  private func integers(_ value: PickleValue) throws(WeightFileFault) -> [Int] {
    guard case .tuple(let number) = value, objects.tuples[number].count <= TensorInfo.highestRank
    else { throw fault("a shape that is no short tuple") }
    var integers: [Int] = []
    for case .integer(let integer) in objects.tuples[number] { integers.append(integer) }
    guard integers.count == objects.tuples[number].count, integers.allSatisfy({ $0 >= 0 }) else {
      throw fault("a shape that is not of whole numbers, not negative")
    }
    return integers
  }

  /// The storage a persistent name stands for: `("storage", type, key, device, count)`.
  mutating func storage(_ name: PickleValue) throws(WeightFileFault) -> PickleValue {
    guard case .tuple(let number) = name else { throw fault("a reference that is no storage") }
    let parts = objects.tuples[number]
    guard parts.count == 5, case .text(let kind) = parts[0],
      bytes[kind].elementsEqual("storage".utf8),
      case .global(.storage(let elementType)) = parts[1], case .text(let key) = parts[2],
      case .integer(let count) = parts[4], count >= 0
    else { throw fault("a reference that is no storage") }
    objects.storages.append(PickledStorage(elementType: elementType, key: key, count: count))
    return .storage(objects.storages.count - 1)
  }
}
