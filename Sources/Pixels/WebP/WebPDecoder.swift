import CWebP

/// WebP decoder: reads files through libwebp, of an animation the first frame.
enum WebPDecoder {
  static func decode(
    _ bytes: [UInt8], name: String, limit: PictureLimit
  ) throws(PictureError) -> Picture {
    let chunks = RIFFChunks(bytes[min(12, bytes.count)...])
    var info = shim_webp_info()
    guard shim_webp_read_info(bytes, bytes.count, &info) == 0 else {
      throw .corrupt(name, "its header is damaged or missing")
    }
    let canvas = Size(width: Int(info.width), height: Int(info.height))
    try limit.check(canvas, name: name)

    var notices: [String] = []
    let bitmap: Bitmap
    if info.is_animated != 0 {
      notices.append(PictureNotice.onlyTheFirst)
      guard let frame = chunks.first(where: { $0.type == "ANMF" }).flatMap(Frame.init) else {
        throw .corrupt(name, "its first frame is missing")
      }
      guard frame.x + frame.size.width <= canvas.width,
        frame.y + frame.size.height <= canvas.height
      else { throw .corrupt(name, "its header contradicts itself") }
      bitmap = try still(frame.bytes, size: frame.size, name: name, notices: &notices)
        .placed(x: frame.x, y: frame.y, on: canvas)
    } else {
      bitmap = try still(bytes, size: canvas, name: name, notices: &notices)
    }

    let blocks = PictureMetadata.Blocks(chunks, notices: &notices)
    let (metadata, orientation) = PictureMetadata.read(blocks, notices: &notices)
    return Picture(
      bitmap: bitmap.upright(from: orientation), format: .webp, metadata: metadata,
      notices: notices)
  }

  private static func still(
    _ bytes: [UInt8], size: Size, name: String, notices: inout [String]
  ) throws(PictureError) -> Bitmap {
    var rows: UInt32 = 0
    var state = shim_webp_damaged
    let pixels = [Pixel](unsafeUninitializedCapacity: size.area) { buffer, filled in
      state = shim_webp_decode(
        bytes, bytes.count, UInt32(size.width), UInt32(size.height), buffer.baseAddress, &rows)
      filled = size.area
    }
    guard rows > 0 else {
      throw .corrupt(
        name,
        state == shim_webp_cut_short ? "the file is cut short" : "its pixels cannot be decoded")
    }
    switch state {
    case shim_webp_cut_short where Int(rows) == size.height:
      notices.append(PictureNotice.endIsMissing)
    case shim_webp_cut_short:
      notices.append(PictureNotice.missingRows(from: Int(rows), of: size.height))
    case shim_webp_damaged:
      notices.append(PictureNotice.damagedRows(from: Int(rows), of: size.height))
    default: break
    }
    return Bitmap(size: size, pixels: pixels)
  }
}

extension PictureMetadata.Blocks {
  /// The first chunk of each kind, while they fit into what is kept of one file.
  fileprivate init(_ chunks: RIFFChunks, notices: inout [String]) {
    self.init()
    var room = PictureLimit.metadataBytes
    for chunk in chunks {
      let target: WritableKeyPath<Self, [UInt8]>
      switch chunk.type {
      case "ICCP": target = \.profile
      case "EXIF": target = \.exif
      case "XMP ": target = \.xmp
      default: continue
      }
      guard self[keyPath: target].isEmpty, chunk.data.count <= room else {
        notices.appendOnce(PictureNotice.tooMuchMetadata)
        continue
      }
      room -= chunk.data.count
      self[keyPath: target] = Array(chunk.data)
    }
  }
}

/// Frame of an animation: its position and size, and its own chunks.
private struct Frame {
  let x: Int
  let y: Int
  let size: Size
  let bytes: [UInt8]

  init?(_ chunk: RIFFChunk) {
    let data = Array(chunk.data)
    guard data.count > 16 else { return nil }
    func number(at offset: Int) -> Int {
      Int(data[offset]) | Int(data[offset + 1]) << 8 | Int(data[offset + 2]) << 16
    }
    (x, y) = (2 * number(at: 0), 2 * number(at: 3))
    size = Size(width: number(at: 6) + 1, height: number(at: 9) + 1)
    bytes = Array(data[16...])
  }
}

extension Bitmap {
  /// The bitmap on a transparent canvas, which holds it.
  fileprivate func placed(x: Int, y: Int, on canvas: Size) -> Bitmap {
    guard size != canvas else { return self }
    var whole = Bitmap(size: canvas, fill: .zero)
    for row in 0..<height {
      let start = (y + row) * canvas.width + x
      whole.pixels.replaceSubrange(
        start..<start + width, with: pixels[row * width..<(row + 1) * width])
    }
    return whole
  }
}
