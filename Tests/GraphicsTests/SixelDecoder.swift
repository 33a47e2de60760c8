import Pixels

/// A small reading of a sixel string, strict about what our own may contain.
struct SixelDecoder {
  enum Flaw: Error, Equatable {
    case envelope
    case raster
    case colour(Int)
    case character(UInt8)
    case outside(x: Int, y: Int)
    case gap
  }

  private(set) var bitmap: Bitmap
  private(set) var colours: [Int: Pixel] = [:]
  /// The byte before the end of the string.
  private(set) var lastByte: UInt8 = 0

  init(_ bytes: [UInt8]) throws {
    let opening = Array("\u{1B}Pq\"1;1;".utf8)
    let closing = Array("\u{1B}\\".utf8)
    guard bytes.starts(with: opening), bytes.suffix(2) == closing[...] else { throw Flaw.envelope }
    var rest = bytes.dropFirst(opening.count).dropLast(2)
    lastByte = rest.last ?? 0

    func number() -> Int? {
      let digits = rest.prefix { (48...57).contains($0) }
      rest = rest.dropFirst(digits.count)
      return Int(String(decoding: digits, as: UTF8.self))
    }
    func skip(_ character: Character) -> Bool {
      guard rest.first == character.asciiValue else { return false }
      rest = rest.dropFirst()
      return true
    }

    guard let width = number(), skip(";"), let height = number() else { throw Flaw.raster }
    bitmap = Bitmap(size: Size(width: width, height: height), fill: Pixel(0, 0, 0, 0))
    var (x, y, colour) = (0, 0, Pixel(0, 0, 0, 0))
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "#"):
        _ = skip("#")
        guard let index = number() else { throw Flaw.colour(-1) }
        if skip(";") {
          guard number() == 2, skip(";"), let red = number(), skip(";"), let green = number(),
            skip(";"), let blue = number(), max(red, green, blue) <= 100
          else { throw Flaw.colour(index) }
          let parts = [red, green, blue].map { UInt8(($0 * 255 + 50) / 100) }
          colours[index] = Pixel(parts[0], parts[1], parts[2], 255)
        } else {
          guard let chosen = colours[index] else { throw Flaw.colour(index) }
          colour = chosen
        }
      case UInt8(ascii: "$"):
        _ = skip("$")
        x = 0
      case UInt8(ascii: "-"):
        _ = skip("-")
        (x, y) = (0, y + 6)
      default:
        let count = skip("!") ? number() ?? 0 : 1
        guard let sixel = rest.first, (63...126).contains(sixel) else {
          throw Flaw.character(rest.first ?? 0)
        }
        rest = rest.dropFirst()
        for column in x..<x + count {
          for bit in 0..<6 where (sixel - 63) >> bit & 1 == 1 {
            guard column < width, y + bit < height else {
              throw Flaw.outside(x: column, y: y + bit)
            }
            bitmap[column, y + bit] = colour
          }
        }
        x += count
      }
    }
    guard bitmap.isOpaque else { throw Flaw.gap }
  }
}
