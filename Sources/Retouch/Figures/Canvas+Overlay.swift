import CPango
import Pixels

/// The soft dark copy that a drawn thing throws on what is behind it.
struct SoftShadow {
  /// From the thing to its shadow, in pixels.
  let offset: SIMD2<Double>
  let softness: BoxCascade
  /// Of a shadow in the midst of a large thing, 0…1.
  let darkness: Float
}

extension Canvas {
  /// The side of the squares that are drawn one after the other, in pixels: Cairo's surfaces have
  /// at most 32767 pixels a side, and a small one costs little memory.
  private static let tileSide = 2048

  /// The canvas's bitmap with something drawn over it.
  ///
  /// - Parameters:
  ///   - extents: what is drawn touches no pixel outside them, its shadow apart.
  ///   - draw: draws at the picture's places; it is called for every tile, and for its shadow.
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

/// How dark a shadow is on a part of the picture, 0…1.
struct CastShadow {
  let tile: Rectangle
  /// Over the tile with a margin around it.
  let plane: Plane
  let margin: Int
}

extension SoftShadow {
  /// The shadow on a tile: what is drawn there or so near that its blur reaches the tile.
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
  /// Lays a black shadow over the bitmap, whose top left pixel is at `origin` in the picture.
  fileprivate mutating func shade(_ shadow: CastShadow, darkness: Float, at origin: Point) {
    let (tile, margin) = (shadow.tile, shadow.margin)
    let shadowWidth = shadow.plane.size.width
    shadow.plane.values.withUnsafeBufferPointer { values in
      overlay(tile, at: origin) { x, y in
        SIMD4(0, 0, 0, values[(y + margin) * shadowWidth + x + margin] * darkness * 255)
      }
    }
  }

  /// Lays what Cairo drew over the bitmap, whose top left pixel is at `origin` in the picture.
  fileprivate mutating func lay(_ layer: borrowing CairoSurface, at origin: Point) throws {
    let area = layer.area
    try layer.withBytes { bytes, bytesPerRow in
      overlay(area, at: origin) { x, y in
        // Cairo's pixels are whole numbers of 32 bits, alpha in the highest.
        let pixel = UnsafeRawPointer(bytes + y * bytesPerRow)
          .load(fromByteOffset: 4 * x, as: UInt32.self)
        return SIMD4<Float>(
          SIMD4(pixel &>> 16 & 255, pixel &>> 8 & 255, pixel & 255, pixel &>> 24))
      }
    }
  }

  /// Lays colours over a part of the bitmap, blended as encoded; what is laid over nothing keeps
  /// its own alpha.
  ///
  /// Porter and Duff, "Compositing Digital Images" (1984): source over destination.
  ///
  /// - Parameter colour: the colour for a place in the part, multiplied by its alpha, 0…255.
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
            let place = (top + y) * width + left + x
            let under = SIMD4<Float>(samples: pixels[place])
            let share = under.w * (1 - over.w / 255)
            let alpha = over.w + share
            var blended = (over * 255 + under * share) / alpha
            blended.w = alpha
            let bounded = blended.clamped(
              lowerBound: .zero, upperBound: SIMD4(repeating: 255))
            pixels[place] = Pixel(roundedInRange: bounded)
          }
        }
      }
    }
  }
}
