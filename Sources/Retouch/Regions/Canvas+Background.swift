import Engine
import Pixels

extension Canvas {
  /// The covered area made transparent, by an amount 0…1: the alpha of an opaque pixel becomes 1 −
  /// coverage · amount.
  ///
  /// At soft edges the colour of what was covered is removed from the pixels, so that it does not
  /// show on another background. Of a pixel that is itself partly transparent, the opaque part is
  /// taken for what the coverage leaves, so that a picture that was cut out before is unchanged.
  /// Composite the result over the source by `RegionFinder.editRegion`.
  func cleared(_ amount: Double) -> Bitmap {
    edited(amount: Float(amount), ground: nil)
  }

  /// The covered area replaced by another background, by an amount 0…1.
  ///
  /// The background is as large as the bounds of the covered area. At soft edges the colour of what
  /// was covered is removed from the pixels and the background's added. Composite the result over
  /// the source by `RegionFinder.editRegion`.
  ///
  /// - Parameter tell: called with what a person should know of a picture file.
  /// - Throws: `EngineError.needs` for a picture file that cannot be read.
  func replaced(
    with background: NewBackground, amount: Double, seed: UInt64, tell: (String) -> Void = { _ in }
  ) throws(EngineError) -> Bitmap {
    let area = coverage?.bounds ?? bitmap.size.bounds
    guard !area.isEmpty else { return bitmap }
    let ground = try background.painted(size: area.size, seed: seed, tell: tell)
    return edited(amount: Float(amount), ground: (ground, area))
  }

  /// Replaces the covered area by a bitmap, or by transparency.
  private func edited(amount: Float, ground: (bitmap: Bitmap, area: Rectangle)?) -> Bitmap {
    let coverage = coverage ?? Coverage(size: bitmap.size, fill: 255)
    let edges = EdgeColours(of: bitmap, coverage: coverage)
    return bitmap.mapRows { y, source, target in
      for x in source.indices {
        let covered = coverage[x, y]
        guard covered > 0 else {
          target[x] = source[x]
          continue
        }
        let (colour, cover) = (SIMD4<Float>(samples: source[x]), Float(covered) / 255)
        let alpha = colour.w / 255
        let before = (1 - amount) * alpha
        let visible = min(alpha, 1 - cover)
        let left = amount * visible
        let kept =
          visible > 0 && visible < alpha
          ? edges.kept(x: x, y: y, colour: colour, cover: 1 - visible / alpha) : colour
        var sum = colour * before + kept * left
        var opacity = before + left
        if let ground {
          let new = SIMD4<Float>(
            samples: ground.bitmap[x - ground.area.x, y - ground.area.y])
          let added = amount * cover * new.w / 255
          sum += new * added
          opacity += added
        }
        target[x] = Pixel(sum: sum, opacity: opacity)
      }
    }
  }
}

extension Pixel {
  /// The pixel for a premultiplied sum of colours and its opacity.
  fileprivate init(sum: SIMD4<Float>, opacity: Float) {
    guard opacity * 255 >= 0.5 else {
      self = .zero
      return
    }
    var colour = (sum / opacity).clamped(
      lowerBound: .zero, upperBound: SIMD4<Float>(repeating: 255))
    colour.w = Swift.min(opacity, 1) * 255
    self.init(roundedInRange: colour)
  }
}
