import CPango
import Pixels

/// Soft shadow of something drawn.
struct SoftShadow {
  /// The offset of the shadow, in pixels.
  let offset: SIMD2<Double>
  let softness: BoxCascade
  /// The opacity in the middle of a large shadow, 0…1.
  let darkness: Float
}

extension Canvas {
  /// The side in pixels of the tiles that are drawn one after the other: Cairo's surfaces have at
  /// most 32767 pixels a side, and a small one costs little memory.
  private static let tileSide = 2048

  /// The canvas's bitmap with something drawn over it.
  ///
  /// - Parameters:
  ///   - extents: the bounding box of what is drawn, without its shadow.
  ///   - draw: draws in the picture's coordinates; it is called for every tile, and for its shadow.
  func painted(
    within extents: Extents, shadow: SoftShadow? = nil,
    _ draw: (borrowing CairoContext) throws -> Void
  ) throws -> Bitmap {
    var painted = bitmap
    if let shadow {
      var shaded = extents.expanded(by: Double(shadow.softness.reach))
      shaded.left += shadow.offset.x
      shaded.top += shadow.offset.y
      for tile in shaded.pixels(within: area).tiles(side: Self.tileSide) {
        painted.shade(try shadow.cast(on: tile, by: draw), darkness: shadow.darkness, at: origin)
      }
    }
    for tile in extents.pixels(within: area).tiles(side: Self.tileSide) {
      let layer = try CairoSurface(.colour, of: tile)
      try layer.draw(draw)
      try painted.lay(layer, at: origin)
    }
    return painted
  }

  private var origin: Point { Point(x: area.x, y: area.y) }
}

extension Rectangle {
  fileprivate func tiles(side: Int) -> [Rectangle] {
    stride(from: y, to: maxY, by: side).flatMap { top in
      stride(from: x, to: maxX, by: side).map { left in
        Rectangle(x: left, y: top, width: side, height: side).intersection(self)
      }
    }
  }
}

/// Rendered shadow on a tile of the picture.
struct CastShadow {
  let tile: Rectangle
  /// The opacity, 0…1, over the tile with a margin around it.
  let plane: Plane
  let margin: Int
}

extension SoftShadow {
  /// The shadow on a tile, including what is drawn near enough for its blur to reach the tile.
  func cast(
    on tile: Rectangle, by draw: (borrowing CairoContext) throws -> Void
  ) throws -> CastShadow {
    let margin = softness.reach
    let surface = try CairoSurface(.coverage, of: tile.expanded(by: margin))
    try surface.draw { context in
      cairo_translate(context.handle, offset.x, offset.y)
      try draw(context)
    }
    let (size, width) = (surface.area.size, surface.area.width)
    let plane = try surface.withBytes { bytes, bytesPerRow in
      Plane(size: size) { index in
        Float(bytes[index / width * bytesPerRow + index % width]) / 255
      }
    }
    return CastShadow(tile: tile, plane: plane.blurred(by: softness), margin: margin)
  }
}

extension Bitmap {
  /// Composites a black shadow over the bitmap, whose top left pixel is at `origin` in the picture.
  fileprivate mutating func shade(_ shadow: CastShadow, darkness: Float, at origin: Point) {
    let (tile, margin) = (shadow.tile, shadow.margin)
    let shadowWidth = shadow.plane.size.width
    shadow.plane.values.withUnsafeBufferPointer { values in
      overlay(tile, at: origin) { x, y in
        SIMD4(0, 0, 0, values[(y + margin) * shadowWidth + x + margin] * darkness * 255)
      }
    }
  }

  /// Composites a Cairo surface over the bitmap, whose top left pixel is at `origin` in the
  /// picture.
  fileprivate mutating func lay(_ layer: borrowing CairoSurface, at origin: Point) throws {
    let area = layer.area
    try layer.withBytes { bytes, bytesPerRow in
      overlay(area, at: origin) { x, y in
        // Cairo's pixels are 32-bit integers, alpha in the highest bits.
        let pixel = UnsafeRawPointer(bytes + y * bytesPerRow)
          .load(fromByteOffset: 4 * x, as: UInt32.self)
        return SIMD4<Float>(
          SIMD4(pixel &>> 16 & 255, pixel &>> 8 & 255, pixel & 255, pixel &>> 24))
      }
    }
  }

  /// Source-over compositing of premultiplied colours over a part of the bitmap, in encoded
  /// samples.
  ///
  /// Porter and Duff, "Compositing Digital Images" (1984).
  ///
  /// - Parameter colour: the premultiplied colour, 0…255, at a position in the part.
  mutating func overlay(
    _ part: Rectangle, at origin: Point, _ colour: (_ x: Int, _ y: Int) -> SIMD4<Float>
  ) {
    let (left, top, width) = (part.x - origin.x, part.y - origin.y, width)
    pixels.withUnsafeMutableBufferPointer { pixels in
      nonisolated(unsafe) let pixels = pixels
      Bands.forEach(of: part.height, length: 32) { rows in
        for y in rows {
          for x in 0..<part.width {
            let over = colour(x, y)
            guard over.w > 0 else { continue }
            let index = (top + y) * width + left + x
            let under = SIMD4<Float>(samples: pixels[index])
            let fraction = under.w * (1 - over.w / 255)
            let alpha = over.w + fraction
            var blended = (over * 255 + under * fraction) / alpha
            blended.w = alpha
            let bounded = blended.clamped(
              lowerBound: .zero, upperBound: SIMD4(repeating: 255))
            pixels[index] = Pixel(roundedInRange: bounded)
          }
        }
      }
    }
  }
}
