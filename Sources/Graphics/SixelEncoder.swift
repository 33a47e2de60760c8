import Dispatch
public import Pixels
import Synchronization

/// Sixel encoding: an indexed bitmap as a control string.
///
/// See DEC's "VT330/VT340 Programmer Reference Manual", volume 2, chapter 14. libsixel encodes the
/// lines, in bands on several threads.
public enum SixelEncoder {
  /// Rows of pixels that make one line of sixels.
  private static let lineHeight = 6
  /// Lines of sixels in a band.
  private static let bandLines = 16

  /// A device control string that draws the picture, or a part of it, at the cursor.
  ///
  /// It carries the exact size in pixels, defines only the colours it uses, and does not end in a
  /// line feed, so that nothing scrolls.
  ///
  /// - Parameter part: what to draw; must lie within the picture. All of it when nil.
  public static func encode(_ bitmap: IndexedBitmap, part: Rectangle? = nil) -> [UInt8] {
    let part = part ?? bitmap.size.bounds
    precondition(
      !part.isEmpty && part.intersection(bitmap.size.bounds) == part,
      "the part lies inside the picture")
    let colours = UsedColours(of: bitmap, in: part)
    let bandHeight = lineHeight * bandLines
    let bands = stride(from: 0, to: part.height, by: bandHeight).map { y in
      Rectangle(
        x: part.x, y: part.y + y, width: part.width, height: min(bandHeight, part.height - y))
    }
    let encoded = Mutex([[UInt8]](repeating: [], count: bands.count))
    DispatchQueue.concurrentPerform(iterations: bands.count) { index in
      var indices = colours.indices(of: bitmap, in: bands[index])
      var palette = colours.components
      let lines = SixelOutput.lines(&indices, size: bands[index].size, palette: &palette)
      encoded.withLock { $0[index] = lines }
    }
    let header = "\u{1B}Pq\"1;1;\(part.width);\(part.height)" + colours.definitions
    let lines = encoded.withLock { $0 }
    var bytes = Array(header.utf8)
    bytes.reserveCapacity(lines.reduce(bytes.count + 2) { $0 + $1.count + 1 })
    for (index, band) in lines.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "-")) }
      bytes += band
    }
    return bytes + Array("\u{1B}\\".utf8)
  }
}

/// The colours that a part of a picture uses, numbered from 0.
private struct UsedColours {
  /// Red, green and blue of each.
  private(set) var components: [UInt8] = []
  /// The number of each colour of the palette.
  private var numbers = [UInt8](repeating: 0, count: 256)

  init(of bitmap: IndexedBitmap, in part: Rectangle) {
    var isUsed = [Bool](repeating: false, count: 256)
    for y in part.y..<part.maxY {
      let start = y * bitmap.size.width + part.x
      for index in bitmap.indices[start..<start + part.width] { isUsed[Int(index)] = true }
    }
    for (index, colour) in bitmap.palette.enumerated() where isUsed[index] {
      numbers[index] = UInt8(components.count / 3)
      components += [colour.x, colour.y, colour.z]
    }
  }

  /// The colour introducers: each colour in percent of red, green and blue.
  var definitions: String {
    stride(from: 0, to: components.count, by: 3).map { start in
      let percent = components[start..<start + 3].map { "\((Int($0) * 100 + 127) / 255)" }
      return "#\(start / 3);2;" + percent.joined(separator: ";")
    }.joined()
  }

  func indices(of bitmap: IndexedBitmap, in part: Rectangle) -> [UInt8] {
    var indices: [UInt8] = []
    indices.reserveCapacity(part.size.area)
    for y in part.y..<part.maxY {
      let start = y * bitmap.size.width + part.x
      for index in bitmap.indices[start..<start + part.width] {
        indices.append(numbers[Int(index)])
      }
    }
    return indices
  }
}
