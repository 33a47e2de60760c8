public import Pixels
import Retouch

extension Mask {
  /// The mask with the outline of the thing in it.
  ///
  /// - Throws: `EngineError.needs` where nothing stands out in the mask, `MaskError` for a mask that
  ///   does not fit the picture.
  public func snapped(in picture: Bitmap) throws -> Mask {
    let outline = try ObjectOutline.snapped(
      from: try coverage(for: picture.size), in: picture)
    return Mask(outline: Outline(outline))
  }
}
