import CJPEG

/// JPEG decoder: reads files through libjpeg.
enum JPEGDecoder {
  static func decode(
    _ bytes: [UInt8], name: String, limit: PictureLimit
  ) throws(PictureError) -> Picture {
    var notices: [String] = []
    let segments = JPEGSegment.all(in: bytes, notices: &notices)
    guard let size = segments.first(where: \.isFrame)?.frameSize else {
      throw .corrupt(name, "the file is cut short")
    }
    try limit.check(size, name: name)

    let (stored, isCMYK) = try bitmap(of: bytes, size: size, name: name, notices: &notices)
    let (metadata, orientation) = PictureMetadata.read(
      segments: segments, isCMYK: isCMYK, notices: &notices)
    return Picture(
      bitmap: stored.upright(from: orientation), format: .jpeg, metadata: metadata,
      notices: notices)
  }

  /// The pixels as they are stored, and whether they were stored as amounts of ink.
  private static func bitmap(
    of bytes: [UInt8], size: Size, name: String, notices: inout [String]
  ) throws(PictureError) -> (Bitmap, isCMYK: Bool) {
    var message = [CChar](repeating: 0, count: Int(shim_jpeg_message_capacity))
    var report = shim_jpeg_report()
    let bitmap = Bitmap(size: size) { pixels in
      let status = shim_jpeg_decode(
        bytes, bytes.count, UInt32(size.width), UInt32(size.height),
        PictureLimit.seconds(for: size), pixels.baseAddress, &report, &message)
      if status == 0, report.is_cmyk != 0 { convertCMYK(pixels) }
      return status == 0
    }
    let remark = String(nulTerminated: message)
    guard let bitmap else { throw .corrupt(name, remark) }
    if let notice = notice(of: report, height: size.height) { notices.append(notice) }
    if !remark.isEmpty { notices.append("slight damage was passed over: \(remark)") }
    if report.is_cmyk != 0 { notices.append(ColourProfile.cmykNotice) }
    return (bitmap, report.is_cmyk != 0)
  }

  /// What of the picture is missing; nil where nothing is.
  private static func notice(of report: shim_jpeg_report, height: Int) -> String? {
    switch report.state {
    case shim_jpeg_without_end: PictureNotice.endIsMissing
    case shim_jpeg_cut_short: PictureNotice.missingRows(from: Int(report.rows), of: height)
    case shim_jpeg_coarse: PictureNotice.detailIsMissing
    case shim_jpeg_damaged: PictureNotice.damagedRows(from: Int(report.rows), of: height)
    default: nil
    }
  }

  /// Converts inverted CMYK to RGB without a profile.
  ///
  /// Each colour is the product of the light that its ink and the black ink let through. Adobe's
  /// programs store the light, and every other program that writes such files does as they do,
  /// whether it writes Adobe's segment or not.
  private static func convertCMYK(_ pixels: UnsafeMutableBufferPointer<Pixel>) {
    for index in 0..<pixels.count {
      let light = SIMD4<UInt32>(truncatingIfNeeded: pixels[index])
      let colour = (light &* light.w &+ 127) / 255
      pixels[index] = Pixel(truncatingIfNeeded: colour)
      pixels[index].w = 255
    }
  }
}
