import CHEIF

/// HEIC and AVIF decoder: reads the main picture of files through libheif, as it is to be shown.
enum HEIFDecoder {
  static func decode(
    _ bytes: [UInt8], as format: PictureFormat, name: String, limit: PictureLimit
  ) throws(PictureError) -> Picture {
    // libheif reads the file where it is, so the buffer outlives the open file.
    try bytes.withUnsafeBufferPointer { (buffer) throws(PictureError) in
      let file = try HEIFFile(buffer, name: name, limit: limit)
      return try picture(in: file, as: format, name: name, limit: limit)
    }
  }

  private static func picture(
    in file: borrowing HEIFFile, as format: PictureFormat, name: String, limit: PictureLimit
  ) throws(PictureError) -> Picture {
    let info = file.info
    let size = Size(width: Int(info.width), height: Int(info.height))
    try limit.check(size, name: name)
    var bitmap = try file.bitmap(size: size, name: name)
    if info.is_premultiplied != 0 { bitmap.unpremultiply() }

    var notices: [String] = []
    if info.bits > 8 { notices.append(PictureNotice.reduced(bits: Int(info.bits))) }
    let blocks = file.blocks(notices: &notices)
    // The file's own transformations have turned the picture, whatever EXIF says.
    var metadata = PictureMetadata.read(blocks, notices: &notices).metadata
    if info.has_colour_codes != 0, blocks.profile.isEmpty {
      let codes = ColourCodes(primaries: info.primaries, transfer: info.transfer)
      if codes.areHighDynamicRange {
        notices.append("high dynamic range: brightness is kept as it is coded")
      }
      metadata.colourCodes = codes
    }
    return Picture(bitmap: bitmap, format: format, metadata: metadata, notices: notices)
  }
}

/// Open HEIF file: closed when it goes out of scope.
private struct HEIFFile: ~Copyable {
  private let handle: OpaquePointer
  let info: shim_heif_info

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String, limit: PictureLimit
  ) throws(PictureError) {
    var fault = shim_heif_fault()
    var info = shim_heif_info()
    guard
      let opened = shim_heif_open(
        bytes.baseAddress, bytes.count, UInt64(limit.pixels), &info, &fault)
    else { throw PictureError(fault, name: name) }
    handle = opened
    self.info = info
  }

  deinit {
    shim_heif_close(handle)
  }

  func bitmap(size: Size, name: String) throws(PictureError) -> Bitmap {
    var fault = shim_heif_fault()
    let bitmap = Bitmap(size: size) { pixels in
      shim_heif_decode(handle, info.width, info.height, pixels.baseAddress, &fault) == 0
    }
    guard let bitmap else { throw PictureError(fault, name: name) }
    return bitmap
  }

  /// The blocks of metadata, while they fit into what is kept of one file.
  func blocks(notices: inout [String]) -> PictureMetadata.Blocks {
    var room = PictureLimit.metadataBytes
    let profile = block(shim_heif_profile, &room, &notices)
    let exif = Self.withoutOffset(block(shim_heif_exif, &room, &notices))
    return PictureMetadata.Blocks(
      profile: profile, exif: exif, xmp: block(shim_heif_xmp, &room, &notices))
  }

  /// A block of metadata; empty where there is none.
  private func block(
    _ kind: shim_heif_block, _ room: inout Int, _ notices: inout [String]
  ) -> [UInt8] {
    let count = shim_heif_block_count(handle, kind)
    guard count > 0 else { return [] }
    guard count <= room else {
      notices.appendOnce(PictureNotice.tooMuchMetadata)
      return []
    }
    room -= count
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = shim_heif_copy_block(handle, kind, buffer.baseAddress) == 0 ? count : 0
    }
  }

  /// EXIF without the four bytes before it, which say how far on it begins.
  private static func withoutOffset(_ block: [UInt8]) -> [UInt8] {
    guard let skipped = block.bigEndianUInt32(at: 0), Int(skipped) + 4 <= block.count else {
      return []
    }
    return Array(block[(4 + Int(skipped))...])
  }
}

extension PictureError {
  fileprivate init(_ fault: shim_heif_fault, name: String) {
    self =
      fault.is_unsupported != 0
      ? .unreadable(name, fault.reason) : .corrupt(name, fault.reason)
  }
}

extension shim_heif_fault {
  /// The message as a string.
  var reason: String {
    withUnsafeBytes(of: message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
