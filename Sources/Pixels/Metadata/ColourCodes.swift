/// Coding-independent code points of ITU-T H.273: the primaries and the transfer function of a
/// picture, as HEIC, AVIF and the `cICP` chunk of PNG have them.
struct ColourCodes: Hashable {
  var primaries: UInt8
  var transfer: UInt8

  static let sRGB = ColourCodes(primaries: 1, transfer: 13)

  /// Whether the transfer function is PQ or HLG.
  var areHighDynamicRange: Bool { transfer == 16 || transfer == 18 }
}

extension PictureMetadata {
  /// The colour codes, kept as a `cICP` chunk; sRGB and what is not specified needs none.
  var colourCodes: ColourCodes? {
    get {
      chunks.first { $0.type == "cICP" && $0.data.count == 4 }
        .map { ColourCodes(primaries: $0.data[0], transfer: $0.data[1]) }
    }
    set {
      chunks.removeAll { $0.type == "cICP" }
      // BT.709's own transfer function is shown as that of sRGB, by agreement of programs.
      guard let newValue, newValue.primaries != 2, newValue.transfer != 2,
        newValue.primaries != 1 || ![1, 6, 13].contains(newValue.transfer)
      else { return }
      // RGB, of full range.
      let data = [newValue.primaries, newValue.transfer, 0, 1]
      chunks.append(PNGChunk(type: "cICP", data: data))
    }
  }
}
