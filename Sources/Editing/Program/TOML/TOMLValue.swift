/// A value of a TOML document (toml.io, version 1.0).
///
/// Read are the parts that settings and themes are made of: tables, also with dotted names and in
/// braces, texts of all four kinds, whole numbers, `true` and `false`, lists. A list of tables
/// (`[[name]]`) is refused, and a table may be opened twice as long as no name in it is given twice.
package enum TOMLValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case bool(Bool)
  case list([TOMLValue])
  case table([String: TOMLValue])
  /// A number that is not whole, a date or a time, as it is written: no file of ours has a use for
  /// one.
  case other(String)

  /// The table that a document is.
  ///
  /// - Throws: `TOMLFault`.
  package static func table(of document: String) throws(TOMLFault) -> [String: TOMLValue] {
    var parser = TOMLParser(document)
    return try parser.document()
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var integer: Int? { if case .integer(let number) = self { number } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var list: [TOMLValue]? { if case .list(let values) = self { values } else { nil } }
  package var table: [String: TOMLValue]? {
    if case .table(let values) = self { values } else { nil }
  }
}

/// What is wrong with a TOML document, in one line.
package struct TOMLFault: Error, Hashable, CustomStringConvertible {
  package let description: String
}
