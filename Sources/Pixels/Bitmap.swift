/// An RGBA pixel: red, green, blue, alpha, each 0…255, with straight (not premultiplied) alpha.
public typealias Pixel = SIMD4<UInt8>

/// A raster image in memory: rows of 8-bit RGBA pixels from the top left, in the file's own colour
/// space (sRGB where the file does not say).
public struct Bitmap: Hashable, Sendable {
  public let size: Size
  /// `size.area` pixels, row by row.
  public var pixels: [Pixel]

  public var width: Int { size.width }
  public var height: Int { size.height }

  public init(size: Size, pixels: [Pixel]) {
    precondition(size.width > 0 && size.height > 0, "a bitmap has at least one pixel")
    precondition(pixels.count == size.area, "one value for each pixel")
    self.size = size
    self.pixels = pixels
  }

  public init(size: Size, fill: Pixel = Pixel(0, 0, 0, 255)) {
    self.init(size: size, pixels: [Pixel](repeating: fill, count: size.area))
  }

  public subscript(x: Int, y: Int) -> Pixel {
    get { pixels[y * size.width + x] }
    set { pixels[y * size.width + x] = newValue }
  }

  /// Whether no pixel is even partly transparent.
  public var isOpaque: Bool { pixels.allSatisfy { $0.w == 255 } }

  /// The crop to a rectangle, which must lie within the bitmap's bounds.
  public func cropped(to rectangle: Rectangle) -> Bitmap {
    precondition(
      !rectangle.isEmpty && rectangle.intersection(size.bounds) == rectangle,
      "the crop lies inside the bitmap")
    var part: [Pixel] = []
    part.reserveCapacity(rectangle.size.area)
    for y in rectangle.y..<rectangle.maxY {
      let start = y * width + rectangle.x
      part.append(contentsOf: pixels[start..<start + rectangle.width])
    }
    return Bitmap(size: rectangle.size, pixels: part)
  }
}
