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

  /// More than any size of a network, and small enough that products of several fit in an `Int`.
  private static let largestCount = 1 << 20
  /// More bytes than any configuration has.
  private static let largestFile = 1 << 20
  /// More levels than any network has.
  private static let longestList = 16

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
    guard let value = fields[name], value != .null else { return nil }
    return value
  }

  private func wrong(_ name: String, _ expected: String, _ found: JSONValue) -> ModelError {
    .field(path: path, name: name, reason: "must be \(expected), and is \(found.summary)")
  }

  /// A size: a whole number from 1 to about a million.
  ///
  /// - Parameter absent: the default; nil where the field must be there.
  package func count(_ name: String, absent: Int?) throws(ModelError) -> Int {
    guard let value = value(name) else {
      guard let absent else { throw .field(path: path, name: name, reason: "is missing") }
      return absent
    }
    guard case .integer(let number) = value, (1...Self.largestCount).contains(number) else {
      throw wrong(name, "a whole number from 1 to \(Self.largestCount)", value)
    }
    return number
  }

  /// A whole number of either sign.
  package func integer(_ name: String, absent: Int) throws(ModelError) -> Int {
    guard let value = value(name) else { return absent }
    guard case .integer(let number) = value, abs(Double(number)) <= Double(Self.largestCount) else {
      throw wrong(name, "a whole number", value)
    }
    return number
  }

  /// Sizes, one a level.
  package func counts(_ name: String, absent: [Int]) throws(ModelError) -> [Int] {
    guard let value = value(name) else { return absent }
    guard let numbers = Self.counts(value) else { throw wrong(name, "a list of sizes", value) }
    return numbers
  }

  /// Sizes, one a level, where one number stands for that number at every level.
  package func counts(_ name: String, levels: Int, absent: Int) throws(ModelError) -> [Int] {
    guard let value = value(name) else { return Array(repeating: absent, count: levels) }
    if case .integer(let number) = value, (1...Self.largestCount).contains(number) {
      return Array(repeating: number, count: levels)
    }
    guard let numbers = Self.counts(value), numbers.count == levels else {
      throw wrong(name, "a size, or \(levels) of them", value)
    }
    return numbers
  }

  /// A size that must be the same at every level where the file gives one for each.
  package func uniformCount(_ name: String, levels: Int, absent: Int) throws(ModelError) -> Int {
    let counts = try counts(name, levels: levels, absent: absent)
    guard Set(counts).count == 1 else {
      throw .unsupportedField(path: path, name: name, value: "\(counts)")
    }
    return counts[0]
  }

  private static func counts(_ value: JSONValue) -> [Int]? {
    guard case .list(let values) = value, (1...longestList).contains(values.count) else {
      return nil
    }
    var numbers: [Int] = []
    for value in values {
      guard case .integer(let number) = value, (1...largestCount).contains(number) else {
        return nil
      }
      numbers.append(number)
    }
    return numbers
  }

  /// A finite number.
  package func number(_ name: String, absent: Double) throws(ModelError) -> Double {
    switch value(name) {
    case nil: return absent
    case .integer(let number)?: return Double(number)
    case .number(let number)? where number.isFinite: return number
    case let value?: throw wrong(name, "a number", value)
    }
  }

  /// A finite number to multiply and divide by: not 0.
  package func factor(_ name: String, absent: Double) throws(ModelError) -> Double {
    let number = try number(name, absent: absent)
    // In 32 bits, as it is used.
    guard Float(number).isNormal else {
      throw wrong(name, "a number other than 0", .number(number))
    }
    return number
  }

  package func flag(_ name: String, absent: Bool) throws(ModelError) -> Bool {
    switch value(name) {
    case nil: return absent
    case .bool(let value)?: return value
    case let value?: throw wrong(name, "true or false", value)
    }
  }

  package func text(_ name: String, absent: String) throws(ModelError) -> String {
    switch value(name) {
    case nil: return absent
    case .text(let value)?: return value
    case let value?: throw wrong(name, "a text", value)
    }
  }

  /// Texts, one a level.
  package func texts(_ name: String, absent: [String]) throws(ModelError) -> [String] {
    guard let value = value(name) else { return absent }
    guard case .list(let values) = value, (1...Self.longestList).contains(values.count) else {
      throw wrong(name, "a list of texts", value)
    }
    var texts: [String] = []
    for element in values {
      guard case .text(let text) = element else { throw wrong(name, "a list of texts", value) }
      texts.append(text)
    }
    return texts
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
      guard case .list(let pair) = value, pair.count == 2, case .text(let name) = pair[1] else {
        return nil
      }
      return name
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
