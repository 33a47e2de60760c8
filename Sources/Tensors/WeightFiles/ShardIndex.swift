/// The shard index of a model in several files: the file of each tensor (`*.index.json` of
/// `transformers` and `diffusers`).
struct ShardIndex {
  /// The names of the tensors by the file, relative to the index's folder.
  let names: [String: Set<String>]

  private static let largestCount = 100_000_000

  init(_ bytes: UnsafeRawBufferPointer) throws(WeightFileFault) {
    guard bytes.count <= Self.largestCount else {
      throw .damaged("an index of \(bytes.count) bytes is above the limit of 100 MB")
    }
    var scanner = JSONScanner(bytes, subject: "the index")
    var names: [String: Set<String>] = [:]
    try scanner.object { (scanner, field) throws(WeightFileFault) in
      guard field == "weight_map" else { return try scanner.skipValue() }
      try scanner.object { (scanner, tensor) throws(WeightFileFault) in
        let file = try scanner.string()
        guard Self.staysInside(file) else {
          throw scanner.fault("the file \(file.quotedForMessage) is not inside the model's folder")
        }
        names[file, default: []].insert(tensor)
      }
    }
    try scanner.end()
    guard !names.isEmpty else {
      throw .notWeights("JSON without a weight_map", remedy: "the model's index is needed")
    }
    self.names = names
  }

  private static func staysInside(_ file: String) -> Bool {
    let parts = file.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".unicodeScalars)
        && !part.elementsEqual("..".unicodeScalars) && !part.contains("\0")
    }
  }
}
