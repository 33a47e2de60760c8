import FoundationEssentials
import Pixels
import Testing

/// Pictures of one gradient that other programs wrote, by `Tests/scripts/record-pictures`.
enum Fixture {
  static let size = Size(width: 17, height: 11)

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  static func picture(_ name: String) throws -> Picture {
    try Picture.decode(bytes(name), name: name)
  }

  static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }
  }

  /// What the files show.
  static func gradient(hasAlpha: Bool = false) -> Bitmap {
    var bitmap = Bitmap(size: size)
    for y in 0..<size.height {
      for x in 0..<size.width {
        bitmap[x, y] = Pixel(
          UInt8(x * 15), UInt8(y * 23), UInt8((x + y) * 9), hasAlpha ? UInt8(255 - x * 10) : 255)
      }
    }
    return bitmap
  }
}
