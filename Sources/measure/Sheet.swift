import Engine
import Pixels
import Retouch

/// Pictures to look at, some side by side with a line below, in rows and columns.
struct Sheet: Sendable {
  struct Entry: Sendable {
    /// Of one size.
    let pictures: [Bitmap]
    let caption: String
  }

  /// Not empty, and of one size.
  let entries: [Entry]
  /// How many stand side by side.
  let columns: Int

  /// Between edits, and between the pictures of one.
  private static let (gap, seam) = (8, 2)
  private static let captionHeight = 30
  private static let letterHeight = 13
  private static let paper = Pixel(255, 255, 255, 255)

  private var picture: Size { entries[0].pictures[0].size }
  private var entry: Size {
    Size(
      width: entries[0].pictures.count * (picture.width + Self.seam) - Self.seam,
      height: picture.height + Self.captionHeight)
  }

  /// Draws the sheet; captions are written by the retouch engine.
  ///
  /// - Throws: what the engine throws.
  func drawn() async throws -> Bitmap {
    let rows = (entries.count + columns - 1) / columns
    var sheet = Bitmap(
      size: Size(
        width: columns * (entry.width + Self.gap) + Self.gap,
        height: rows * (entry.height + Self.gap) + Self.gap),
      fill: Self.paper)
    for (index, entry) in entries.enumerated() {
      let x = Self.gap + index % columns * (self.entry.width + Self.gap)
      let y = Self.gap + index / columns * (self.entry.height + Self.gap)
      for (place, picture) in entry.pictures.enumerated() {
        let left = x + place * (picture.width + Self.seam)
        sheet.lay(picture, x: left, y: y)
      }
      sheet.lay(try await caption(entry.caption), x: x, y: y + picture.height)
    }
    return sheet
  }

  private func caption(_ text: String) async throws -> Bitmap {
    let blank = Bitmap(
      size: Size(width: entry.width, height: Self.captionHeight), fill: Self.paper)
    // Quotation marks of the text would end it.
    let words = text.replacing("\"", with: "'").replacing("“", with: "'").replacing("”", with: "'")
    return try await RetouchEngine().edit(
      EditRequest(
        source: blank,
        instruction: "write “\(words)”, size \(Self.letterHeight) pixels, black, at the left")
    ).bitmap
  }
}

extension Bitmap {
  fileprivate mutating func lay(_ other: Bitmap, x: Int, y: Int) {
    replace(Rectangle(x: x, y: y, width: other.width, height: other.height), by: other)
  }
}
