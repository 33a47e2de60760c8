/// Picks the named tensors out of what a pickle built.
struct TensorDictionary {
  private let reader: PickleReader
  private let entry: (_ key: String) -> Range<Int>?
  private var tensors: [String: TensorInfo] = [:]
  private var work = 0

  /// Dictionaries refer to each other at will: depth is bounded, and so is the sum of steps and of
  /// the bytes of names, to twenty times what a checkpoint needs.
  private static let deepestNesting = 8
  private static let mostWork = 1 << 22

  /// - Parameter entry: The content of a storage's entry in the archive, by its key.
  init(reader: PickleReader, entry: @escaping (_ key: String) -> Range<Int>?) {
    (self.reader, self.entry) = (reader, entry)
  }

  /// The tensors of the root's `state_dict`, or of the root itself, names joined by dots.
  ///
  /// The state of an optimizer, and whatever is no tensor, is left out.
  mutating func tensors(from root: PickleValue) throws(WeightFileFault) -> [String: TensorInfo] {
    guard case .dictionary(let number) = root else { throw noTensors }
    var start = number
    for (key, value) in reader.objects.dictionaries[number] {
      if case .dictionary(let inner) = value, try name(of: key) == "state_dict" { start = inner }
    }
    try collect(start, prefix: "", depth: 0)
    guard !tensors.isEmpty else { throw noTensors }
    return tensors
  }

  private mutating func collect(
    _ number: Int, prefix: String, depth: Int
  ) throws(WeightFileFault) {
    for (key, value) in reader.objects.dictionaries[number] {
      try spend(1)
      switch value {
      case .tensor(let tensor):
        guard let key = try name(of: key) else { continue }
        let name = prefix + key
        try spend(name.utf8.count)
        let info = try info(of: reader.objects.tensors[tensor], name: name)
        guard tensors.updateValue(info, forKey: name) == nil else {
          throw .damaged("tensor \(name.quotedForMessage) occurs twice")
        }
      case .dictionary(let inner):
        guard depth < Self.deepestNesting, let key = try name(of: key),
          !key.hasPrefix("optimizer")
        else { continue }
        let inside = "\(prefix)\(key)."
        try spend(inside.utf8.count)
        try collect(inner, prefix: inside, depth: depth + 1)
      default: continue
      }
    }
  }

  private mutating func spend(_ amount: Int) throws(WeightFileFault) {
    work += amount
    guard work <= Self.mostWork else {
      throw .damaged("the pickle: dictionaries refer to each other without end")
    }
  }

  /// A key as part of a name; nil where it is neither string nor number.
  private func name(of key: PickleValue) throws(WeightFileFault) -> String? {
    switch key {
    case .integer(let number): return String(number)
    case .text(let range):
      guard range.count <= 1024, let text = reader.bytes.text(range) else {
        throw .damaged("the pickle: a name is not UTF-8 or longer than 1024 bytes")
      }
      return text
    default: return nil
    }
  }

  private func info(
    of tensor: PickledTensor, name: String
  ) throws(WeightFileFault) -> TensorInfo {
    let storage = tensor.storage
    let type = storage.elementType
    // Quoted only where something is wrong: that costs more than all the rest.
    var label: String { "tensor \(name.quotedForMessage)" }
    let key = storage.key.count <= 1024 ? reader.bytes.text(storage.key) : nil
    guard let key, let content = entry(key) else {
      throw .damaged("\(label): its entry \((key ?? "").quotedForMessage) is not in the archive")
    }
    guard WeightFormat.dense(type).byteCount(shape: [storage.count]) == content.count else {
      throw .damaged(
        "\(label): its storage has \(content.count) bytes and claims \(storage.count) elements")
    }
    guard let count = WeightFormat.dense(type).byteCount(shape: tensor.shape),
      tensor.offset <= storage.count,
      count <= content.count - tensor.offset * type.byteCount
    else { throw .damaged("\(label): \(tensor.shape) reaches beyond its storage") }
    guard tensor.isContiguous else {
      throw .unsupported(
        "\(label) of shape \(tensor.shape) is stored with strides \(tensor.strides)",
        remedy: "save it again after .contiguous()")
    }
    let begin = content.lowerBound + tensor.offset * type.byteCount
    return TensorInfo(
      format: .dense(type), shape: tensor.shape, range: begin..<begin + count)
  }

  private var noTensors: WeightFileFault {
    .notWeights("a pickle without named tensors", remedy: "a model's state_dict is needed")
  }
}
