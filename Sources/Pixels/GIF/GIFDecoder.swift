import CGIF

/// GIF decoder: reads the first picture of files through giflib.
enum GIFDecoder {
  static func decode(
    _ bytes: [UInt8], name: String, limit: PictureLimit
  ) throws(PictureError) -> Picture {
    var message = [CChar](repeating: 0, count: Int(shim_gif_message_capacity))
    var (width, height): (UInt32, UInt32) = (0, 0)
    guard shim_gif_measure(bytes, bytes.count, &width, &height, &message) == 0 else {
      throw .corrupt(name, String(nulTerminated: message))
    }
    let size = Size(width: Int(width), height: Int(height))
    try limit.check(size, name: name)
    var report = shim_gif_report()
    let bitmap = Bitmap(size: size) { pixels in
      shim_gif_decode(
        bytes, bytes.count, width, height, pixels.baseAddress, &report, &message) == 0
    }
    guard let bitmap else { throw .corrupt(name, String(nulTerminated: message)) }
    var notices: [String] = []
    if report.lines < report.line_count {
      notices.append(
        report.is_interlaced != 0
          ? PictureNotice.detailIsMissing
          : PictureNotice.missingRows(from: Int(report.lines), of: Int(report.line_count)))
    }
    if report.is_animated != 0 { notices.append(PictureNotice.onlyTheFirst) }
    return Picture(bitmap: bitmap, format: .gif, notices: notices)
  }
}
