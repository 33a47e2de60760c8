import Testing

@testable import Pixels

/// Pictures as other programs write them.
struct ForeignPictureTests {
  private static let animation = ["only the first picture of the animation was read"]
  private static let sixteen = ["16-bit samples were reduced to 8"]

  @Test(arguments: [
    ("lossless.webp", PictureFormat.webp, []), ("animated.webp", .webp, animation),
    ("plain.gif", .gif, []), ("interlaced.gif", .gif, []), ("animated.gif", .gif, animation),
    ("lzw.tif", .tiff, []), ("tiles.tif", .tiff, []), ("planes.tif", .tiff, []),
    ("palette.tif", .tiff, []), ("wide.tif", .tiff, sixteen),
    ("pages.tif", .tiff, ["only the first page was read"]),
    ("plain.bmp", .bmp, []), ("palette.bmp", .bmp, []), ("alpha.bmp", .bmp, []),
    ("parameters.png", .png, []),
  ])
  func theGradientIsReadToTheBit(name: String, format: PictureFormat, notices: [String]) throws {
    let picture = try Fixture.picture(name)
    #expect(picture.format == format)
    #expect(picture.bitmap == Fixture.gradient())
    #expect(picture.notices == notices)
  }

  @Test(arguments: ["alpha.webp", "alpha.tif"])
  func straightAlphaIsReadToTheBit(name: String) throws {
    #expect(try Fixture.picture(name).bitmap == Fixture.gradient(hasAlpha: true))
  }

  @Test(arguments: [
    ("plain.avif", false, 3), ("plain.heic", false, 3), ("wide.heic", false, 4),
    ("alpha.avif", true, 3), ("alpha.heic", true, 3), ("progressive.jpg", false, 6),
    ("associated.tif", true, 2),
  ])
  func theGradientIsReadNearly(name: String, hasAlpha: Bool, tolerance: Int) throws {
    let bitmap = try Fixture.picture(name).bitmap
    #expect(bitmap.size == Fixture.size)
    let expected = Fixture.gradient(hasAlpha: hasAlpha)
    #expect(bitmap.largestDifference(from: expected) <= tolerance)
  }

  @Test(arguments: [("wide.heic", "10-bit"), ("wide.tif", "16-bit")])
  func fineSamplesAreReducedWithANotice(name: String, bits: String) throws {
    let notices = try Fixture.picture(name).notices
    #expect(notices == ["\(bits) samples were reduced to 8"])
  }

  @Test(arguments: [("turned.webp", 0), ("turned.tif", 0), ("turned.avif", 3)])
  func aTurnedPictureOpensUpright(name: String, tolerance: Int) throws {
    let picture = try Fixture.picture(name)
    let upright = Fixture.gradient().upright(from: 6)
    #expect(picture.bitmap.size == upright.size)
    #expect(picture.bitmap.largestDifference(from: upright) <= tolerance)
    #expect(picture.metadata.exif?.orientation == 1)
    let exif = try #require(picture.metadata.exif)
    #expect(String(decoding: exif.bytes, as: UTF8.self).contains("a gradient"))
  }

  @Test func theTransparentColourOfAGIFIsTransparent() throws {
    let bitmap = try Fixture.picture("transparent.gif").bitmap
    #expect(bitmap[0, 0] == .zero)
    var expected = Fixture.gradient()
    expected[0, 0] = .zero
    #expect(bitmap == expected)
  }

  @Test func whiteThatIsZeroIsInverted() throws {
    let bitmap = try Fixture.picture("inverted.tif").bitmap
    #expect((0..<17).allSatisfy { bitmap[$0, 3].x == UInt8($0 * 15) })
  }

  @Test func onlyTwoColoursAreLeftOfBits() throws {
    let bitmap = try Fixture.picture("bits.bmp").bitmap
    #expect(Set(bitmap.pixels) == [Pixel(0, 0, 0, 255), Pixel(255, 255, 255, 255)])
    #expect(bitmap[0, 0].x == 0 && bitmap[16, 10].x == 255)
  }

  @Test(arguments: [("inks.jpg", 6), ("inks.tif", 0)])
  func inksWithoutTheirProfileAreShown(name: String, tolerance: Int) throws {
    let picture = try Fixture.picture(name)
    #expect(picture.bitmap.largestDifference(from: Fixture.gradient()) <= tolerance)
    #expect(picture.notices == ["CMYK colours were converted without their profile"])
  }

  @Test func densityIsReadFromTIFFAndBMP() throws {
    let tiff = try Fixture.picture("turned.tif").metadata.density
    #expect(tiff == PixelDensity(horizontal: 11_811, vertical: 5906, isPerMetre: true))
    let bmp = try Fixture.picture("plain.bmp").metadata.density
    #expect(bmp == PixelDensity(horizontal: 11_811, vertical: 11_811, isPerMetre: true))
  }

  @Test func samplesThatAreNotReadAreNamed() {
    #expect(throws: PictureError.unreadable("float.tif", "TIFF samples of 32 bits are not read")) {
      try Fixture.picture("float.tif")
    }
  }

  @Test func aCameraRawPictureIsNotItsPreview() throws {
    var file = EXIF(isBigEndian: false)
    let main = file.appendDirectory(
      like: nil,
      with: [
        EXIF.Entry(tag: .dngVersion, type: .byte, bytes: [1, 4, 0, 0]),
        file.entry(.newSubfileType, long: 1),
      ])
    file.setMainDirectory(main)
    #expect(throws: PictureError.notAPicture("a.dng", "a camera raw picture")) {
      try Picture.decode(file.bytes, name: "a.dng")
    }
  }
}
