import Foundation

extension Double {
  /// With so many digits after the point.
  func fixed(_ digits: Int) -> String {
    isFinite ? String(format: "%.\(digits)f", self) : self > 0 ? "∞" : "–"
  }

  /// As short as it can be said: 3, 1.5.
  var plain: String { self == rounded() ? String(Int(self)) : String(self) }
}

extension Double? {
  /// A dash where there is nothing.
  func fixed(_ digits: Int) -> String { map { $0.fixed(digits) } ?? "–" }
}
