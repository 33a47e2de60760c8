extension PictureMetadata {
  /// The keyword of the text that describes how a picture was made; outside PNG files it is the
  /// EXIF user comment, where other programs look for it.
  static let makingKeyword = "parameters"

  /// Makes the metadata those of pixels that are turned upright, without a thumbnail.
  ///
  /// - Returns: the orientation in which the pixels are stored according to EXIF.
  mutating func turnUpright() -> Int {
    let orientation = exif?.orientation ?? 1
    exif = exif?.upright
    if orientation != 1 { xmp = xmp?.withUprightOrientation }
    return orientation
  }

  /// Adds the EXIF user comment to the texts.
  mutating func readUserComment() {
    guard let making = exif?.userComment else { return }
    let text = PictureText(keyword: Self.makingKeyword, text: making)
    if !texts.contains(text) { texts.append(text) }
  }

  /// The EXIF structure of upright pixels with the newest description of how the picture was made,
  /// and the texts that are left.
  var exifAndTexts: (exif: EXIF?, texts: [PictureText]) {
    var rest = texts
    var exif = exif?.upright
    if let making = texts.lastIndex(where: { $0.keyword == Self.makingKeyword }) {
      let text = rest.remove(at: making).text
      if exif?.userComment != text { exif = (exif ?? EXIF()).settingUserComment(text) }
    }
    return (exif, rest)
  }
}
