import Glibc
import Pixels

/// Card of an instant photograph: smooth paper with a recess for the picture.
struct InstantCard {
  let size: Size
  /// The area of the picture on the card.
  let picture: Rectangle
  let colour: NamedColour?

  func drawn() -> Bitmap {
    let paper = colour.opaque(or: 0xF8_F6F1)
    // The depth in pixels over which the paper bends down to the picture.
    let depth = max(Double(picture.x) / 14, 0.5)
    return Bitmap(size: size, fill: paper).mapRows { y, source, target in
      _ = target.update(fromContentsOf: source)
      let below = max(picture.y - 1 - y, y - picture.maxY)
      for x in 0..<target.count {
        let distance = max(below, picture.x - 1 - x, x - picture.maxX)
        guard distance >= 0, Double(distance) < 6 * depth else { continue }
        target[x] = source[x].darkened(by: Float(0.22 * exp(-Double(distance) / depth)))
      }
    }
  }
}

extension Pixel {
  fileprivate func darkened(by fraction: Float) -> Pixel {
    var samples = SIMD4<Float>(samples: self) * (1 - fraction)
    samples.w = Float(w)
    return Pixel(roundedInRange: samples)
  }
}
