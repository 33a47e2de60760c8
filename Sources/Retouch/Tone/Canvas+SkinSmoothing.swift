import Pixels

extension Canvas {
  /// Evens out skin, by a share 0…1, and keeps its pores and the edges of eyes, lips and hair.
  ///
  /// The frequencies are separated as retouchers do: what is finer than pores is in the picture
  /// alone and stays; of what is coarser, a small copy, the difference to its edge-aware base is
  /// taken away where it has the colour of skin.
  func skinSmoothed(_ share: Double) -> Bitmap {
    let smoothing = SkinSmoothing(of: bitmap, picture: picture)
    let share = Float(min(share, 1))
    return bitmap.mapRows { y, source, target in
      let row = smoothing.down.place(at: y)
      for x in 0..<source.count {
        let pixel = source[x]
        var samples = SIMD4<Float>(samples: pixel) + share * smoothing.correction(x, row)
        samples.clamp(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
        samples.w = Float(pixel.w)
        target[x] = Pixel(roundedInRange: samples)
      }
    }
  }
}

/// What is to be added to a picture to make its skin even.
struct SkinSmoothing {
  /// The size of blemishes, as a share of the picture's mean side.
  private static let radius = 0.011
  /// The standard deviation of luma, 0…255, from which a place counts as an edge.
  private static let contrast: Float = 17
  /// What is taken away of the difference to the base at most; all of it looks like wax.
  private static let strength: Float = 0.85

  private let size: Size
  /// Between which pixels of the small copy those of the full one lie.
  private let across: Interpolation
  let down: Interpolation
  /// For each pixel of a small copy, what to add to red, green and blue.
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
    let likelihood = Plane(of: small) { OKLab($0).skinLikelihood }.blurred(by: BoxCascade(sigma: 2))
    corrections = small.pixels.indices.map { place in
      let samples = SIMD4<Float>(samples: small.pixels[place])
      let base = SIMD4(bases[0][place], bases[1][place], bases[2][place], 0)
      var correction = (base - samples) * (Self.strength * likelihood.values[place])
      correction.w = 0
      return correction
    }
    self.size = size
    across = Interpolation(from: size.width, to: bitmap.width)
    down = Interpolation(from: size.height, to: bitmap.height)
  }

  /// How far, in pixels, a pixel has influence.
  static func reach(in picture: Size) -> Int {
    (2 * cascade(picture: picture).reach + 4) * reduction(of: picture)
  }

  /// A pixel of the small copy is about as large as a pore.
  private static func reduction(of picture: Size) -> Int {
    max(1, Int((picture.meanSide / 800).rounded()))
  }

  private static func cascade(picture: Size) -> BoxCascade {
    BoxCascade(sigma: max(radius * picture.meanSide / Double(reduction(of: picture)), 0.5))
  }

  /// What to add to a pixel, between those of the small copy.
  ///
  /// - Parameter row: between which of its rows the pixel lies.
  @inline(__always)
  func correction(_ x: Int, _ row: (first: Int, share: Float)) -> SIMD4<Float> {
    corrections.value(across.place(at: x), row, in: size)
  }
}
