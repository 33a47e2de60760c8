/// A reader of pickles of protocol 2 to 5 that runs nothing of what they name.
///
/// It builds dictionaries, tuples, numbers, strings and torch's tensors only; names of other functions
/// and classes are an error. Every instruction adds at most one value, so that
/// `mostInstructions` bounds stack, memory of past values and time.
struct PickleReader {
  let bytes: UnsafeRawBufferPointer
  var objects = PickledObjects()
  private var position = 0
  private var stack: [PickleValue] = []
  private var marks: [Int] = []
  private var memo: [Int: PickleValue] = [:]

  /// Some forty times as many as a checkpoint with its optimizer needs.
  private static let mostInstructions = 1 << 22
  private static let longestName = 512

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Reads to the end; `objects` then holds what was built.
  mutating func read() throws(WeightFileFault) -> PickleValue {
    for _ in 0..<Self.mostInstructions {
      let code = try number(UInt8.self)
      guard let opcode = PickleOpcode(rawValue: code) else {
        throw fault("instruction \(code), which no file of weights needs")
      }
      if opcode == .stop { return try pop() }
      try perform(opcode)
    }
    throw fault("more instructions than any file of weights needs")
  }

  func fault(_ reason: String) -> WeightFileFault {
    .damaged("the pickle, byte \(position): \(reason)")
  }

  private mutating func perform(_ opcode: PickleOpcode) throws(WeightFileFault) {
    switch opcode {
    case .version:
      let version = try number(UInt8.self)
      guard (2...5).contains(version) else { throw fault("protocol \(version) is not known") }
    case .frame: _ = try number(UInt64.self)
    case .stop: break
    case .mark: marks.append(stack.count)
    case .pop: _ = try pop()
    case .popMark: _ = try popToMark()

    case .none, .newTrue, .newFalse: stack.append(.inert)
    case .integer32: stack.append(.integer(Int(try number(Int32.self))))
    case .integer16: stack.append(.integer(Int(try number(UInt16.self))))
    case .integer8: stack.append(.integer(Int(try number(UInt8.self))))
    case .long8: stack.append(long(try run(UInt8.self)))
    case .long32: stack.append(long(try run(UInt32.self)))
    case .float:
      _ = try number(UInt64.self)
      stack.append(.inert)

    case .text8, .oldText8: stack.append(.text(try run(UInt8.self)))
    case .text32, .oldText32: stack.append(.text(try run(UInt32.self)))
    case .text64: stack.append(.text(try run(UInt64.self)))
    case .bytes8:
      _ = try run(UInt8.self)
      stack.append(.inert)
    case .bytes32:
      _ = try run(UInt32.self)
      stack.append(.inert)
    case .bytes64, .byteArray64:
      _ = try run(UInt64.self)
      stack.append(.inert)

    case .emptyTuple: pushTuple([])
    case .tuple: pushTuple(try popToMark())
    case .tuple1: pushTuple(try pop(1))
    case .tuple2: pushTuple(try pop(2))
    case .tuple3: pushTuple(try pop(3))
    case .emptyList, .emptySet: stack.append(.inert)
    case .append:
      _ = try pop()
      try checkList()
    case .appends, .addItems:
      _ = try popToMark()
      try checkList()
    case .frozenSet:
      _ = try popToMark()
      stack.append(.inert)
    case .emptyDictionary: stack.append(newDictionary())
    case .setItem: try set(try pop(2))
    case .setItems: try set(try popToMark())

    case .put8: memo[Int(try number(UInt8.self))] = try top()
    case .put32: memo[Int(try number(UInt32.self))] = try top()
    case .memoize: memo[memo.count] = try top()
    case .get8: stack.append(try remembered(Int(try number(UInt8.self))))
    case .get32: stack.append(try remembered(Int(try number(UInt32.self))))

    case .global:
      let (module, name) = (try line(), try line())
      stack.append(.global(try PickleGlobal(module: module, name: name)))
    case .stackGlobal:
      let names = try pop(2)
      let (module, name) = (try shortText(names[0]), try shortText(names[1]))
      stack.append(.global(try PickleGlobal(module: module, name: name)))
    case .reduce:
      let call = try pop(2)
      stack.append(try result(of: call[0], call[1]))
    case .build:
      _ = try pop()
      try checkObject()
    case .newObject: try makeObject(try pop(2)[0])
    case .newObjectWithNames: try makeObject(try pop(3)[0])
    case .persistentID: stack.append(try storage(try pop()))
    }
  }
}

