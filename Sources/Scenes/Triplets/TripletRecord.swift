extension Triplet {
  /// The metadata of the triplet, as the fields of a JSON object in order.
  var record: [(name: String, value: RecordValue)] {
    [
      ("instruction", .text(instruction)), ("explicit", .text(explicit)),
      ("category", .text(category.rawValue)), ("implicit", .truth(isImplicit)),
      ("seed", .number(Int(seed))),
    ]
  }

  /// A JSON object in one line: the names of the triplet's files, if any, then its metadata.
  public func json(files: [(name: String, file: String)] = []) -> String {
    let fields = files.map { (name: $0.name, value: RecordValue.text($0.file)) } + record
    return "{"
      + fields.map { "\(RecordValue.text($0.name).json):\($0.value.json)" }
      .joined(separator: ",") + "}"
  }
}

/// A plain value of a JSON object.
enum RecordValue {
  case text(String)
  case number(Int)
  case truth(Bool)

  var json: String {
    switch self {
    case .text(let text): "\"" + text.unicodeScalars.map(RecordValue.escaped).joined() + "\""
    case .number(let number): "\(number)"
    case .truth(let truth): "\(truth)"
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\0"..<" ":
      "\\u" + String(repeating: "0", count: scalar.value < 16 ? 3 : 2)
        + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }
}
