/// One block of a JPEG file before its coded pixels: a marker and what follows it.
struct JPEGSegment: Hashable, Sendable {
  /// The most bytes that fit behind a marker and its length.
  static let capacity = 65_533

  static let exifMark = Array("Exif\0\0".utf8)
  static let xmpMark = Array("http://ns.adobe.com/xap/1.0/\0".utf8)
  static let profileMark = Array("ICC_PROFILE\0".utf8)
  static let densityMark = Array("JFIF\0".utf8)

  enum Marker {
    static let application0: UInt8 = 0xE0
    static let application1: UInt8 = 0xE1
    static let application2: UInt8 = 0xE2
    static let comment: UInt8 = 0xFE
    static let startOfScan: UInt8 = 0xDA
    static let endOfImage: UInt8 = 0xD9
  }

  let marker: UInt8
  let content: [UInt8]

  /// Whether it begins a frame and so tells the picture's size.
  var isFrame: Bool {
    (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }

  /// The size that a frame segment tells; 0×0 where it is too short.
  var frameSize: Size {
    Size(
      width: Int(content.bigEndianUInt16(at: 3) ?? 0),
      height: Int(content.bigEndianUInt16(at: 1) ?? 0))
  }

  var bytes: [UInt8] {
    precondition(content.count <= Self.capacity, "the content fits into a segment")
    return [0xFF, marker] + UInt16(content.count + 2).bigEndianBytes + content
  }

  /// The content behind a mark at its beginning; nil where it begins otherwise.
  func content(behind mark: [UInt8]) -> [UInt8]? {
    content.starts(with: mark) ? Array(content.dropFirst(mark.count)) : nil
  }

  /// The segments of a file up to its first scan, as far as the file goes.
  static func all(in bytes: [UInt8]) -> [JPEGSegment] {
    var segments: [JPEGSegment] = []
    var place = 2
    while place + 4 <= bytes.count {
      // Readers look for the next marker where one is missing, and markers may be padded by 0xFF.
      guard bytes[place] == 0xFF, bytes[place + 1] != 0xFF, bytes[place + 1] != 0 else {
        place += 1
        continue
      }
      let marker = bytes[place + 1]
      guard marker != Marker.startOfScan, marker != Marker.endOfImage else { break }
      guard marker != 0x01, !(0xD0...0xD8).contains(marker) else {
        place += 2
        continue
      }
      guard let length = bytes.bigEndianUInt16(at: place + 2), length >= 2,
        place + 2 + Int(length) <= bytes.count
      else { break }
      let content = Array(bytes[place + 4..<place + 2 + Int(length)])
      segments.append(JPEGSegment(marker: marker, content: content))
      place += 2 + Int(length)
    }
    return segments
  }
}
