import Testing

@testable import Pixels

struct JPEGTests {
  private let photo = Bitmap.gradient(width: 61, height: 43)

  private func encoded(
    _ bitmap: Bitmap, _ metadata: PictureMetadata = PictureMetadata(), quality: Int = 92
  ) throws -> [UInt8] {
    try PictureEncoder.encode(bitmap, as: .jpeg, metadata: metadata, quality: quality)
  }

  private func reread(_ metadata: PictureMetadata) throws -> Picture {
    try Picture.decode(encoded(photo, metadata), name: "test")
  }

  @Test func aPhotoComesBackNearlyEqual() throws {
    let decoded = try Picture.decode(encoded(photo), name: "test")
    #expect(decoded.format == .jpeg)
    #expect(decoded.bitmap.largestDifference(from: photo) <= 6)
    let best = try Picture.decode(encoded(photo, quality: 100), name: "test").bitmap
    #expect(best.largestDifference(from: photo) <= 3)
  }

  @Test func aLowerQualityMakesASmallerFile() throws {
    let noise = Bitmap.noise(width: 64, height: 64)
    let counts = try [1, 30, 70, 89, 90, 100].map { try encoded(noise, quality: $0).count }
    #expect(counts == counts.sorted())
    #expect(Set(counts).count == counts.count)
  }

  @Test(arguments: [(89, UInt8(0x22)), (90, 0x11)])
  func colourHasTheFullResolutionFromNinetyOn(quality: Int, sampling: UInt8) throws {
    let segments = try JPEGSegment.all(in: encoded(photo, quality: quality))
    let frame = segments.first { $0.isFrame }
    #expect(frame?.content[7] == sampling)
  }

  @Test func transparencyShowsWhite() throws {
    let clear = Bitmap(size: Size(width: 16, height: 16), fill: Pixel(0, 0, 0, 0))
    let half = Bitmap(size: Size(width: 16, height: 16), fill: Pixel(0, 0, 0, 127))
    #expect(try Picture.decode(encoded(clear), name: "a").bitmap[8, 8] == Pixel(255, 255, 255, 255))
    #expect(try Picture.decode(encoded(half), name: "a").bitmap[8, 8] == Pixel(128, 128, 128, 255))
  }

  @Test func aPictureTooWideForTheFormatIsRefused() {
    let wide = Bitmap(size: Size(width: 65_501, height: 1))
    #expect(throws: PictureError.self) { try encoded(wide) }
  }

  @Test(arguments: [100, 65_533, 200_000])
  func aColourProfileOfAnyLengthComesBack(count: Int) throws {
    var metadata = PictureMetadata()
    metadata.profile = ColourProfile(bytes: TestProfile.of(space: "RGB ", count: count))
    #expect(try reread(metadata).metadata.profile == metadata.profile)
  }

  @Test func aProfileWithAMissingPartIsLeftOutWithANotice() throws {
    var metadata = PictureMetadata()
    metadata.profile = ColourProfile(bytes: TestProfile.of(space: "RGB ", count: 70_000))
    var file = try encoded(photo, metadata)
    let mark = try #require(
      file.indices.last { file[$0...].starts(with: JPEGSegment.profileMark) })
    file[mark] ^= 1
    let picture = try Picture.decode(file, name: "test")
    #expect(picture.metadata.profile == nil)
    #expect(picture.notices == ["a colour profile with missing parts was left out"])
  }

  @Test func textsXMPAndDensityComeBack() throws {
    var metadata = PictureMetadata()
    metadata.xmp = "<x>€</x>"
    metadata.density = PixelDensity(horizontal: 11_811, vertical: 2835, isPerMetre: true)
    metadata.texts = [
      PictureText(keyword: "Comment", text: "hello €"),
      PictureText(keyword: "history", text: "{\"version\":1}"),
      PictureText(keyword: "parameters", text: "a cat\nSteps: 20"),
    ]
    let read = try reread(metadata).metadata
    #expect(read.xmp == metadata.xmp)
    #expect(read.density == metadata.density)
    #expect(read.texts == metadata.texts)
  }

  @Test(arguments: ["a cat", "eine Kätzchenschar 猫 🐈"])
  func theParametersAreTheEXIFUserComment(text: String) throws {
    var metadata = PictureMetadata()
    metadata.texts = [PictureText(keyword: "parameters", text: text)]
    let segments = try JPEGSegment.all(in: encoded(photo, metadata))
    let exif = segments.compactMap { $0.content(behind: JPEGSegment.exifMark) }
    #expect(exif.compactMap { EXIF($0)?.userComment } == [text])
    #expect(!segments.contains { $0.marker == JPEGSegment.Marker.comment })
  }

  @Test func aDescriptionTooLongForEXIFIsAComment() throws {
    var metadata = PictureMetadata()
    metadata.exif = EXIF().settingUserComment("older")
    let long = PictureText(keyword: "parameters", text: String(repeating: "x", count: 65_500))
    metadata.texts = [PictureText(keyword: "parameters", text: "older"), long]
    #expect(PictureEncoder.omissions(from: metadata, as: .jpeg).isEmpty)
    let read = try reread(metadata).metadata
    #expect(read.exif?.userComment == "older")
    #expect(read.texts == metadata.texts)
  }

  @Test func whatIsTooLongForASegmentIsTold() throws {
    var metadata = PictureMetadata()
    metadata.exif = EXIF(EXIF().bytes + [UInt8](repeating: 0, count: 65_536))
    metadata.xmp = String(repeating: " ", count: 65_536)
    metadata.texts = [PictureText(keyword: "Title", text: String(repeating: "x", count: 65_536))]
    #expect(
      PictureEncoder.omissions(from: metadata, as: .jpeg) == [
        "the EXIF was left out: it is too long for a JPEG",
        "the XMP was left out: it is too long for a JPEG",
        "the text “Title” was left out: it is too long for a JPEG",
      ])
    #expect(PictureEncoder.omissions(from: metadata, as: .png).isEmpty)
    let read = try reread(metadata).metadata
    #expect(read.exif == nil && read.xmp == nil && read.texts.isEmpty)
  }

  @Test func aTextTooLongForASegmentIsLeftOut() throws {
    var metadata = PictureMetadata()
    metadata.texts = [
      PictureText(keyword: "Comment", text: String(repeating: "x", count: 65_534)),
      PictureText(keyword: "Comment", text: "short"),
    ]
    #expect(try reread(metadata).metadata.texts.map(\.text) == ["short"])
  }

  @Test func profileTextsAndXMPGoFromPNGToJPEGAndBack() throws {
    var metadata = PictureMetadata()
    metadata.profile = ColourProfile(bytes: TestProfile.rgb)
    metadata.xmp = "<x/>"
    metadata.texts = [PictureText(keyword: "Title", text: "a picture")]
    let png = try PictureEncoder.encode(photo, as: .png, metadata: metadata)
    let fromPNG = try Picture.decode(png, name: "test").metadata
    let fromJPEG = try reread(fromPNG).metadata
    let again = try Picture.decode(
      PictureEncoder.encode(photo, as: .png, metadata: fromJPEG), name: "test"
    ).metadata
    #expect(again.profile?.bytes == metadata.profile?.bytes)
    #expect(again.xmp == metadata.xmp)
    #expect(again.texts == metadata.texts)
  }
}
