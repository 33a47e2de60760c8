import Engine
import History
public import Pixels

extension Mask {
  /// The mask that a picture shows: white is edited, black is not, grey in part.
  ///
  /// What is transparent counts as black. Values are rounded to the sixteen levels of an outline, so
  /// that a JPEG's noise beside black and white counts for nothing.
  ///
  /// - Throws: `MaskError.pictureSize` where it has not the size of the picture to edit, `.empty`
  ///   where nothing in it is white.
  public init(shownBy picture: Bitmap, for size: Size) throws(MaskError) {
    guard picture.size == size else { throw .pictureSize(picture.size, size) }
    let values = picture.pixels.map { pixel in
      let light = ChannelWeights.bt709(Double(pixel.x), Double(pixel.y), Double(pixel.z))
      return UInt8((light * Double(pixel.w) / 255 / 17).rounded() * 17)
    }
    let coverage = Coverage(size: size, values: values)
    guard !coverage.isEmpty else { throw .empty }
    self.init(outline: Outline(coverage))
  }
}

extension EditingSession {
  /// What a revision's edit could change, as a picture in which that is white: the region that its
  /// reading named, or the person's mask, in its parent's picture.
  ///
  /// - Throws: `SessionError.noRevision`, `EditingError.unavailable` for the original.
  public func maskPicture(of number: Int) throws -> Bitmap {
    guard let revision = tree[number] else { throw SessionError.noRevision(number) }
    guard let parent = revision.parent.flatMap({ tree[$0] }) else {
      throw EditingError.unavailable(command: "--mask", reason: "the original has no edit")
    }
    if let region = revision.region { return try bitmap(of: region) }
    let (mask, size) = (revision.recipe.mask, parent.picture.size)
    return mask.isWhole
      ? Coverage(size: size, fill: 255).picture : try mask.coverage(for: size).picture
  }
}
