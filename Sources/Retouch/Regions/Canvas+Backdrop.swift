import Engine
import Pixels

extension Canvas {
  /// What is covered made transparent, by a share 0…1: of an opaque pixel's alpha,
  /// 1 − coverage · share is left.
  ///
  /// At soft edges the colour of what was covered is taken out of the pixels, so that none of it
  /// shows on another ground. Of a pixel that is itself partly transparent the opaque part is taken
  /// for what the coverage leaves, so that a picture that was cut out before stays as it is. Lay the
  /// result over the source by `RegionFinder.editRegion`.
  func cleared(_ share: Double) -> Bitmap {
    edited(share: Float(share), ground: nil)
  }

  /// What is covered replaced by a backdrop, by a share 0…1.
  ///
  /// The backdrop is as large as the bounds of what is covered. At soft edges the colour of what was
  /// covered is taken out of the pixels and the backdrop's mixed in. Lay the result over the source
  /// by `RegionFinder.editRegion`.
  ///
  /// - Throws: `EngineError.needs` for a picture file that cannot be read.
  func replaced(
    with backdrop: Backdrop, share: Double, seed: UInt64
  ) throws(EngineError) -> Bitmap {
    let place = coverage?.bounds ?? bitmap.size.bounds
    guard !place.isEmpty else { return bitmap }
    let ground = try backdrop.painted(size: place.size, seed: seed)
    return edited(share: Float(share), ground: (ground, place))
  }

  /// What is covered gives way to a ground, or to nothing.
  private func edited(share: Float, ground: (bitmap: Bitmap, place: Rectangle)?) -> Bitmap {
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
        let before = (1 - share) * alpha
        let visible = min(alpha, 1 - cover)
        let left = share * visible
        let kept =
          visible > 0 && visible < alpha
          ? edges.kept(x: x, y: y, colour: colour, cover: 1 - visible / alpha) : colour
        var sum = colour * before + kept * left
        var opacity = before + left
        if let ground {
          let new = SIMD4<Float>(
            samples: ground.bitmap[x - ground.place.x, y - ground.place.y])
          let added = share * cover * new.w / 255
          sum += new * added
          opacity += added
        }
        target[x] = Pixel(sum: sum, opacity: opacity)
      }
    }
  }
}

extension Pixel {
  /// The pixel of colours that were added up, each multiplied by its share of the opacity.
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
