import Pixels

extension Canvas {
  /// Skin smoothing by frequency separation, by an amount 0…1, which keeps pores and the edges of
  /// eyes, lips and hair.
  ///
  /// Detail finer than pores exists only at full resolution and is kept. In a reduced copy, the
  /// difference to an edge-preserving base is removed where the colour is that of skin.
  func skinSmoothed(_ amount: Double) -> Bitmap {
    let smoothing = SkinSmoothing(of: bitmap, picture: picture)
    let amount = Float(min(amount, 1))
    return bitmap.mapRows { y, source, target in
      let row = smoothing.down.position(at: y)
      for x in 0..<source.count {
        let pixel = source[x]
        var samples = SIMD4<Float>(samples: pixel) + amount * smoothing.correction(x, row)
        samples.clamp(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
        samples.w = Float(pixel.w)
        target[x] = Pixel(roundedInRange: samples)
      }
    }
  }
}

/// The correction that smooths the skin of a picture.
struct SkinSmoothing {
  /// The scale of blemishes, as a fraction of the picture's mean side.
  private static let radius = 0.011
  /// The standard deviation of luma, 0…255, from which a pixel counts as an edge.
  private static let contrast: Float = 17
  /// The fraction of the difference to the base that is removed at most; removing all of it looks
  /// like wax.
  private static let strength: Float = 0.85

  private let size: Size
  /// The interpolation between the pixels of the reduced copy.
  private let across: Interpolation
  let down: Interpolation
  /// The correction of red, green and blue for each pixel of the reduced copy.
  private let corrections: [SIMD4<Float>]

  init(of bitmap: Bitmap, picture: Size) {
    let reduction = Self.reduction(of: picture)
    let size = bitmap.size.divided(by: reduction)
    let small = bitmap.resized(to: size)
    let cascade = Self.cascade(picture: picture)
    let luma = Plane(lumaOf: small)
    let filter = GuidedFilter(
      guide: luma, weights: Plane(size: size) { Float(small.pixels[$0].w) / 255 },
      cascade: cascade, contrast: Self.contrast)
    let bases = (0..<3).map { channel in
      filter.filtered(Plane(size: size) { Float(small.pixels[$0][channel]) }).values
    }
    let likelihood = Plane(of: small) { OKLabColours($0).skinLikelihood }.blurred(
      by: BoxCascade(sigma: 2))
    corrections = small.pixels.indices.map { position in
      let samples = SIMD4<Float>(samples: small.pixels[position])
      let base = SIMD4(bases[0][position], bases[1][position], bases[2][position], 0)
      var correction = (base - samples) * (Self.strength * likelihood.values[position])
      correction.w = 0
      return correction
    }
    self.size = size
    across = Interpolation(from: size.width, to: bitmap.width)
    down = Interpolation(from: size.height, to: bitmap.height)
  }

  /// The radius of influence of a pixel, in pixels.
  static func reach(in picture: Size) -> Int {
    (2 * cascade(picture: picture).reach + 4) * reduction(of: picture)
  }

  /// The reduction at which a pixel of the copy is about as large as a pore.
  private static func reduction(of picture: Size) -> Int {
    max(1, Int((picture.meanSide / 800).rounded()))
  }

  private static func cascade(picture: Size) -> BoxCascade {
    BoxCascade(sigma: max(radius * picture.meanSide / Double(reduction(of: picture)), 0.5))
  }

  /// The correction at a pixel, interpolated from the reduced copy.
  ///
  /// - Parameter row: the interpolation between the copy's rows.
  @inline(__always)
  func correction(_ x: Int, _ row: (first: Int, fraction: Float)) -> SIMD4<Float> {
    corrections.value(across.position(at: x), row, in: size)
  }
}
