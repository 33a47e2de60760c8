import CJPEG

/// JPEG decoder: reads files through libjpeg.
enum JPEGDecoder {
  static func decode(
    _ bytes: [UInt8], name: String, limit: PictureLimit
  ) throws(PictureError) -> Picture {
    let segments = JPEGSegment.all(in: bytes)
    guard let size = segments.first(where: \.isFrame)?.frameSize else {
      throw .corrupt(name, "the file is cut short")
    }
    try limit.check(size, name: name)

    var notices: [String] = []
    let stored = try bitmap(of: bytes, size: size, name: name, notices: &notices)
    let (metadata, orientation) = PictureMetadata.read(segments: segments, notices: &notices)
    return Picture(
      bitmap: stored.upright(from: orientation), format: .jpeg, metadata: metadata,
      notices: notices)
  }

  /// The pixels as they are stored.
  private static func bitmap(
    of bytes: [UInt8], size: Size, name: String, notices: inout [String]
  ) throws(PictureError) -> Bitmap {
    var message = [CChar](repeating: 0, count: Int(shim_jpeg_message_capacity))
    var colour = shim_jpeg_rgba
    var isDecoded = false
    let pixels = [Pixel](unsafeUninitializedCapacity: size.area) { buffer, filled in
      isDecoded =
        shim_jpeg_decode(
          bytes, bytes.count, UInt32(size.width), UInt32(size.height), buffer.baseAddress,
          &colour, &message) == 0
      guard isDecoded else { return }
      if colour != shim_jpeg_rgba {
        convertInks(buffer, areInverted: colour == shim_jpeg_inverted_cmyk)
      }
      filled = size.area
    }
    let remark = String(nulTerminated: message)
    guard isDecoded else { throw .corrupt(name, remark) }
    if !remark.isEmpty { notices.append("slight damage was passed over: \(remark)") }
    if colour != shim_jpeg_rgba { notices.append(ColourProfile.cmykObjection) }
    return Bitmap(size: size, pixels: pixels)
  }

  /// Converts CMYK to RGB without a profile.
  ///
  /// Each colour is the product of the light that its ink and the black ink let through. Adobe's
  /// programs store the light, others the ink.
  private static func convertInks(
    _ pixels: UnsafeMutableBufferPointer<Pixel>, areInverted: Bool
  ) {
    for index in 0..<pixels.count {
      let light = SIMD4<UInt32>(truncatingIfNeeded: areInverted ? pixels[index] : ~pixels[index])
      let colour = (light &* light.w &+ 127) / 255
      pixels[index] = Pixel(truncatingIfNeeded: colour)
      pixels[index].w = 255
    }
  }
}
