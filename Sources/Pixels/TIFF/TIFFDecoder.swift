import CTIFF

/// TIFF decoder: reads the first page of files through libtiff, and their metadata as those of EXIF.
enum TIFFDecoder {
  static func decode(
    _ bytes: [UInt8], name: String, limit: PictureLimit
  ) throws(PictureError) -> Picture {
    var message = [CChar](repeating: 0, count: Int(shim_tiff_message_capacity))
    var info = shim_tiff_info()
    guard shim_tiff_read_info(bytes, bytes.count, &info, &message) == 0 else {
      throw .corrupt(name, String(nulTerminated: message))
    }
    let size = Size(width: Int(info.width), height: Int(info.height))
    try limit.check(size, name: name)
    guard info.bits <= 16 else {
      throw .unreadable(name, "TIFF samples of \(info.bits) bits are not read")
    }

    var notices: [String] = []
    let stored = try bitmap(of: bytes, size: size, name: name, notices: &notices)
    if info.bits > 8 { notices.append(PictureNotice.reduced(bits: Int(info.bits))) }
    if info.is_cmyk != 0 { notices.append(ColourProfile.cmykNotice) }
    if info.has_pages != 0 { notices.append("only the first page was read") }
    let metadata = metadata(of: bytes, isCMYK: info.is_cmyk != 0, notices: &notices)
    let orientation = (1...8).contains(info.orientation) ? Int(info.orientation) : 1
    return Picture(
      bitmap: stored.upright(from: orientation), format: .tiff, metadata: metadata,
      notices: notices)
  }

  private static func bitmap(
    of bytes: [UInt8], size: Size, name: String, notices: inout [String]
  ) throws(PictureError) -> Bitmap {
    var message = [CChar](repeating: 0, count: Int(shim_tiff_message_capacity))
    var report = shim_tiff_report()
    let decoded = Bitmap(size: size) { pixels in
      shim_tiff_decode(
        bytes, bytes.count, UInt32(size.width), UInt32(size.height), pixels.baseAddress, &report,
        &message) == 0
    }
    guard var bitmap = decoded else { throw .corrupt(name, String(nulTerminated: message)) }
    if report.rows < size.height {
      notices.append(PictureNotice.damagedRows(from: Int(report.rows), of: size.height))
    } else if report.is_damaged != 0 {
      notices.append(PictureNotice.anyPartIsDamaged)
    }
    if report.is_premultiplied != 0 { bitmap.unpremultiply() }
    return bitmap
  }

  /// What the first directory says beside the pixels; nothing of a BigTIFF.
  private static func metadata(
    of bytes: [UInt8], isCMYK: Bool, notices: inout [String]
  ) -> PictureMetadata {
    guard let file = EXIF(bytes) else { return PictureMetadata() }
    let main = file.mainDirectory
    let blocks = PictureMetadata.Blocks(
      profile: file.bytes(of: .profile, in: main) ?? [], exif: EXIF(describing: file)?.bytes ?? [],
      xmp: file.bytes(of: .xmp, in: main) ?? [])
    var metadata = PictureMetadata.read(blocks, isCMYK: isCMYK, notices: &notices).metadata
    metadata.density = PixelDensity(resolutionOf: file)
    return metadata
  }
}

extension PixelDensity {
  /// The density in the first directory of a TIFF.
  fileprivate init?(resolutionOf file: EXIF) {
    let main = file.mainDirectory
    let unit = file.value(of: .resolutionUnit, in: main) ?? 2
    guard let horizontal = file.rational(of: .horizontalResolution, in: main),
      let vertical = file.rational(of: .verticalResolution, in: main)
    else { return nil }
    let factor = unit == 2 ? 1 / Self.metresInInch : unit == 3 ? 100 : 1
    guard let across = UInt32(exactly: (horizontal * factor).rounded()),
      let down = UInt32(exactly: (vertical * factor).rounded()), across > 0, down > 0
    else { return nil }
    self.init(horizontal: across, vertical: down, isPerMetre: unit != 1)
  }
}
