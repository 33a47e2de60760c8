public import Pixels

/// Palette: the 1 to 256 colours that stand for all colours of a picture.
public struct Palette: Hashable, Sendable {
  /// 1…256 opaque colours.
  public let colours: [Pixel]

  public init(colours: [Pixel]) {
    precondition((1...256).contains(colours.count), "a palette has 1 to 256 colours")
    self.colours = colours
  }

  /// Colour quantisation: at most `limit` colours for a picture; alpha is ignored.
  ///
  /// A picture of few colours keeps them all exactly. The colours of others are divided into boxes
  /// of least variance (Xiaolin Wu, "Color Quantization by Dynamic Programming and Principal
  /// Analysis", 1992), whose means two rounds of k-means refine.
  public init(of bitmap: Bitmap, limit: Int = 256) {
    precondition((1...256).contains(limit), "a palette has 1 to 256 colours")
    if let exact = Self.distinctColours(of: bitmap, limit: limit) {
      self.init(colours: exact)
      return
    }
    let histogram = ColourHistogram(of: bitmap)
    var chosen = histogram.boxMeans(limit: limit)
    for _ in 0..<2 { chosen = histogram.refined(chosen) }
    self.init(colours: chosen)
  }

  private static func distinctColours(of bitmap: Bitmap, limit: Int) -> [Pixel]? {
    var seen: Set<UInt32> = []
    var found: [Pixel] = []
    var last: UInt32?
    for pixel in bitmap.pixels {
      let packed = UInt32(pixel.x) << 16 | UInt32(pixel.y) << 8 | UInt32(pixel.z)
      if packed == last { continue }
      last = packed
      guard seen.insert(packed).inserted else { continue }
      if found.count == limit { return nil }
      found.append(Pixel(pixel.x, pixel.y, pixel.z, 255))
    }
    return found
  }
}
