/// Notices of what is missing in a picture that was opened all the same, one line each.
enum PictureNotice {
  static let endIsMissing = "the file ends without its end mark; the picture is whole"
  static let detailIsMissing = "the file is cut short: colour or fine detail is missing"
  static let onlyTheFirst = "only the first picture of the animation was read"
  static let tooMuchMetadata = "metadata beyond what a picture needs were left out"

  static let endIsDamaged = "the file is damaged behind its pixels; the picture is whole"
  static let anyPartIsDamaged = "the file is damaged: any part of the picture may be wrong"

  static func missingRows(from row: Int, of height: Int) -> String {
    "the file is cut short: \(height - row) of its \(height) rows are missing"
  }

  static func damagedRows(from row: Int, of height: Int) -> String {
    row < height
      ? "the file is damaged: what lies below row \(row) of \(height) may be wrong or missing"
      : "the file is damaged: colour or fine detail may be wrong"
  }

  /// Damage that was noticed after rows with wrong pixels may have come.
  static func damagedPixels(rows: Int, of height: Int) -> String {
    rows < height
      ? "the file is damaged: \(height - rows) of its \(height) rows are missing, and others may be"
        + " wrong"
      : anyPartIsDamaged
  }

  static func reduced(bits: Int) -> String { "\(bits)-bit samples were reduced to 8" }
}

extension [String] {
  /// Appends a notice unless it is there already.
  mutating func appendOnce(_ notice: String) {
    if !contains(notice) { append(notice) }
  }
}
