/// Size limit of a picture, checked before memory is allocated for its pixels.
public struct PictureLimit: Hashable, Sendable {
  /// The largest number of pixels, width times height.
  public var pixels: Int

  public init(pixels: Int) {
    self.pixels = pixels
  }

  /// 100 megapixels.
  public static let standard = PictureLimit(pixels: 100_000_000)

  /// Throws where a picture of `size` is empty or beyond the limit.
  func check(_ size: Size, name: String) throws(PictureError) {
    guard size.width > 0, size.height > 0 else { throw .corrupt(name, "its size is zero") }
    guard size.area <= pixels else { throw .tooLarge(name, size, self) }
  }
}
