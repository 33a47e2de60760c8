import Glibc
import Pixels

extension Figure {
  static let red = NamedColour(name: "red", hexadecimal: 0xE5_1C23)

  /// The canvas's bitmap with the figure drawn over it.
  ///
  /// A figure without a size is as large as the mask's bounds let it be, its stroke within them: a
  /// rectangle or a circle is stretched to fill them, the others keep their proportions.
  func drawn(on canvas: Canvas) throws -> Bitmap {
    let room = canvas.room
    let margin = canvas.coverage == nil ? room.shorterSide / 24 : 0
    if let span {
      let ends = [span.start, span.end].map { $0.middle(of: .zero, in: room, margin: margin) }
      return try drawn(on: canvas, from: ends[0], to: ends[1])
    }
    let outline = try outline(in: room, of: canvas)
    let extents = try outline.extents(turnedBy: angle)
    let middle = place?.middle(of: extents.size, in: room, margin: margin) ?? room.middle
    let drawn = Extents(size: extents.size, around: middle).expanded(by: 1)
    return try canvas.painted(within: drawn) { context in
      context.setColour(colour ?? Self.red)
      // A turned star's box is not around its middle.
      context.move(to: middle - extents.middle, turnedBy: angle)
      outline.draw(on: context)
    }
  }

  /// A line or an arrow from one place to another.
  private func drawn(
    on canvas: Canvas, from start: SIMD2<Double>, to end: SIMD2<Double>
  ) throws -> Bitmap {
    // Beyond the picture's surroundings an end is not seen, and Cairo's numbers end.
    let limit = SIMD2(repeating: canvas.longestLength)
    let (start, end) = (
      start.clamped(lowerBound: -limit, upperBound: limit),
      end.clamped(lowerBound: -limit, upperBound: limit)
    )
    let way = end - start
    let length = (way * way).sum().squareRoot()
    let degrees = atan2(-way.y, way.x) * 180 / .pi
    let thickness = canvas.pixels(thickness ?? .share(Self.usualThickness))
    let outline = outline(SIMD2(length, 0), thickness: thickness)
    let reach = length + 3 * thickness
    let drawn = Extents(size: SIMD2(repeating: reach), around: (start + end) / 2)
    return try canvas.painted(within: drawn) { context in
      context.setColour(colour ?? Self.red)
      context.move(to: (start + end) / 2, turnedBy: degrees)
      outline.draw(on: context)
    }
  }

  private func outline(in room: Extents, of canvas: Canvas) throws -> FigureOutline {
    let thickness = canvas.pixels(thickness ?? .share(Self.usualThickness))
    guard size != nil || canvas.coverage == nil else {
      return try fitted(box(in: room), thickness: thickness, into: room.size)
    }
    return outline(
      box(in: nil) * canvas.pixels(size ?? .share(Self.usualSize)), thickness: thickness)
  }

  /// The figure's box, its larger side 1.
  ///
  /// - Parameter room: what it is stretched to fill, where it can be.
  private func box(in room: Extents?) -> SIMD2<Double> {
    var proportion = FigureOutline.proportion(of: shape)
    if let room, canBeStretched {
      let isUpright = abs(sin(angle.radians)) > abs(cos(angle.radians))
      proportion = isUpright ? room.height / room.width : room.width / room.height
    }
    return proportion > 1 ? SIMD2(1, 1 / proportion) : SIMD2(proportion, 1)
  }

  private var canBeStretched: Bool { shape == .rectangle || shape == .circle }

  /// The outline of a figure that with its stroke is as large as a box.
  private func outline(_ box: SIMD2<Double>, thickness: Double) -> FigureOutline {
    let side = box.max()
    switch shape {
    case .line, .arrow:
      // An arrow's head is so long that a shaft is left.
      let thickness = min(thickness, shape == .line ? side : side / 8)
      let ends = shape == .line ? thickness : 0
      return FigureOutline(
        shape: shape, size: SIMD2(side - ends, 0), thickness: thickness, isFilled: false)
    case .rectangle, .circle, .star, .heart:
      let thickness = isFilled ? 0 : min(thickness, box.min() / 4)
      let size = canBeStretched ? box - thickness : box * (1 - thickness / max(side, 1e-9))
      return FigureOutline(shape: shape, size: size, thickness: thickness, isFilled: isFilled)
    }
  }

  /// The outline of the largest figure that, turned, fits into a room.
  private func fitted(
    _ box: SIMD2<Double>, thickness: Double, into room: SIMD2<Double>
  ) throws -> FigureOutline {
    var (fitting, tooLarge) = (0.0, 2 * (room.x + room.y))
    for _ in 0..<32 {
      let side = (fitting + tooLarge) / 2
      let size = try outline(box * side, thickness: thickness).extents(turnedBy: angle).size
      if size.x <= room.x, size.y <= room.y { fitting = side } else { tooLarge = side }
    }
    return outline(box * fitting, thickness: thickness)
  }
}
