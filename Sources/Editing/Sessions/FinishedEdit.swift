import Engine
import History
public import Pixels

/// A finished edit on its way into the session; what is costly about it is done before the session
/// is asked, which stays free for the person meanwhile.
struct FinishedEdit: Sendable {
  let parent: Int
  let bitmap: Bitmap
  let draft: RevisionDraft
  let region: Bitmap?
  /// The pictures encoded, for a session on disk.
  let encoded: [PictureID: [UInt8]]

  init(_ outcome: EditOutcome, on parent: Int, isEncoded: Bool) throws {
    self.parent = parent
    bitmap = outcome.bitmap
    region = outcome.reading.region?.picture
    draft = RevisionDraft(
      recipe: outcome.recipe, reading: outcome.reading.text, settingsRead: outcome.settingsRead,
      region: region.map { PictureID($0) }, transform: outcome.reading.transform,
      seconds: outcome.seconds, picture: PictureID(bitmap), changed: outcome.changed)
    var encoded: [PictureID: [UInt8]] = [:]
    if isEncoded {
      encoded[draft.picture] = try PictureEncoder.png(bitmap, effort: .fast)
      if let region, let id = draft.region {
        encoded[id] = try PictureEncoder.png(region, effort: .fast)
      }
    }
    self.encoded = encoded
  }
}

extension Coverage {
  /// The coverage as an opaque grey picture.
  public var picture: Bitmap {
    Bitmap(size: size, pixels: values.map { Pixel($0, $0, $0, 255) })
  }
}
