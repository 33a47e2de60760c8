import Glibc
import Pixels

/// Drop shadow of a whole picture, or of a cut-out object in it, on a transparent ground.
struct DropShadow {
  private static let darkness: Float = 0.55

  let size: Size
  /// The area of the picture in the result.
  let picture: Rectangle
  /// The extent of the shadow, in pixels.
  let width: Int
  let colour: NamedColour?

  /// The margins that hold the visible shadow.
  static func margins(width: Int) -> (left: Int, top: Int, right: Int, bottom: Int) {
    let (offset, reach) = (offset(width: width), width)
    return (reach - offset.x, reach - offset.y, reach + offset.x, reach + offset.y)
  }

  /// The offset for light from above, a little from the left.
  private static func offset(width: Int) -> Point {
    Point(x: width / 6, y: width / 3)
  }

  /// The picture composited over its shadow.
  func cast(by bitmap: Bitmap) -> Bitmap {
    let softness = BoxCascade(sigma: Double(width) / 3)
    let offset = Self.offset(width: width)
    let (left, top) = (picture.x + offset.x, picture.y + offset.y)
    let shadow = Plane(size: size) { index in
      let (x, y) = (index % size.width - left, index / size.width - top)
      guard x >= 0, y >= 0, x < bitmap.width, y < bitmap.height else { return 0 }
      return Float(bitmap.pixels[y * bitmap.width + x].w)
    }.blurred(by: softness)
    let ground = colour.opaque(or: 0)
    return Bitmap(size: size).mapRows { y, _, target in
      for x in 0..<target.count {
        let (column, row) = (x - picture.x, y - picture.y)
        let isPicture =
          column >= 0 && row >= 0 && column < picture.width && row < picture.height
        let over = isPicture ? bitmap[column, row] : .zero
        let alpha = shadow.values[y * size.width + x] * Self.darkness
        target[x] = over.w == 255 ? over : over.over(ground, alpha: alpha)
      }
    }
  }
}

extension Pixel {
  /// Source-over compositing over a colour with an alpha of 0…255; both are straight, not
  /// premultiplied.
  fileprivate func over(_ ground: Pixel, alpha: Float) -> Pixel {
    let (over, under) = (SIMD4<Float>(samples: self), SIMD4<Float>(samples: ground))
    let fraction = alpha * (1 - over.w / 255)
    let total = over.w + fraction
    guard total >= 0.5 else { return .zero }
    var blended = (over * over.w + under * fraction) / total
    blended.w = total
    return Pixel(roundedInRange: blended)
  }
}
