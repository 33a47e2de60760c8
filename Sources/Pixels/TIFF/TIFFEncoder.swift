/// TIFF encoder: writes 8-bit RGB or RGBA in strips, compressed by Deflate behind a horizontal
/// predictor.
///
/// EXIF is a TIFF structure, so the file is the picture's own EXIF: strips are appended to it, and
/// a directory that has those of its entries that describe the picture, and the entries of the
/// pixels. Whatever offsets the camera's entries hold stay true.
enum TIFFEncoder {
  /// The bytes of a strip before compression.
  private static let stripLength = 1 << 18

  static func encode(
    _ bitmap: Bitmap, metadata: PictureMetadata
  ) throws(PictureError) -> [UInt8] {
    let channels = bitmap.isOpaque ? 3 : 4
    let rows = max(1, stripLength / (bitmap.width * channels))
    let strips = packedStrips(of: bitmap, channels: channels, rows: rows)
    let blocks = metadata.blocks
    var file = EXIF(blocks.exif) ?? EXIF()
    let total = strips.reduce(file.bytes.count + 1 << 20) { $0 + $1.count }
    guard total < UInt32.max else { throw .cannotWrite("TIFF picture", "it exceeds 4 GiB") }
    file.reserveCapacity(total)
    let starts = strips.map { UInt32(file.append($0)) }
    func longs(_ tag: UInt16, _ numbers: [UInt32]) -> EXIF.Entry {
      EXIF.Entry(tag: tag, type: .long, bytes: numbers.flatMap(file.ordered))
    }
    func shorts(_ tag: UInt16, _ numbers: [UInt16]) -> EXIF.Entry {
      EXIF.Entry(tag: tag, type: .short, bytes: numbers.flatMap(file.ordered))
    }
    var entries = [
      longs(0x0100, [UInt32(bitmap.width)]), longs(0x0101, [UInt32(bitmap.height)]),
      shorts(0x0102, [UInt16](repeating: 8, count: channels)),
      // Deflate, RGB, upright.
      shorts(0x0103, [8]), shorts(0x0106, [2]), shorts(0x0112, [1]),
      longs(0x0111, starts), shorts(0x0115, [UInt16(channels)]), longs(0x0116, [UInt32(rows)]),
      longs(0x0117, strips.map { UInt32($0.count) }),
      // Samples of a pixel side by side, as differences from the pixel before.
      shorts(0x011C, [1]), shorts(0x013D, [2]),
    ]
    // Straight alpha.
    if channels == 4 { entries.append(shorts(0x0152, [2])) }
    if !blocks.profile.isEmpty {
      entries.append(EXIF.Entry(tag: .profile, type: .undefined, bytes: blocks.profile))
    }
    if !blocks.xmp.isEmpty {
      entries.append(EXIF.Entry(tag: .xmp, type: .byte, bytes: blocks.xmp))
    }
    if let density = metadata.density { entries += resolution(density, in: file) }
    // Any other tag may contradict the strips: cameras note the tiles of their own files.
    file.setMainDirectory(
      file.appendDirectory(
        like: file.mainDirectory, where: EXIF.keptInTIFF.contains, with: entries))
    return file.bytes
  }

  private static func resolution(_ density: PixelDensity, in file: EXIF) -> [EXIF.Entry] {
    // Pixels a metre are hundred times those a centimetre.
    let (divisor, unit): (UInt32, UInt16) = density.isPerMetre ? (100, 3) : (1, 1)
    return [
      EXIF.Entry(
        tag: .horizontalResolution, type: .rational,
        bytes: file.ordered(density.horizontal) + file.ordered(divisor)),
      EXIF.Entry(
        tag: .verticalResolution, type: .rational,
        bytes: file.ordered(density.vertical) + file.ordered(divisor)),
      file.entry(.resolutionUnit, short: unit),
    ]
  }

  /// The compressed strips of `rows` rows each, made on all cores.
  private static func packedStrips(
    of bitmap: Bitmap, channels: Int, rows: Int
  ) -> [[UInt8]] {
    let count = (bitmap.height + rows - 1) / rows
    return [[UInt8]](unsafeUninitializedCapacity: count) { strips, filled in
      strips.initialize(repeating: [])
      nonisolated(unsafe) let target = strips
      Bands.forEach(of: count, length: 1) { band in
        for strip in band {
          let top = strip * rows
          target[strip] = ZlibStream.packed(
            differences(bitmap, top..<min(top + rows, bitmap.height), channels: channels))
        }
      }
      filled = count
    }
  }

  /// The samples of rows, each as the difference from the same sample of the pixel to its left.
  private static func differences(
    _ bitmap: Bitmap, _ rows: Range<Int>, channels: Int
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: rows.count * bitmap.width * channels) { buffer, filled in
      for y in rows {
        var previous = Pixel.zero
        for x in 0..<bitmap.width {
          let pixel = bitmap[x, y]
          let difference = pixel &- previous
          for channel in 0..<channels { buffer[filled + channel] = difference[channel] }
          filled += channels
          previous = pixel
        }
      }
    }
  }
}
