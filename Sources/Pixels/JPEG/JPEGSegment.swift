/// JPEG marker segment: a marker before the coded pixels and the content that follows it.
struct JPEGSegment: Hashable, Sendable {
  /// The most bytes that fit into a segment after its marker and length.
  static let capacity = 65_533

  static let exifMark = Array("Exif\0\0".utf8)
  static let xmpMark = Array("http://ns.adobe.com/xap/1.0/\0".utf8)
  static let profileMark = Array("ICC_PROFILE\0".utf8)
  static let densityMark = Array("JFIF\0".utf8)

  /// Marker codes of segments.
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

  /// Whether it is a start-of-frame segment, which holds the picture's size.
  var isFrame: Bool {
    (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }

  /// The picture's size in a start-of-frame segment; 0×0 where it is too short.
  var frameSize: Size {
    Size(
      width: Int(content.bigEndianUInt16(at: 3) ?? 0),
      height: Int(content.bigEndianUInt16(at: 1) ?? 0))
  }

  var bytes: [UInt8] {
    precondition(content.count <= Self.capacity, "the content fits into a segment")
    return [0xFF, marker] + UInt16(content.count + 2).bigEndianBytes + content
  }

  /// The content after a signature at its beginning; nil where it begins otherwise.
  func content(behind mark: [UInt8]) -> [UInt8]? {
    content.starts(with: mark) ? Array(content.dropFirst(mark.count)) : nil
  }

  /// The segments of a file up to its first scan, as far as the file goes and the limits allow; the
  /// frame is always among them.
  static func all(in bytes: [UInt8], notices: inout [String]) -> [JPEGSegment] {
    var segments: [JPEGSegment] = []
    var room = PictureLimit.metadataBytes
    var offset = 2
    while offset + 4 <= bytes.count {
      // Readers search for the next marker where one is missing, and markers may be padded with
      // 0xFF.
      guard bytes[offset] == 0xFF, bytes[offset + 1] != 0xFF, bytes[offset + 1] != 0 else {
        offset += 1
        continue
      }
      let marker = bytes[offset + 1]
      guard marker != Marker.startOfScan, marker != Marker.endOfImage else { break }
      guard marker != 0x01, !(0xD0...0xD8).contains(marker) else {
        offset += 2
        continue
      }
      guard let length = bytes.bigEndianUInt16(at: offset + 2), length >= 2,
        offset + 2 + Int(length) <= bytes.count
      else { break }
      let content = bytes[offset + 4..<offset + 2 + Int(length)]
      offset += 2 + Int(length)
      room -= content.count
      let segment = JPEGSegment(marker: marker, content: Array(content))
      guard segments.count < PictureLimit.metadataParts, room >= 0 else {
        if segment.isFrame { segments.append(segment) }
        notices.appendOnce(PictureNotice.tooMuchMetadata)
        continue
      }
      segments.append(segment)
    }
    return segments
  }
}
