import Pixels

/// The stream format that a trainer reads from a pipe, without a picture format between.
///
/// A header line `PENTIMENTO-TRIPLETS 1 SIZE COUNT`, ended by a line feed; then for each triplet a
/// little-endian UInt32, so many bytes of JSON, SIZE·SIZE·3 bytes of source, SIZE·SIZE of mask
/// (0 or 255) and SIZE·SIZE·3 of target; red, green, blue, in rows from the top.
public enum RawStream {
  /// The first line.
  public static func header(size: Int, count: Int) -> [UInt8] {
    Array("PENTIMENTO-TRIPLETS 1 \(size) \(count)\n".utf8)
  }

  /// One triplet.
  public static func bytes(of triplet: Triplet) -> [UInt8] {
    let json = Array(triplet.json().utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 + json.count + 7 * triplet.mask.values.count)
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: json.count >> shift))
    }
    bytes += json
    append(triplet.source, to: &bytes)
    bytes += triplet.mask.values
    append(triplet.target, to: &bytes)
    return bytes
  }

  private static func append(_ picture: Bitmap, to bytes: inout [UInt8]) {
    bytes += [UInt8](unsafeUninitializedCapacity: 3 * picture.pixels.count) { values, count in
      var place = 0
      for pixel in picture.pixels {
        values[place] = pixel.x
        values[place + 1] = pixel.y
        values[place + 2] = pixel.z
        place += 3
      }
      count = place
    }
  }
}
