import Foundation

/// One row of the performance page.
struct Figure {
  let what: String
  let value: String
  /// What it is held against: a goal, or a peer measured in the same run.
  let against: String

  static func milliseconds(_ value: Double) -> String {
    value < 10 ? String(format: "%.1f ms", value) : String(format: "%.0f ms", value)
  }

  static func ratio(_ a: Double, _ b: Double) -> String { String(format: "%.2f", a / b) }
}