extension PickleReader {
  mutating func newDictionary() -> PickleValue {
    objects.dictionaries.append([])
    return .dictionary(objects.dictionaries.count - 1)
  }

  private mutating func pushTuple(_ values: [PickleValue]) {
    objects.tuples.append(values)
    stack.append(.tuple(objects.tuples.count - 1))
  }

  /// Checks that what something is added to is a list or set, which carries nothing here.
  private func checkList() throws(WeightFileFault) {
    guard case .inert = try top() else { throw fault("something is added to what is no list") }
  }

  /// Sets names and values, alternating, of the dictionary on top.
  private mutating func set(_ values: [PickleValue]) throws(WeightFileFault) {
    guard values.count.isMultiple(of: 2) else { throw fault("a name without a value") }
    switch try top() {
    case .inert: break
    case .dictionary(let number):
      for index in stride(from: 0, to: values.count, by: 2) {
        objects.dictionaries[number].append((values[index], values[index + 1]))
      }
    default: throw fault("something is set in what is no dictionary")
    }
  }

  /// Checks that what is given attributes is an object; none of them matters here.
  private func checkObject() throws(WeightFileFault) {
    switch try top() {
    case .inert, .dictionary: break
    default: throw fault("attributes for what has none")
    }
  }

  private mutating func makeObject(_ type: PickleValue) throws(WeightFileFault) {
    guard case .global(.inert) = type else { throw fault("an object of what is no class") }
    stack.append(.inert)
  }

  private func remembered(_ number: Int) throws(WeightFileFault) -> PickleValue {
    guard let value = memo[number] else { throw fault("value \(number) was never remembered") }
    return value
  }

  /// The values above the last mark may be used, those below not yet.
  private var available: Int { stack.count - (marks.last ?? 0) }

  private func top() throws(WeightFileFault) -> PickleValue {
    guard available > 0, let value = stack.last else { throw fault("the stack is empty") }
    return value
  }

  private mutating func pop() throws(WeightFileFault) -> PickleValue {
    let value = try top()
    stack.removeLast()
    return value
  }

  private mutating func pop(_ count: Int) throws(WeightFileFault) -> [PickleValue] {
    guard available >= count else { throw fault("the stack is empty") }
    let values = Array(stack.suffix(count))
    stack.removeLast(count)
    return values
  }

  private mutating func popToMark() throws(WeightFileFault) -> [PickleValue] {
    guard let mark = marks.popLast() else { throw fault("a mark is missing") }
    let values = Array(stack[mark...])
    stack.removeSubrange(mark...)
    return values
  }

  private mutating func number<Number: FixedWidthInteger>(
    _ type: Number.Type
  ) throws(WeightFileFault) -> Number {
    guard let number = bytes.littleEndian(type, at: position) else { throw fault("it breaks off") }
    position += MemoryLayout<Number>.size
    return number
  }

  /// Passes over a run of bytes whose length stands before it.
  private mutating func run<Length: FixedWidthInteger>(
    _ type: Length.Type
  ) throws(WeightFileFault) -> Range<Int> {
    let length = try number(type)
    guard let length = Int(exactly: length), length <= bytes.count - position else {
      throw fault("it breaks off")
    }
    defer { position += length }
    return position..<position + length
  }

  /// A number of any length in two's complement; above 64 bits it carries nothing.
  private func long(_ range: Range<Int>) -> PickleValue {
    guard range.count <= 8 else { return .inert }
    guard let last = range.last else { return .integer(0) }
    let sign = Int(Int8(bitPattern: bytes[last]) >> 7)
    return .integer(range.reversed().reduce(sign) { $0 << 8 | Int(bytes[$1]) })
  }

  /// Reads up to the end of a line.
  private mutating func line() throws(WeightFileFault) -> String {
    let rest = bytes[position..<min(bytes.count, position + Self.longestName)]
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")), let text = bytes.text(position..<end)
    else { throw fault("a name does not end") }
    position = end + 1
    return text
  }

  private func shortText(_ value: PickleValue) throws(WeightFileFault) -> String {
    guard case .text(let range) = value, range.count <= Self.longestName,
      let text = bytes.text(range)
    else { throw fault("a name is expected") }
    return text
  }
}
