public import Pixels

/// The backdrop of a picture: what shows through its transparent pixels.
public enum Backdrop: Hashable, Sendable {
  case colour(Pixel)
  /// Squares of `square` pixels in two colours, `light` at the top left.
  case checkerboard(light: Pixel, dark: Pixel, square: Int)

  /// The colour behind a pixel of the picture.
  func colour(x: Int, y: Int) -> Pixel {
    switch self {
    case .colour(let colour): colour
    case .checkerboard(let light, let dark, let square):
      (x / square + y / square).isMultiple(of: 2) ? light : dark
    }
  }
}

extension Bitmap {
  /// The bitmap laid over a backdrop: every pixel of the result is opaque.
  public func flattened(over backdrop: Backdrop) -> Bitmap {
    if isOpaque { return self }
    var result = self
    for y in 0..<height {
      for x in 0..<width where self[x, y].w != 255 {
        result[x, y] = self[x, y].laid(over: backdrop.colour(x: x, y: y))
      }
    }
    return result
  }
}

extension Pixel {
  fileprivate func laid(over below: Pixel) -> Pixel {
    let opacity = SIMD4<UInt32>(repeating: UInt32(w))
    let above = SIMD4<UInt32>(truncatingIfNeeded: self)
    let beneath = SIMD4<UInt32>(truncatingIfNeeded: below)
    let mixed = (above &* opacity &+ beneath &* (255 &- opacity) &+ 127) / 255
    var result = Pixel(truncatingIfNeeded: mixed)
    result.w = 255
    return result
  }
}
