/// Builder of PNG files of every kind: chunks by hand and pixel data in stored blocks.
struct PNGBuilder {
  var width: Int
  var height: Int
  var colourType: Int
  var bitDepth: Int
  var isInterlaced = false
  var palette: [[UInt8]] = []
  /// Chunks between the header and the pixels, and after the pixels.
  var chunksBefore: [(type: String, data: [UInt8])] = []
  var chunksAfter: [(type: String, data: [UInt8])] = []
  /// The sample of a channel at a pixel, in `bitDepth` bits.
  var sample: (_ x: Int, _ y: Int, _ channel: Int) -> Int

  var channelCount: Int { [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colourType] ?? 0 }

  var file: [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let header =
      Self.word(width) + Self.word(height)
      + [UInt8(bitDepth), UInt8(colourType), 0, 0, isInterlaced ? 1 : 0]
    file += Self.chunk("IHDR", header)
    for chunk in chunksBefore where chunk.type != "tRNS" {
      file += Self.chunk(chunk.type, chunk.data)
    }
    if !palette.isEmpty { file += Self.chunk("PLTE", Array(palette.joined())) }
    for chunk in chunksBefore where chunk.type == "tRNS" {
      file += Self.chunk(chunk.type, chunk.data)
    }
    file += Self.chunk("IDAT", Self.zlib(rows))
    for chunk in chunksAfter { file += Self.chunk(chunk.type, chunk.data) }
    return file + Self.chunk("IEND", [])
  }

  /// All rows without filters; where interlaced, those of the seven passes one after another.
  private var rows: [UInt8] {
    let passes =
      isInterlaced
      ? [
        (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
        (0, 1, 1, 2),
      ]
      : [(0, 0, 1, 1)]
    return passes.flatMap { firstX, firstY, stepX, stepY in
      firstX < width
        ? stride(from: firstY, to: height, by: stepY).flatMap { y in
          [0] + packed(stride(from: firstX, to: width, by: stepX).map { ($0, y) })
        } : []
    }
  }

  private func packed(_ positions: [(x: Int, y: Int)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var pending = 0
    var bitCount = 0
    for position in positions {
      for channel in 0..<channelCount {
        pending = pending << bitDepth | sample(position.x, position.y, channel)
        bitCount += bitDepth
        while bitCount >= 8 {
          bytes.append(UInt8(pending >> (bitCount - 8) & 255))
          bitCount -= 8
        }
        pending &= 0xFF
      }
    }
    if bitCount > 0 { bytes.append(UInt8(pending << (8 - bitCount) & 255)) }
    return bytes
  }

  static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    var checksum: UInt32 = 0xFFFF_FFFF
    for byte in body {
      checksum ^= UInt32(byte)
      for _ in 0..<8 {
        checksum = checksum & 1 != 0 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1
      }
    }
    return word(data.count) + body + word(Int(~checksum))
  }

  /// A zlib stream of stored blocks.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var offset = 0
    repeat {
      let end = min(offset + 65_535, bytes.count)
      let (low, high) = (UInt8((end - offset) & 255), UInt8((end - offset) >> 8))
      stream += [end == bytes.count ? 1 : 0, low, high, ~low, ~high] + bytes[offset..<end]
      offset = end
    } while offset < bytes.count
    var (a, b) = (1, 0)
    for byte in bytes {
      a = (a + Int(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return stream + word(b << 16 | a)
  }

  static func word(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 255) }
  }
}
