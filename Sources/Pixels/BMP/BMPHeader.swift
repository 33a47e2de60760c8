/// Header of a BMP file: OS/2's of 12 bytes or one of Windows' of 40 to 124 bytes.
struct BMPHeader {
  /// How samples are compressed or laid out.
  enum Compression: UInt32 {
    case none = 0
    case rle8 = 1
    case rle4 = 2
    case bitFields = 3
    case alphaBitFields = 6
  }

  var size: Size
  /// Whether the top row comes first.
  var isTopDown = false
  var bits: Int
  var compression = Compression.none
  /// The bits of red, green, blue and alpha in a pixel of 16 or 32 bits.
  var masks: [UInt32] = [0, 0, 0, 0]
  /// The colours of pixels of up to 8 bits.
  var palette: [Pixel] = []
  /// The offset of the pixels.
  var start: Int
  var density: PixelDensity?
  /// The ICC profile in the file.
  var profile: [UInt8] = []

  /// - Throws: `.corrupt` for a header that is cut short or not of a known kind.
  init(_ bytes: [UInt8], name: String) throws(PictureError) {
    func uint16(_ offset: Int) -> Int { Int(bytes.littleEndianUInt16(at: offset) ?? 0) }
    func uint32(_ offset: Int) -> UInt32 { bytes.littleEndianUInt32(at: offset) ?? 0 }
    func int32(_ offset: Int) -> Int { Int(Int32(bitPattern: uint32(offset))) }

    let length = Int(uint32(14))
    guard bytes.count >= 14 + length else { throw .corrupt(name, "the file is cut short") }
    start = Int(uint32(10))
    guard length >= 40 else {
      guard length == 12 else { throw .corrupt(name, "its header is of an unknown kind") }
      size = Size(width: uint16(18), height: uint16(20))
      bits = uint16(24)
      readPalette(bytes, at: 26, count: 256, step: 3)
      return
    }
    let height = int32(22)
    size = Size(width: int32(18), height: abs(height))
    isTopDown = height < 0
    bits = uint16(28)
    guard let compression = Compression(rawValue: uint32(30)) else {
      throw .corrupt(name, "its compression is of an unknown kind")
    }
    self.compression = compression
    let (across, down) = (int32(38), int32(42))
    if across > 0, down > 0 {
      density = PixelDensity(
        horizontal: UInt32(across), vertical: UInt32(down), isPerMetre: true)
    }
    readMasks(bytes, headerLength: length)
    let fieldCount =
      length > 40 ? 0 : compression == .bitFields ? 3 : compression == .alphaBitFields ? 4 : 0
    let count = uint32(46) == 0 ? 256 : min(Int(uint32(46)), 256)
    readPalette(bytes, at: 14 + length + 4 * fieldCount, count: count, step: 4)
    if length >= 124, uint32(14 + 56) == 0x4D42_4544 {
      let (first, count) = (14 + Int(uint32(14 + 112)), Int(uint32(14 + 116)))
      if first <= bytes.count, count <= bytes.count - first {
        profile = Array(bytes[first..<first + count])
      }
    }
  }

  private mutating func readMasks(_ bytes: [UInt8], headerLength: Int) {
    func mask(_ index: Int) -> UInt32 { bytes.littleEndianUInt32(at: 54 + 4 * index) ?? 0 }
    switch compression {
    case .bitFields:
      masks = [mask(0), mask(1), mask(2), headerLength >= 56 ? mask(3) : 0]
    case .alphaBitFields: masks = (0..<4).map(mask)
    default:
      masks = bits == 16 ? [0x7C00, 0x03E0, 0x001F, 0] : [0xFF0000, 0xFF00, 0xFF, 0]
    }
  }

  private mutating func readPalette(_ bytes: [UInt8], at offset: Int, count: Int, step: Int) {
    guard bits <= 8 else { return }
    let end = min(offset + min(count, 1 << bits) * step, bytes.count, max(start, offset))
    palette = stride(from: offset, to: end - step + 1, by: step).map {
      Pixel(bytes[$0 + 2], bytes[$0 + 1], bytes[$0], 255)
    }
  }
}
