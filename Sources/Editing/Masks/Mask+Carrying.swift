public import History
public import Pixels
import Retouch

extension EditTree {
  /// A mask that was drawn on the picture of one revision, on that of another.
  ///
  /// - Throws: `MaskError.cutOff`, or `.otherSize` where it is not known how the size changed.
  public func mask(
    _ mask: Mask, from start: Int, to end: Int
  ) throws(MaskError) -> Mask {
    guard !mask.isWhole, start != end, let first = self[start], let last = self[end] else {
      return mask
    }
    guard let transform = transform(from: start, to: end) else {
      throw .otherSize(first.picture.size, last.picture.size)
    }
    return try mask.carried(through: transform, from: first.picture.size)
  }
}

extension Mask {
  /// The mask in a picture that was transformed as a whole.
  ///
  /// Rectangles stay rectangles where each keeps a part in the picture and its sides stay upright;
  /// otherwise the coverage is carried, and becomes an outline.
  ///
  /// - Throws: `MaskError.cutOff` where nothing of the mask is left in the picture.
  func carried(
    through transform: PictureTransform, from size: Size
  ) throws(MaskError) -> Mask {
    if transform == .identity(of: size) { return self }
    var mask = self
    mask.parts = parts.map { Part(transform.applied(to: $0.rectangle), adds: $0.adds) }
    guard outline == nil, transform.map.keepsAxes, mask.parts.allSatisfy({ !$0.rectangle.isEmpty })
    else {
      let coverage = transform.applied(to: drawn(on: size))
      guard !coverage.isEmpty else { throw .cutOff }
      return Mask(outline: Outline(coverage))
    }
    let scale = (1 / abs(transform.map.determinant)).squareRoot()
    func scaled(_ pixels: Int) -> Int { Int(min(Double(pixels) * scale, 10_000).rounded()) }
    (mask.grow, mask.feather) = (scaled(grow), scaled(feather))
    return mask
  }
}
