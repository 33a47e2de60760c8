/// BMP decoder: pixels of 1 to 32 bits, plain, in runs or in fields of bits.
enum BMPDecoder {
  static func decode(
    _ bytes: [UInt8], name: String, limit: PictureLimit
  ) throws(PictureError) -> Picture {
    let header = try BMPHeader(bytes, name: name)
    let size = header.size
    try limit.check(size, name: name)
    var rows = 0
    let reader = BMPReader(header: header, bytes: bytes)
    let pixels: [Pixel]
    switch (header.compression, header.bits) {
    case (.none, 1), (.none, 2), (.none, 4), (.none, 8): pixels = reader.indexed(&rows)
    case (.none, 24): pixels = reader.triples(&rows)
    case (.none, 16), (.none, 32), (.bitFields, 16), (.bitFields, 32), (.alphaBitFields, 16),
      (.alphaBitFields, 32):
      pixels = reader.fields(&rows)
    case (.rle8, 8), (.rle4, 4): pixels = reader.runs(&rows)
    default: throw .corrupt(name, "its compression is of an unknown kind")
    }
    guard rows > 0 else { throw .corrupt(name, "the file is cut short") }

    var notices: [String] = []
    if rows < size.height {
      notices.append(PictureNotice.missingRows(from: rows, of: size.height))
    }
    var metadata = PictureMetadata()
    metadata.density = header.density
    if !header.profile.isEmpty {
      metadata.adopt(ColourProfile(bytes: header.profile), notices: &notices)
    }
    return Picture(
      bitmap: Bitmap(size: size, pixels: pixels), format: .bmp, metadata: metadata,
      notices: notices)
  }
}

/// Reader of a BMP's pixels.
///
/// Each function gives all pixels, transparent where the file gives none, and counts the rows that
/// are there.
struct BMPReader {
  let header: BMPHeader
  let bytes: [UInt8]

  private var width: Int { header.size.width }
  private var height: Int { header.size.height }
  /// Rows begin at multiples of four bytes.
  private var rowLength: Int { (width * header.bits + 31) / 32 * 4 }

  /// Calls `body` with the offset of each stored row that is there, and the index of the pixel at
  /// its left.
  private func forEachRow(
    _ rows: inout Int, _ body: (_ offset: Int, _ target: Int) -> Void
  ) {
    let needed = (width * header.bits + 7) / 8
    while rows < height {
      let offset = header.start + rows * rowLength
      guard offset <= bytes.count - needed else { return }
      body(offset, (header.isTopDown ? rows : height - 1 - rows) * width)
      rows += 1
    }
  }

  private func pixels(
    _ rows: inout Int, _ put: (UnsafeMutableBufferPointer<Pixel>, _ offset: Int, Int) -> Void
  ) -> [Pixel] {
    [Pixel](unsafeUninitializedCapacity: header.size.area) { buffer, filled in
      buffer.initialize(repeating: .zero)
      forEachRow(&rows) { put(buffer, $0, $1) }
      filled = header.size.area
    }
  }

  /// Pixels that are numbers of colours.
  func indexed(_ rows: inout Int) -> [Pixel] {
    let (bits, palette) = (header.bits, header.palette)
    let mask = UInt8(truncatingIfNeeded: (1 << bits) - 1)
    return pixels(&rows) { buffer, offset, target in
      for x in 0..<width {
        let shift = 8 - bits - (x * bits) % 8
        let index = Int(bytes[offset + x * bits / 8] >> shift & mask)
        buffer[target + x] = index < palette.count ? palette[index] : Pixel(0, 0, 0, 255)
      }
    }
  }

  /// Pixels of blue, green and red.
  func triples(_ rows: inout Int) -> [Pixel] {
    pixels(&rows) { buffer, offset, target in
      for x in 0..<width {
        let start = offset + 3 * x
        buffer[target + x] = Pixel(bytes[start + 2], bytes[start + 1], bytes[start], 255)
      }
    }
  }

  /// Pixels that hold their samples in fields of bits.
  func fields(_ rows: inout Int) -> [Pixel] {
    let fields = header.masks.map(BitField.init)
    let length = header.bits / 8
    return pixels(&rows) { buffer, offset, target in
      for x in 0..<width {
        let start = offset + x * length
        var word = UInt32(bytes[start]) | UInt32(bytes[start + 1]) << 8
        if length == 4 { word |= UInt32(bytes[start + 2]) << 16 | UInt32(bytes[start + 3]) << 24 }
        buffer[target + x] = Pixel(
          fields[0].sample(of: word), fields[1].sample(of: word), fields[2].sample(of: word),
          header.masks[3] == 0 ? 255 : fields[3].sample(of: word))
      }
    }
  }

  /// Runs of numbers of colours.
  func runs(_ rows: inout Int) -> [Pixel] {
    var reader = BMPRuns(header: header, bytes: bytes)
    let pixels = reader.pixels()
    rows = reader.rows
    return pixels
  }
}

/// Field of bits in a word.
private struct BitField {
  private let mask: UInt32
  private let shift: Int
  private let largest: UInt64

  init(_ mask: UInt32) {
    self.mask = mask
    shift = mask == 0 ? 0 : mask.trailingZeroBitCount
    largest = UInt64(mask >> shift)
  }

  /// The field's value, scaled to 0…255.
  func sample(of word: UInt32) -> UInt8 {
    guard largest > 0 else { return 0 }
    let value = UInt64((word & mask) >> shift)
    return UInt8(truncatingIfNeeded: (value * 255 + largest / 2) / largest)
  }
}
