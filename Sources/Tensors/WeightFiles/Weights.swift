import FoundationEssentials

/// A ledger of the tensors that a network is made of, each handed out once.
///
/// A network takes what it needs by name and shape and then says `finish()`; a tensor that is
/// missing, left over or of another shape is an error, so that no checkpoint is half understood.
public struct Weights: Sendable {
  /// The tensors' source, for messages.
  public let source: String
  private var tensors: [String: StoredTensor]

  public init(_ tensors: [String: StoredTensor], source: String) {
    (self.tensors, self.source) = (tensors, source)
  }

  /// Whether a tensor is there and was not taken.
  public func has(_ name: String) -> Bool { tensors[name] != nil }

  /// The shape of a tensor that is there and was not taken.
  public func shape(of name: String) -> [Int]? { tensors[name]?.shape }

  /// Hands out a tensor.
  ///
  /// - Throws: `missing`, `wrongShape` or `wrongType`.
  public mutating func take(
    _ name: String, shape: [Int]
  ) throws(WeightError) -> StoredTensor {
    guard let tensor = tensors[name] else {
      throw .missing(name, nearest: nearest(to: name), source: source)
    }
    guard tensor.shape == shape else {
      throw .wrongShape(name, found: tensor.shape, expected: shape, source: source)
    }
    if case .dense(let type) = tensor.format, !type.isFloating {
      throw .wrongType(name, found: type, source: source)
    }
    tensors[name] = nil
    return tensor
  }

  /// Checks that every tensor was taken.
  ///
  /// - Throws: `leftOver`, with the first few names in the order of the alphabet.
  public func finish() throws(WeightError) {
    guard !tensors.isEmpty else { return }
    throw .leftOver(
      Array(tensors.keys.sorted().prefix(3)), count: tensors.count, source: source)
  }

  /// Checks that no weight is an infinity or not a number: reads all tensors that were not taken.
  ///
  /// - Throws: `notFinite`, with the first tensor in the order of the alphabet.
  public func checkFinite() throws(WeightError) {
    try checkFinite(threads: ProcessInfo.processInfo.activeProcessorCount)
  }

  func checkFinite(threads: Int) throws(WeightError) {
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
      guard tensor.isFinite(threads: threads) else { throw .notFinite(name, source: source) }
    }
  }

  /// The name that shares the longest beginning and end with another, if it shares half of it.
  private func nearest(to name: String) -> String? {
    let bytes = Array(name.utf8)
    func likeness(_ other: String) -> Int {
      let other = Array(other.utf8)
      let start = zip(bytes, other).prefix { $0 == $1 }.count
      let end = zip(bytes.reversed(), other.reversed()).prefix { $0 == $1 }.count
      return min(start + end, bytes.count, other.count)
    }
    let best = tensors.keys.map { (likeness: likeness($0), name: $0) }
      .max { ($0.likeness, $1.name) < ($1.likeness, $0.name) }
    return best.flatMap { $0.likeness * 2 >= bytes.count ? $0.name : nil }
  }
}

/// An error of making a network from the weights of a model.
public enum WeightError: Error, Equatable {
  /// No tensor of the name is there; `nearest` is the most similar name that is.
  case missing(_ name: String, nearest: String?, source: String)
  case wrongShape(_ name: String, found: [Int], expected: [Int], source: String)
  /// The elements are whole numbers, which no weights are.
  case wrongType(_ name: String, found: ElementType, source: String)
  /// Some elements are infinities or no numbers.
  case notFinite(_ name: String, source: String)
  /// Tensors that the network has no use for: the first few, and how many there are.
  case leftOver(_ names: [String], count: Int, source: String)
}

extension WeightError: CustomStringConvertible {
  /// One line; what came from the file appears without control characters.
  public var description: String { sentence.printable }

  private var sentence: String {
    switch self {
    case .missing(let name, let nearest, let source):
      "\(source): tensor \(name.quotedForMessage) is missing"
        + (nearest.map { "; the nearest there is \($0.quotedForMessage)" } ?? "")
        + "; this is another kind of model, or part of one"
    case .wrongShape(let name, let found, let expected, let source):
      "\(source): tensor \(name.quotedForMessage) has the shape \(found), \(expected) is needed;"
        + " this is another kind of model"
    case .wrongType(let name, let found, let source):
      "\(source): tensor \(name.quotedForMessage) is of \(found), not of floating-point numbers;"
        + " get the model in f32, f16 or bf16"
    case .notFinite(let name, let source):
      "\(source): tensor \(name.quotedForMessage) holds infinities or no numbers; the file is damaged,"
        + " get it again"
    case .leftOver(let names, let count, let source):
      "\(source): \(count) tensors have no place in this kind of model: "
        + names.map(\.quotedForMessage).joined(separator: ", ")
        + (count > names.count ? ", …" : "")
    }
  }
}
