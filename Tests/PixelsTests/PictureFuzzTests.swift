import Glibc
import TestSupport
import Testing

@testable import Pixels

/// Small files of every format with changed bytes: each is a picture or one clear error.
struct PictureFuzzTests {
  private static let limit = PictureLimit(pixels: 1_000_000)

  /// Files of every format that is read, as other programs and as this one write them.
  private static var originals: [(name: String, bytes: [UInt8])] {
    get throws {
      var metadata = PictureMetadata()
      metadata.texts = [PictureText(keyword: "Title", text: "hello")]
      metadata.exif = EXIF().settingUserComment("a comment")
      metadata.profile = ColourProfile(bytes: TestProfile.rgb)
      let written = try PictureFormat.writable.map { format in
        (
          "written.\(format.rawValue)",
          try PictureEncoder.encode(
            .noise(width: 23, height: 19, isOpaque: format == .jpeg), as: format,
            metadata: metadata)
        )
      }
      return try Fixture.names.map { ($0, try Fixture.bytes($0)) } + written
    }
  }

  @Test(arguments: 0..<6) func changedFilesNeverDoMoreThanFail(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    var decodedCount = 0
    for (name, original) in try Self.originals {
      // Codecs of video take a thousand times as long for as few pixels.
      let count = [".heic", ".avif"].contains { name.hasSuffix($0) } ? 15 : 60
      for _ in 0..<count {
        let file = Self.changed(original, &random)
        let start = Self.now
        do throws(PictureError) {
          let picture = try Picture.decode(file, name: name, limit: Self.limit)
          #expect(picture.bitmap.size.area > 0)
          _ = try PictureEncoder.encode(
            Bitmap(size: Size(width: 1, height: 1)), as: .tiff, metadata: picture.metadata)
          decodedCount += 1
        } catch {
          #expect(error.isOfContent, "\(error)")
        }
        #expect(Self.now - start < 10, "\(name) with seed \(seed) takes long")
      }
    }
    #expect(decodedCount > 0)
  }

  /// A file with bytes replaced, numbers made extreme, parts repeated, left out or cut off.
  private static func changed(_ original: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
    var file = original
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard file.count > 8 else { return file }
      let offset = Int.random(in: 0..<file.count, using: &random)
      let length = min(Int.random(in: 1...8, using: &random), file.count - offset)
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1: file[offset] = UInt8.random(in: 0...255, using: &random)
      case 2: file[offset] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 3:
        let extreme: UInt8 = Bool.random(using: &random) ? 255 : 0
        for index in offset..<offset + length { file[index] = extreme }
      case 4:
        let part = Array(file[offset..<offset + length])
        file.insert(contentsOf: part, at: Int.random(in: 0...file.count, using: &random))
      default:
        if Bool.random(using: &random) {
          file.removeSubrange(offset..<offset + length)
        } else {
          file.removeLast(Int.random(in: 0..<file.count / 2, using: &random))
        }
      }
    }
    return file
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
