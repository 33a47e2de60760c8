public import Pixels

/// Indexed bitmap: each pixel is an index into a palette.
public struct IndexedBitmap: Hashable, Sendable {
  public let size: Size
  /// 1…256 opaque colours.
  public let palette: [Pixel]
  /// `size.area` indices into `palette`, row by row.
  public let indices: [UInt8]

  public init(size: Size, palette: [Pixel], indices: [UInt8]) {
    precondition(size.width > 0 && size.height > 0, "a bitmap has at least one pixel")
    precondition((1...256).contains(palette.count), "a palette has 1 to 256 colours")
    precondition(indices.count == size.area, "one index for each pixel")
    self.size = size
    self.palette = palette
    self.indices = indices
  }
}
