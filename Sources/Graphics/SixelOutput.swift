import CSixel
import Pixels

/// The one owner of a libsixel output and of the bytes it writes.
final class SixelOutput {
  private var output: OpaquePointer?
  private var bytes: [UInt8] = []

  /// Sixel lines for 8-bit indices, from the first `#` on, without the envelope, the size and the
  /// palette; libsixel fails only for want of memory.
  ///
  /// - Parameter palette: red, green and blue of each colour.
  static func lines(_ indices: inout [UInt8], size: Size, palette: inout [UInt8]) -> [UInt8] {
    let encoder = SixelOutput()
    encoder.encode(&indices, size: size, palette: &palette)
    // The size comes first even without an envelope.
    let start = encoder.bytes.firstIndex(of: UInt8(ascii: "#")) ?? encoder.bytes.endIndex
    return Array(encoder.bytes[start...])
  }

  private func encode(_ indices: inout [UInt8], size: Size, palette: inout [UInt8]) {
    var dither: OpaquePointer?
    defer { sixel_dither_unref(dither) }
    var status = sixel_dither_new(&dither, Int32(palette.count / 3), nil)
    precondition(status == SIXEL_OK, "libsixel makes a palette")
    sixel_dither_set_palette(dither, &palette)
    sixel_dither_set_pixelformat(dither, Int32(SIXEL_PIXELFORMAT_PAL8))
    sixel_dither_set_body_only(dither, 1)
    status = sixel_output_new(
      &output,
      { data, count, owner in
        guard let data, let owner, count > 0 else { return 0 }
        let output = Unmanaged<SixelOutput>.fromOpaque(owner).takeUnretainedValue()
        data.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
          output.bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: Int(count)))
        }
        return count
      }, Unmanaged.passUnretained(self).toOpaque(), nil)
    precondition(status == SIXEL_OK, "libsixel makes an output")
    sixel_output_set_skip_dcs_envelope(output, 1)
    sixel_output_set_encode_policy(output, Int32(SIXEL_ENCODEPOLICY_SIZE))
    status = sixel_encode(
      &indices, Int32(size.width), Int32(size.height), 1, dither, output)
    precondition(status == SIXEL_OK, "libsixel encodes indices of its own palette")
  }

  deinit { sixel_output_unref(output) }
}
