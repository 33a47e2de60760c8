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

  /// A WebP file with chunks of metadata behind it, and chunks before them.
  private static func webP(_ name: String, _ chunks: [RIFFChunk]) throws -> [UInt8] {
    var file = try Fixture.bytes(name)
    for chunk in chunks { file += chunk.bytes }
    file.replaceSubrange(4..<8, with: UInt32(file.count - 8).littleEndianBytes)
    return file
  }

  @Test func metadataBehindAThousandFramesAreKept() throws {
    let file = try Fixture.bytes("animated.webp")
    let frame = try #require(RIFFChunks(file[12...]).first { $0.type == "ANMF" })
    let xmp = RIFFChunk(type: "XMP ", data: Array("<x/>".utf8)[...])
    let picture = try Picture.decode(
      Self.webP(
        "animated.webp", [RIFFChunk](repeating: frame, count: 1500) + [xmp]), name: "a")
    #expect(picture.metadata.xmp == "<x/>")
  }

  @Test func moreMetadataThanIsKeptIsTold() throws {
    let large = RIFFChunk(type: "XMP ", data: [UInt8](repeating: 32, count: 65 << 20)[...])
    let picture = try Picture.decode(Self.webP("animated.webp", [large]), name: "a")
    #expect(picture.metadata.xmp == nil)
    #expect(picture.notices.contains("metadata beyond what a picture needs were left out"))
  }

  /// EXIF with entries in its first directory and in that of the camera.
  private static func exif(_ entries: [EXIF.Entry], camera: [EXIF.Entry] = []) -> EXIF {
    var exif = EXIF()
    var entries = entries
    if !camera.isEmpty {
      let offset = exif.appendDirectory(like: nil, with: camera)
      entries.append(exif.entry(.exifIFD, long: UInt32(offset)))
    }
    exif.setMainDirectory(exif.appendDirectory(like: nil, with: entries))
    return exif
  }

  @Test func theEntriesOfACameraAreKeptInATIFF() throws {
    let title = EXIF.Entry(tag: 0x010E, type: .text, bytes: Array("a gate\0".utf8))
    let exposure = EXIF.Entry(tag: 0x829A, type: .rational, bytes: [0, 0, 0, 1, 0, 0, 0, 60])
    let lens = EXIF.Entry(tag: 0xA434, type: .text, bytes: Array("a long lens\0".utf8))
    var metadata = PictureMetadata()
    metadata.exif = Self.exif([title], camera: [exposure, lens])
    let file = try PictureEncoder.encode(Fixture.gradient(), as: .tiff, metadata: metadata)
    let again = try Picture.decode(file, name: "a")
    #expect(again.bitmap == Fixture.gradient())
    let exif = try #require(again.metadata.exif)
    let main = exif.mainDirectory
    #expect(exif.entries(of: main).contains(title))
    #expect(exif.entries(of: exif.value(of: .exifIFD, in: main)) == [exposure, lens])
  }

  @Test(arguments: [
    [0x0142: 512, 0x0143: 512], [0x010A: 2], [0x00FE: 1], [0x0153: 3], [0x0124: 4], [0xC612: 1],
  ])
  func howACameraStoredItsOwnPictureIsNotSaidOfATIFF(tags: [UInt16: UInt16]) throws {
    var metadata = PictureMetadata()
    metadata.exif = Self.exif(
      tags.sorted { $0.key < $1.key }.map {
        EXIF.Entry(tag: $0.key, type: .short, bytes: $0.value.bigEndianBytes)
      })
    let file = try PictureEncoder.encode(Fixture.gradient(), as: .tiff, metadata: metadata)
    let picture = try Picture.decode(file, name: "a")
    #expect(picture.bitmap == Fixture.gradient())
    #expect(picture.notices.isEmpty)
  }

  @Test(arguments: [
    "<x:xmpmeta><r:RDF>a</r:RDF></x:xmpmeta>", "<rdf:RDF/>", "<rdf:RDF></rdf:RDF >\r",
  ])
  func foreignXMPWithoutTheUsualEndIsKeptWithTheTexts(packet: String) throws {
    var metadata = PictureMetadata()
    metadata.xmp = packet
    metadata.texts = [
      PictureText(keyword: "Title", text: "a --> b---"),
      PictureText(keyword: "Note", text: "&#45;"),
    ]
    let file = try PictureEncoder.encode(Fixture.gradient(), as: .tiff, metadata: metadata)
    let read = try Picture.decode(file, name: "a").metadata
    #expect(read.xmp == packet)
    #expect(read.texts == metadata.texts)
  }

  @Test func aTextMayBeginWithACombiningMark() throws {
    var metadata = PictureMetadata()
    metadata.texts = [PictureText(keyword: "\u{301}a", text: "\u{301}b&\u{302}\u{20DD}")]
    let file = try PictureEncoder.encode(Fixture.gradient(), as: .webp, metadata: metadata)
    #expect(try Picture.decode(file, name: "a").metadata.texts == metadata.texts)
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
