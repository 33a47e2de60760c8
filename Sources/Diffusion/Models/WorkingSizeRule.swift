public import Pixels

/// The size at which a model edits a picture: about as long as the model was trained on, and a
/// multiple of what its levels halve.
///
/// InstructPix2Pix (`edit_cli.py`): the long side becomes 512, the short side is rounded up to a
/// multiple of 64, and the long one follows, rounded down.
public struct WorkingSizeRule: Hashable, Sendable {
  /// In pixels.
  public var longSide: Int
  /// Both sides are multiples of this.
  public var multiple: Int

  public init(longSide: Int, multiple: Int) {
    (self.longSide, self.multiple) = (longSide, multiple)
  }

  /// The size for a picture of a size; one of very long shape is squeezed to twice the long side.
  public func size(for source: Size) -> Size {
    let (long, short) = (max(source.width, source.height), min(source.width, source.height))
    let shortUnits = (short * longSide + long * multiple - 1) / (long * multiple)
    let longUnits = min(long * shortUnits / short, max(1, 2 * longSide / multiple))
    let (longPixels, shortPixels) = (longUnits * multiple, shortUnits * multiple)
    return source.width >= source.height
      ? Size(width: longPixels, height: shortPixels) : Size(width: shortPixels, height: longPixels)
  }
}
