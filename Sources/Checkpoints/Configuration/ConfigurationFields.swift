import FoundationEssentials

/// The fields of one part's configuration file, read by type.
///
/// An absent field, or one that is null, takes the default that diffusers or transformers
/// documents; a field of another type than it must have is an error with its name. Fields that
/// nobody asks for are ignored, as the reference ignores them.
package struct ConfigurationFields {
  /// The file, for messages.
  package let path: String
  private let fields: [String: JSONValue]

  /// More bytes than any configuration has.
  private static let largestFile = 1 << 20

  package init(path: String, fields: [String: JSONValue]) {
    self.path = path
    self.fields = fields
  }

  /// Reads a JSON file.
  ///
  /// - Throws: `ModelError.missing` or `.unreadable`.
  package static func read(_ path: String) throws(ModelError) -> ConfigurationFields {
    let text = try ModelFile.contents(of: path, limit: largestFile)
    guard case .object(let fields)? = JSONValue.read(text) else {
      throw .unreadable(path: path, reason: "this is no JSON object; download the file again")
    }
    return ConfigurationFields(path: path, fields: fields)
  }

  /// Whether a field is there and not null.
  package func has(_ name: String) -> Bool { value(name) != nil }

  private func value(_ name: String) -> JSONValue? {
    fields[name].flatMap { $0 == .null ? nil : $0 }
  }

  /// The field's value as what its type makes of it; the default where it is absent.
  ///
  /// - Parameters:
  ///   - expected: what the field must be, for the message.
  ///   - convert: gives nil for a value that is something else.
  /// - Throws: `ModelError.field`.
  private func converted<Value>(
    _ name: String, absent: Value, _ expected: String, _ convert: (JSONValue) -> Value?
  ) throws(ModelError) -> Value {
    guard let value = value(name) else { return absent }
    guard let converted = convert(value) else {
      throw .field(path: path, name: name, reason: "must be \(expected), and is \(value.summary)")
    }
    return converted
  }

  /// A size: a whole number from 1 to about a million.
  package func count(_ name: String, absent: Int) throws(ModelError) -> Int {
    try converted(name, absent: absent, "a whole number from 1 to \(JSONValue.largestCount)") {
      $0.count
    }
  }

  /// A whole number of either sign.
  package func integer(_ name: String, absent: Int) throws(ModelError) -> Int {
    let bounds = -JSONValue.largestCount...JSONValue.largestCount
    return try converted(name, absent: absent, "a whole number") { $0.integer(in: bounds) }
  }

  /// Sizes, one a level.
  package func counts(_ name: String, absent: [Int]) throws(ModelError) -> [Int] {
    try converted(name, absent: absent, "a list of sizes") { $0.levels(\.count) }
  }

  /// Sizes, one a level, where one number stands for that number at every level.
  package func counts(_ name: String, levels: Int, absent: Int) throws(ModelError) -> [Int] {
    func everywhere(_ count: Int) -> [Int] { Array(repeating: count, count: levels) }
    return try converted(name, absent: everywhere(absent), "a size, or \(levels) of them") {
      let counts = $0.count.map(everywhere) ?? $0.levels(\.count)
      return counts?.count == levels ? counts : nil
    }
  }

  /// A size that must be the same at every level where the file gives one for each.
  package func uniformCount(_ name: String, levels: Int, absent: Int) throws(ModelError) -> Int {
    let counts = try counts(name, levels: levels, absent: absent)
    guard Set(counts).count == 1 else {
      throw .unsupportedField(path: path, name: name, value: "\(counts)")
    }
    return counts[0]
  }

  /// A number that is finite in 32 bits, as it is used.
  package func number(_ name: String, absent: Double) throws(ModelError) -> Double {
    try converted(name, absent: absent, "a number") { value in
      value.number.flatMap { Float($0).isFinite ? $0 : nil }
    }
  }

  /// What a normalisation adds to a variance before it divides by its root.
  package func epsilon(_ name: String, absent: Double) throws(ModelError) -> Double {
    try converted(name, absent: absent, "a number above 0 and up to 1") { value in
      value.number.flatMap { Float($0) > 0 && $0 <= 1 ? $0 : nil }
    }
  }

  /// A finite number to multiply and divide by: not 0.
  package func factor(_ name: String, absent: Double) throws(ModelError) -> Double {
    try converted(name, absent: absent, "a number other than 0") {
      // In 32 bits, as it is used.
      $0.number.flatMap { Float($0).isNormal ? $0 : nil }
    }
  }

  package func flag(_ name: String, absent: Bool) throws(ModelError) -> Bool {
    try converted(name, absent: absent, "true or false") {
      if case .bool(let value) = $0 { value } else { nil }
    }
  }

  package func text(_ name: String, absent: String) throws(ModelError) -> String {
    try converted(name, absent: absent, "a text") { $0.text }
  }

  /// Texts, one a level.
  package func texts(_ name: String, absent: [String]) throws(ModelError) -> [String] {
    try converted(name, absent: absent, "a list of texts") { $0.levels(\.text) }
  }

  /// The value that a text stands for.
  ///
  /// - Throws: `ModelError.unsupportedField` for a text that stands for none.
  package func choice<Value>(
    _ name: String, absent: String, _ choices: [String: Value]
  ) throws(ModelError) -> Value {
    let text = try text(name, absent: absent)
    guard let value = choices[text] else {
      throw .unsupportedField(path: path, name: name, value: JSONValue.text(text).summary)
    }
    return value
  }

  /// The parts that a pipeline's index names, with the class of each: `"vae": ["diffusers", "…"]`.
  package var partClasses: [String: String] {
    fields.compactMapValues { value in
      if case .list(let pair) = value, pair.count == 2 { pair[1].text } else { nil }
    }
  }

  /// Refuses fields that ask for what no network here does.
  ///
  /// - Parameter only: each field with the one value that it may have beside null.
  package func require(_ only: KeyValuePairs<String, JSONValue>) throws(ModelError) {
    for (name, allowed) in only {
      guard let value = value(name), value != allowed else { continue }
      // A list that says the same at every level says no more than the one value.
      if case .list(let values) = value, !values.isEmpty, values.allSatisfy({ $0 == allowed }) {
        continue
      }
      if case .integer(let number) = value, allowed == .number(Double(number)) { continue }
      throw .unsupportedField(path: path, name: name, value: value.summary)
    }
  }
}

extension JSONValue {
  /// More than any size of a network, and small enough that products of several fit in an `Int`.
  fileprivate static let largestCount = 1 << 20
  private static let mostLevels = NetworkShapes.mostLevels

  fileprivate var count: Int? { integer(in: 1...Self.largestCount) }

  fileprivate func integer(in bounds: ClosedRange<Int>) -> Int? {
    if case .integer(let number) = self, bounds.contains(number) { number } else { nil }
  }

  /// A finite number, whole or not.
  fileprivate var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number) where number.isFinite: number
    default: nil
    }
  }

  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The elements of a list that has one for each level, all of one type.
  fileprivate func levels<Element>(_ element: (JSONValue) -> Element?) -> [Element]? {
    guard case .list(let values) = self, (1...Self.mostLevels).contains(values.count) else {
      return nil
    }
    let elements = values.compactMap(element)
    return elements.count == values.count ? elements : nil
  }
}
