/// Run-length decoder of BMP files whose pixels have 4 or 8 bits.
///
/// Pairs of bytes: a count and what is repeated; or 0 and the end of a row, the end of the picture,
/// a step to the right and up, or a count of single numbers that follow.
struct BMPRuns {
  private let header: BMPHeader
  private let bytes: [UInt8]
  private var offset: Int
  private var x = 0
  private var y = 0
  /// The rows that are there, from the first that is stored.
  private(set) var rows = 0

  init(header: BMPHeader, bytes: [UInt8]) {
    self.header = header
    self.bytes = bytes
    offset = header.start
  }

  /// All pixels, transparent where the file gives none.
  mutating func pixels() -> [Pixel] {
    let size = header.size
    var pixels = [Pixel](repeating: .zero, count: size.area)
    while let (count, value) = pair() {
      if count > 0 {
        for index in 0..<visible(count) { put(number(value, index), x + index, &pixels) }
        x += count
        continue
      }
      switch value {
      case 0:
        x = 0
        y += 1
        rows = min(y, size.height)
      case 1:
        rows = size.height
        return pixels
      case 2:
        guard let (right, up) = pair() else { return pixels }
        x += right
        y += Int(up)
      default:
        let length = header.compression == .rle8 ? Int(value) : (Int(value) + 1) / 2
        guard length <= bytes.count - offset else { return pixels }
        for index in 0..<visible(Int(value)) {
          let byte = bytes[offset + (header.compression == .rle8 ? index : index / 2)]
          put(number(byte, index), x + index, &pixels)
        }
        x += Int(value)
        // Single numbers fill whole pairs.
        offset += length + length % 2
      }
      guard y < size.height else {
        rows = size.height
        return pixels
      }
    }
    return pixels
  }

  private mutating func pair() -> (count: Int, value: UInt8)? {
    guard offset >= 0, offset + 2 <= bytes.count else { return nil }
    defer { offset += 2 }
    return (Int(bytes[offset]), bytes[offset + 1])
  }

  /// The number of a colour in a byte, which in 4 bits holds two that take turns.
  private func number(_ byte: UInt8, _ index: Int) -> Int {
    guard header.compression == .rle4 else { return Int(byte) }
    return Int(index % 2 == 0 ? byte >> 4 : byte & 15)
  }

  /// How many of the next pixels lie within the row: runs past its edge must cost no time.
  private func visible(_ count: Int) -> Int {
    y < header.size.height ? min(count, max(0, header.size.width - x)) : 0
  }

  private func put(_ number: Int, _ x: Int, _ pixels: inout [Pixel]) {
    let row = header.isTopDown ? y : header.size.height - 1 - y
    pixels[row * header.size.width + x] =
      number < header.palette.count ? header.palette[number] : Pixel(0, 0, 0, 255)
  }
}
