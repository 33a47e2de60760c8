import Testing

@testable import Pixels

/// What the formats beside PNG and JPEG keep when a picture is written.
struct WrittenPictureTests {
  private static let others: [PictureFormat] = [.webp, .tiff, .avif]

  private static func full(profile: [UInt8] = TestProfile.rgb) -> PictureMetadata {
    var metadata = PictureMetadata()
    metadata.texts = [
      PictureText(keyword: "Title", text: "a <b> & \"c\"\n猫\u{1}\r\n'"),
      PictureText(keyword: "parameters", text: "first"),
      PictureText(keyword: "pentimento", text: #"{"edits":[]}"#),
      PictureText(keyword: "parameters", text: "second"),
    ]
    metadata.xmp = "<x:xmpmeta><rdf:RDF><rdf:Description about=\"\"/></rdf:RDF></x:xmpmeta>"
    metadata.profile = ColourProfile(bytes: profile)
    metadata.exif = EXIF().settingUserComment("older")
    metadata.density = PixelDensity(horizontal: 11_811, vertical: 5906, isPerMetre: true)
    return metadata
  }

  @Test(arguments: others) func whatAPictureCarriesComesBack(format: PictureFormat) throws {
    let full = Self.full()
    for hasAlpha in [false, true] {
      let file = try PictureEncoder.encode(
        Fixture.gradient(hasAlpha: hasAlpha), as: format, metadata: full, quality: 95)
      let picture = try Picture.decode(file, name: "a")
      #expect(picture.format == format)
      #expect(picture.notices == [])
      let metadata = picture.metadata
      #expect(
        metadata.texts == [
          PictureText(keyword: "Title", text: "a <b> & \"c\"\n猫\r\n'"),
          PictureText(keyword: "parameters", text: "first"),
          PictureText(keyword: "pentimento", text: #"{"edits":[]}"#),
          PictureText(keyword: "parameters", text: "second"),
        ])
      #expect(metadata.xmp == full.xmp)
      #expect(metadata.profile?.bytes == TestProfile.rgb)
      #expect(metadata.exif?.userComment == "second")
      #expect(metadata.density == (format == .tiff ? full.density : nil))
      let again = try PictureEncoder.encode(
        picture.bitmap, as: format, metadata: metadata, quality: 95)
      #expect(try Picture.decode(again, name: "a").metadata.texts == metadata.texts)
    }
  }

  @Test func aTIFFIsEqualToTheBit() throws {
    for bitmap in [
      Bitmap.noise(width: 300, height: 700), .noise(width: 70, height: 3, isOpaque: false),
      .noise(width: 1, height: 1),
    ] {
      let file = try PictureEncoder.encode(bitmap, as: .tiff, metadata: PictureMetadata())
      #expect(try Picture.decode(file, name: "a").bitmap == bitmap)
    }
  }

  @Test(arguments: [PictureFormat.webp, .avif], [false, true])
  func aLossyPictureComesBackNearlyEqual(format: PictureFormat, hasAlpha: Bool) throws {
    var bitmap = Bitmap.gradient(width: 61, height: 43)
    if hasAlpha { for x in 0..<61 { bitmap[x, 7].w = UInt8(4 * x) } }
    let file = try PictureEncoder.encode(
      bitmap, as: format, metadata: PictureMetadata(), quality: 98)
    let decoded = try Picture.decode(file, name: "a").bitmap
    #expect(decoded.size == bitmap.size)
    #expect(decoded.isOpaque != hasAlpha)
    let visible = zip(decoded.pixels, bitmap.pixels).map { pair in
      let difference =
        SIMD4<Int>(truncatingIfNeeded: pair.0) &- SIMD4<Int>(truncatingIfNeeded: pair.1)
      return pair.1.w == 0 ? 0 : max(difference.max(), -difference.min())
    }
    #expect((visible.max() ?? 255) <= 20)
    #expect(visible.reduce(0, +) <= 3 * visible.count)
  }

  @Test(arguments: [PictureFormat.webp, .avif])
  func aLowerQualityMakesASmallerFile(format: PictureFormat) throws {
    let noise = Bitmap.noise(width: 64, height: 64)
    let counts = try [10, 50, 89, 95].map {
      try PictureEncoder.encode(noise, as: format, metadata: PictureMetadata(), quality: $0).count
    }
    #expect(counts == counts.sorted())
    #expect(Set(counts).count == counts.count)
  }

  @Test func strippingLeavesTheProfile() throws {
    for format in Self.others {
      let file = try PictureEncoder.encode(
        Fixture.gradient(), as: format, metadata: Self.full().stripped)
      let metadata = try Picture.decode(file, name: "a").metadata
      #expect(metadata.profile?.bytes == TestProfile.rgb)
      #expect(metadata.texts.isEmpty && metadata.xmp == nil)
      #expect(metadata.exif?.userComment == nil)
    }
  }

  @Test func theEntriesOfACameraAreKeptInATIFF() throws {
    let picture = try Fixture.picture("turned.tif")
    let file = try PictureEncoder.encode(picture.bitmap, as: .tiff, metadata: picture.metadata)
    let again = try Picture.decode(file, name: "a")
    #expect(again.bitmap == picture.bitmap)
    let exif = try #require(again.metadata.exif)
    #expect(exif.entries(of: exif.mainDirectory).contains { $0.tag == 0x010E })
  }

  @Test func coloursBeyondSRGBKeepTheirCodes() throws {
    var metadata = PictureMetadata()
    metadata.colourCodes = ColourCodes(primaries: 12, transfer: 13)
    let avif = try PictureEncoder.encode(Fixture.gradient(), as: .avif, metadata: metadata)
    let read = try Picture.decode(avif, name: "a").metadata
    #expect(read.colourCodes == ColourCodes(primaries: 12, transfer: 13))
    let png = try PictureEncoder.encode(Fixture.gradient(), as: .png, metadata: read)
    #expect(try Picture.decode(png, name: "a").metadata.colourCodes == read.colourCodes)
    metadata.colourCodes = .sRGB
    #expect(metadata.chunks.isEmpty)
  }

  @Test(arguments: [PictureFormat.gif, .bmp, .heic])
  func whatIsOnlyReadIsNotWritten(format: PictureFormat) {
    #expect(throws: PictureError.unknownFormat("\(format.rawValue.uppercased()) picture")) {
      try PictureEncoder.encode(Fixture.gradient(), as: format, metadata: PictureMetadata())
    }
  }

  @Test(arguments: [
    (PictureFormat.jpeg, Size(width: 65_500, height: 1), Size(width: 65_501, height: 1)),
    (.webp, Size(width: 1, height: 16_383), Size(width: 1, height: 16_384)),
    (.avif, Size(width: 5000, height: 7000), Size(width: 6000, height: 6000)),
  ])
  func aSizeThatAFormatCannotHoldIsSaidBefore(format: PictureFormat, fits: Size, large: Size) throws
  {
    try format.checkWritable(fits, path: "a")
    #expect {
      try format.checkWritable(large, path: "a")
    } throws: {
      guard case .cannotWrite("a", let reason) = $0 as? PictureError else { return false }
      return reason.contains("\(large.width)×\(large.height) pixels are more than")
    }
  }
}
