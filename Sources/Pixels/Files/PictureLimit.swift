/// Size limit of a picture, checked before memory is allocated for its pixels.
public struct PictureLimit: Hashable, Sendable {
  /// The largest number of pixels, width times height.
  public var pixels: Int
  /// The longest side in pixels.
  public var side: Int

  public init(pixels: Int, side: Int = 200_000) {
    self.pixels = pixels
    self.side = side
  }

  /// 100 megapixels, with no side longer than 200,000 pixels: rows and columns cost memory of their
  /// own wherever a picture is worked on.
  public static let standard = PictureLimit(pixels: 100_000_000)

  /// Throws where a picture of `size` is empty or beyond the limit.
  func check(_ size: Size, name: String) throws(PictureError) {
    guard size.width > 0, size.height > 0 else { throw .corrupt(name, "its size is zero") }
    let (area, overflows) = size.width.multipliedReportingOverflow(by: size.height)
    guard !overflows, area <= pixels, size.width <= side, size.height <= side else {
      throw .tooLarge(name, size, self)
    }
  }

  /// The most bytes of metadata that are kept of one file, and the most chunks or segments.
  static let metadataBytes = 64 << 20
  static let metadataParts = 4096

  /// The processor time in seconds that decoding a picture may take: several times what the slowest
  /// honest file needs.
  static func seconds(for size: Size) -> Double { 5 + Double(size.area) / 2_000_000 }
}
