extension EXIF {
  /// Tags of a TIFF's first directory that describe the picture and not how it is stored: what it
  /// shows, camera, orientation, program, time, people, and Windows' texts.
  static let describing: Set<UInt16> = [
    0x010E, 0x010F, 0x0110, 0x0112, 0x0131, 0x0132, 0x013B, 0x013C, 0x8298, 0x9C9B, 0x9C9C, 0x9C9D,
    0x9C9E, 0x9C9F,
  ]

  /// The tags of EXIF's first directory that a TIFF may have beside those of its own pixels.
  static let keptInTIFF = describing.union(
    [
      .exifIFD, .gpsIFD, .horizontalResolution, .verticalResolution,
      .resolutionUnit,
    ].map(\Tag.rawValue))

  /// A structure of its own with what a TIFF file says of its picture; nil where it says nothing.
  init?(describing file: EXIF) {
    var entries = file.entries(of: file.mainDirectory, where: Self.describing.contains)
    self.init(isBigEndian: file.isBigEndian)
    for tag in [Tag.exifIFD, .gpsIFD] {
      // A directory below these is not taken along.
      let rows = file.entries(of: file.value(of: tag, in: file.mainDirectory)) { $0 != 0xA005 }
      guard !rows.isEmpty else { continue }
      entries.append(entry(tag, long: UInt32(appendDirectory(like: nil, with: rows))))
    }
    guard !entries.isEmpty else { return nil }
    setMainDirectory(appendDirectory(like: nil, with: entries))
  }
}
