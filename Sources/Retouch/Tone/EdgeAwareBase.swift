import Pixels

/// What is left of a picture's light and shade without its texture: even inside things, steep at
/// their edges.
///
/// A guided filter of the lightness by itself.
struct EdgeAwareBase {
  private let lines: GuidedLines

  /// - Parameters:
  ///   - picture: by which `radius` is measured, as a share of its mean side.
  ///   - contrast: the standard deviation of lightness from which a place counts as an edge.
  init(of bitmap: Bitmap, picture: Size, radius: Double, contrast: Float) {
    let reduction = Self.reduction(of: picture)
    let guide = ReducedLightness(of: bitmap, by: reduction)
    let cascade = Self.cascade(radius: radius, picture: picture)
    let filter = GuidedFilter(
      guide: guide.lightness, weights: guide.weights, cascade: cascade, contrast: contrast)
    lines = GuidedLines(
      filter.coefficients(of: guide.lightness), size: guide.lightness.size,
      scale: SIMD2(repeating: 1 / Float(reduction)))
  }

  /// How far, in pixels, a pixel has influence on the base.
  static func reach(radius: Double, in picture: Size) -> Int {
    (2 * cascade(radius: radius, picture: picture).reach + 2) * reduction(of: picture)
  }

  /// Small copies have about a quarter of a megapixel.
  private static func reduction(of picture: Size) -> Int {
    max(1, Int((picture.meanSide / 512).rounded()))
  }

  private static func cascade(radius: Double, picture: Size) -> BoxCascade {
    BoxCascade(sigma: max(radius * picture.meanSide / Double(reduction(of: picture)), 0.5))
  }

  /// The base of eight pixels of a row, by their own lightness.
  @inline(__always)
  func base(of lightness: Lanes, x: Int, y: Int) -> Lanes {
    lines.values(x, y, guide: lightness)
  }
}

/// The lightness of a bitmap at a whole fraction of its size.
private struct ReducedLightness {
  /// The square root of the mean luminance of a block, its pixels weighted by alpha.
  let lightness: Plane
  /// The mean alpha of a block, 0…1.
  let weights: Plane

  init(of bitmap: Bitmap, by reduction: Int) {
    let size = bitmap.size.divided(by: reduction)
    let blocks = [SIMD2<Float>](unsafeUninitializedCapacity: size.area) { blocks, count in
      nonisolated(unsafe) let blocks = blocks
      Bands.forEach(of: size.area, length: size.width) { places in
        for place in places {
          let corner = Point(
            x: place % size.width * reduction, y: place / size.width * reduction)
          blocks[place] = bitmap.block(at: corner, side: reduction)
        }
      }
      count = size.area
    }
    lightness = Plane(size: size) { blocks[$0].x }
    weights = Plane(size: size) { blocks[$0].y }
  }
}

extension Bitmap {
  /// The lightness and the mean alpha, 0…1, of a square of pixels, as far as it is in the bitmap.
  fileprivate func block(at corner: Point, side: Int) -> SIMD2<Float> {
    let part = Rectangle(x: corner.x, y: corner.y, width: side, height: side)
      .intersection(size.bounds)
    let sum = LinearLight.decoded.withUnsafeBufferPointer { decoded in
      pixels.withUnsafeBufferPointer { $0.light(of: part, width: width, decoded) }
    }
    guard sum.w > 0 else { return .zero }
    let luminance = 0.2126 * sum.x + 0.7152 * sum.y + 0.0722 * sum.z
    return SIMD2((luminance / sum.w).squareRoot(), sum.w / Float(part.size.area))
  }
}
