import Glibc
import Pixels

/// The card of an instant picture: smooth paper with a recess for the picture.
struct InstantCard {
  let size: Size
  /// Where on the card the picture is.
  let picture: Rectangle
  let colour: NamedColour?

  func drawn() -> Bitmap {
    let paper = colour.opaque(or: 0xF8_F6F1)
    // The paper bends down to the picture over so many pixels.
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
  fileprivate func darkened(by share: Float) -> Pixel {
    var samples = SIMD4<Float>(samples: self) * (1 - share)
    samples.w = Float(w)
    return Pixel(roundedInRange: samples)
  }
}
