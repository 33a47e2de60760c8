import Testing

@testable import Pixels

struct OrientationTests {
  /// EXIF with an orientation and a thumbnail after it, as cameras write it.
  private func camera(orientation: UInt8, isBigEndian: Bool) throws -> EXIF {
    func ordered(_ bytes: [UInt8]) -> [UInt8] { isBigEndian ? bytes : bytes.reversed() }
    func short(_ number: UInt16) -> [UInt8] { ordered(number.bigEndianBytes) }
    func long(_ number: UInt32) -> [UInt8] { ordered(number.bigEndianBytes) }

    var bytes: [UInt8] = isBigEndian ? [0x4D, 0x4D, 0, 42] : [0x49, 0x49, 42, 0]
    bytes += long(8)
    bytes += short(1)
    bytes += short(0x0112) + short(3) + long(1) + short(UInt16(orientation)) + [0, 0]
    bytes += long(26)
    bytes += short(2)
    bytes += short(0x0201) + short(4) + long(1) + long(56)
    bytes += short(0x0202) + short(4) + long(1) + long(6)
    bytes += long(0)
    bytes += Array("photo!".utf8)
    return try #require(EXIF(bytes))
  }

  /// A JPEG file with an EXIF segment exactly as given.
  private func file(_ bitmap: Bitmap, _ exif: EXIF, xmp: String? = nil) throws -> [UInt8] {
    var metadata = PictureMetadata()
    metadata.xmp = xmp
    let plain = try PictureEncoder.encode(bitmap, as: .jpeg, metadata: metadata, quality: 100)
    let segment = JPEGSegment(
      marker: JPEGSegment.Marker.application1, content: JPEGSegment.exifMark + exif.bytes)
    return Array(plain[..<20]) + segment.bytes + plain[20...]
  }

  /// The positions at which the stored top left corner, red, and the stored top right corner,
  /// green, appear.
  @Test(arguments: [
    (1, 0, 0, 1, 0), (2, 1, 0, 0, 0), (3, 1, 1, 0, 1), (4, 0, 1, 1, 1),
    (5, 0, 0, 0, 1), (6, 1, 0, 1, 1), (7, 1, 1, 1, 0), (8, 0, 1, 0, 0),
  ])
  func everyOrientationIsTurnedUpright(
    orientation: Int, redX: Int, redY: Int, greenX: Int, greenY: Int
  ) {
    let (red, green) = (Pixel(255, 0, 0, 255), Pixel(0, 255, 0, 255))
    for (width, height) in [(3, 2), (70, 41), (33, 64)] {
      var stored = Bitmap.gradient(width: width, height: height)
      stored[0, 0] = red
      stored[width - 1, 0] = green
      let turned = stored.upright(from: orientation)
      #expect(turned.size.width == (orientation < 5 ? width : height))
      #expect(turned[redX * (turned.width - 1), redY * (turned.height - 1)] == red)
      #expect(turned[greenX * (turned.width - 1), greenY * (turned.height - 1)] == green)
      #expect(Set(turned.pixels) == Set(stored.pixels))
    }
  }

  @Test(arguments: [true, false])
  func aTurnedPhotoOpensUprightAndStaysSo(isBigEndian: Bool) throws {
    let stored = Bitmap.gradient(width: 32, height: 16)
    let exif = try camera(orientation: 6, isBigEndian: isBigEndian)
    #expect(exif.orientation == 6)
    let xmp = #"<x tiff:Orientation="6"><tiff:Orientation>6</tiff:Orientation></x>"#
    let picture = try Picture.decode(file(stored, exif, xmp: xmp), name: "test")
    #expect(picture.bitmap.largestDifference(from: stored.upright(from: 6)) <= 3)
    #expect(picture.metadata.exif?.orientation == 1)
    #expect(
      picture.metadata.xmp
        == #"<x tiff:Orientation="1"><tiff:Orientation>1</tiff:Orientation></x>"#)

    let saved = try PictureEncoder.encode(
      picture.bitmap, as: .jpeg, metadata: picture.metadata, quality: 100)
    let again = try Picture.decode(saved, name: "test")
    #expect(again.bitmap.size == Size(width: 16, height: 32))
    #expect(again.metadata.exif == picture.metadata.exif)
  }

  @Test(arguments: [true, false])
  func thePreviewOfTheUneditedPictureIsRemoved(isBigEndian: Bool) throws {
    let exif = try camera(orientation: 1, isBigEndian: isBigEndian)
    #expect(String(decoding: exif.bytes, as: UTF8.self).contains("photo!"))
    #expect(!String(decoding: exif.upright.bytes, as: UTF8.self).contains("photo!"))
  }

  @Test(arguments: [true, false])
  func aUserCommentJoinsTheCamerasEntries(isBigEndian: Bool) throws {
    let exif = try camera(orientation: 3, isBigEndian: isBigEndian)
      .settingUserComment("first").settingUserComment("second, with a 猫")
    #expect(exif.orientation == 3)
    #expect(exif.userComment == "second, with a 猫")
  }

  @Test func aPNGKeepsNoThumbnailOfTheUneditedPicture() throws {
    let exif = try camera(orientation: 1, isBigEndian: true)
    let builder = PNGBuilder(
      width: 4, height: 2, colourType: 2, bitDepth: 8, chunksBefore: [("eXIf", exif.bytes)]
    ) { x, _, _ in x }
    let read = try #require(try Picture.decode(builder.file, name: "test").metadata.exif)
    #expect(!String(decoding: read.bytes, as: UTF8.self).contains("photo!"))
  }

  @Test func theOrientationInAPNGsXMPIsReset() throws {
    let exif = try camera(orientation: 6, isBigEndian: true)
    let xmp = Array("XML:com.adobe.xmp".utf8) + [0, 0, 0, 0, 0]
    let builder = PNGBuilder(
      width: 4, height: 2, colourType: 2, bitDepth: 8,
      chunksBefore: [
        ("eXIf", exif.bytes), ("iTXt", xmp + Array(#"<x tiff:Orientation="6"/>"#.utf8)),
      ]
    ) { x, _, _ in x }
    let picture = try Picture.decode(builder.file, name: "test")
    #expect(picture.metadata.xmp == #"<x tiff:Orientation="1"/>"#)
  }

  @Test func aPNGsOrientationIsAppliedOnce() throws {
    let exif = try camera(orientation: 6, isBigEndian: true)
    let builder = PNGBuilder(
      width: 4, height: 2, colourType: 2, bitDepth: 8, chunksBefore: [("eXIf", exif.bytes)]
    ) { x, _, _ in x }
    let picture = try Picture.decode(builder.file, name: "test")
    #expect(picture.bitmap.size == Size(width: 2, height: 4))
    let jpeg = try PictureEncoder.encode(picture.bitmap, as: .jpeg, metadata: picture.metadata)
    #expect(try Picture.decode(jpeg, name: "test").bitmap.size == Size(width: 2, height: 4))
  }
}
