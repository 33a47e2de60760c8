/// Pieces of pickles of protocol 2, each an expression that leaves one value.
enum PickleBuilder {
  static func pickle(_ value: [UInt8]) -> [UInt8] { [0x80, 2] + value + ascii(".") }

  static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  static func text(_ text: String) -> [UInt8] {
    ascii("X") + SafetensorsBuilder.bytes(UInt32(text.utf8.count)) + ascii(text)
  }

  static func number(_ number: Int) -> [UInt8] {
    [0x8A, 8] + SafetensorsBuilder.bytes(Int64(number))
  }

  static func global(_ module: String, _ name: String) -> [UInt8] { ascii("c\(module)\n\(name)\n") }

  static func tuple(_ values: [UInt8]...) -> [UInt8] { ascii("(") + values.joined() + ascii("t") }

  static func tuple(_ numbers: [Int]) -> [UInt8] {
    ascii("(") + numbers.flatMap(number) + ascii("t")
  }

  static func call(_ function: [UInt8], _ arguments: [UInt8]...) -> [UInt8] {
    function + ascii("(") + arguments.joined() + ascii("tR")
  }

  static func dictionary(_ rows: (String, [UInt8])...) -> [UInt8] {
    ascii("}(") + rows.flatMap { text($0.0) + $0.1 } + ascii("u")
  }

  static func tensor(
    storage: String = "FloatStorage", key: String = "0", count: Int = 6, offset: Int = 0,
    shape: [Int], strides: [Int]
  ) -> [UInt8] {
    let reference = tuple(
      text("storage"), global("torch", storage), text(key), text("cpu"), number(count))
    return call(
      global("torch._utils", "_rebuild_tensor_v2"), reference + ascii("Q"), number(offset),
      tuple(shape), tuple(strides), [0x89], call(global("collections", "OrderedDict")))
  }
}
