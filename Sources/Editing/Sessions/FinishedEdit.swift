import Engine
import History
public import Pixels

/// A finished edit on its way into the session; what is costly about it is done before the session
/// is asked, which stays free for the person meanwhile.
struct FinishedEdit: Sendable {
  let parent: Int
  let bitmap: Bitmap
  let draft: RevisionDraft
  /// Encoded pictures for a session on disk.
  let png: [UInt8]?
  let regionPNG: [UInt8]?

  init(_ outcome: EditOutcome, on parent: Int, isEncoded: Bool) {
    self.parent = parent
    bitmap = outcome.bitmap
    let region = outcome.reading.region?.picture
    draft = RevisionDraft(
      recipe: outcome.recipe, reading: outcome.reading.text, settingsRead: outcome.settingsRead,
      region: region.map { PictureID($0) }, transform: outcome.reading.transform,
      seconds: outcome.seconds, picture: PictureID(bitmap), changed: outcome.changed)
    png = isEncoded ? PictureEncoder.png(bitmap, effort: .fast) : nil
    regionPNG = isEncoded ? region.map { PictureEncoder.png($0, effort: .fast) } : nil
  }
}

extension Coverage {
  /// The coverage as an opaque grey picture.
  public var picture: Bitmap {
    Bitmap(size: size, pixels: values.map { Pixel($0, $0, $0, 255) })
  }
}
