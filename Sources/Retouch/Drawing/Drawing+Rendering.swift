import Glibc
import Pixels

extension Drawing {
  static let red = NamedColour(name: "red", hexadecimal: 0xE5_1C23)

  /// The canvas's bitmap with the shape drawn over it.
  ///
  /// A shape without a size is as large as fits the mask's bounds, stroke included: a rectangle or
  /// a circle is stretched to fill them, the others keep their proportions.
  func drawn(on canvas: Canvas) throws -> Bitmap {
    let area = canvas.placementBounds
    let margin = canvas.coverage == nil ? area.shorterSide / 24 : 0
    if let span {
      let ends = [span.start, span.end].map { $0.middle(of: .zero, in: area, margin: margin) }
      return try drawn(on: canvas, from: ends[0], to: ends[1])
    }
    let outline = try outline(in: area, of: canvas)
    let extents = try outline.extents(turnedBy: angle)
    let middle = position?.middle(of: extents.size, in: area, margin: margin) ?? area.middle
    let drawn = Extents(size: extents.size, around: middle).expanded(by: 1)
    return try canvas.painted(within: drawn) { context in
      context.setColour(colour ?? Self.red)
      // A rotated star's bounding box is not centred on its middle.
      context.move(to: middle - extents.middle, turnedBy: angle)
      outline.draw(on: context)
    }
  }

  /// A line or an arrow from one position to another.
  private func drawn(
    on canvas: Canvas, from start: SIMD2<Double>, to end: SIMD2<Double>
  ) throws -> Bitmap {
    // Beyond the picture's surroundings an end is invisible, and Cairo's coordinates overflow.
    let limit = SIMD2(repeating: canvas.longestLength)
    let (start, end) = (
      start.clamped(lowerBound: -limit, upperBound: limit),
      end.clamped(lowerBound: -limit, upperBound: limit)
    )
    let way = end - start
    let length = (way * way).sum().squareRoot()
    let degrees = atan2(-way.y, way.x) * 180 / .pi
    let thickness = canvas.pixels(thickness ?? .fraction(Self.usualThickness))
    let outline = outline(SIMD2(length, 0), thickness: thickness)
    let reach = length + 3 * thickness
    let drawn = Extents(size: SIMD2(repeating: reach), around: (start + end) / 2)
    return try canvas.painted(within: drawn) { context in
      context.setColour(colour ?? Self.red)
      context.move(to: (start + end) / 2, turnedBy: degrees)
      outline.draw(on: context)
    }
  }

  private func outline(in area: Extents, of canvas: Canvas) throws -> ShapeOutline {
    let thickness = canvas.pixels(thickness ?? .fraction(Self.usualThickness))
    guard size != nil || canvas.coverage == nil else {
      return try fitted(box(in: area), thickness: thickness, into: area.size)
    }
    return outline(
      box(in: nil) * canvas.pixels(size ?? .fraction(Self.usualSize)), thickness: thickness)
  }

  /// The shape's box, its larger side 1.
  ///
  /// - Parameter area: what it is stretched to fill, where it can be.
  private func box(in area: Extents?) -> SIMD2<Double> {
    var proportion = ShapeOutline.proportion(of: shape)
    if let area, canBeStretched {
      let isUpright = abs(sin(angle.radians)) > abs(cos(angle.radians))
      proportion = isUpright ? area.height / area.width : area.width / area.height
    }
    return proportion > 1 ? SIMD2(1, 1 / proportion) : SIMD2(proportion, 1)
  }

  private var canBeStretched: Bool { shape == .rectangle || shape == .circle }

  /// The outline of a shape that with its stroke is as large as a box.
  private func outline(_ box: SIMD2<Double>, thickness: Double) -> ShapeOutline {
    let side = box.max()
    switch shape {
    case .line, .arrow:
      // An arrow's head leaves some length for the shaft.
      let thickness = min(thickness, shape == .line ? side : side / 8)
      let ends = shape == .line ? thickness : 0
      return ShapeOutline(
        shape: shape, size: SIMD2(side - ends, 0), thickness: thickness, isFilled: false)
    case .rectangle, .circle, .star, .heart:
      let thickness = isFilled ? 0 : min(thickness, box.min() / 4)
      let size = canBeStretched ? box - thickness : box * (1 - thickness / max(side, 1e-9))
      return ShapeOutline(shape: shape, size: size, thickness: thickness, isFilled: isFilled)
    }
  }

  /// The outline of the largest shape that fits an area after rotation.
  private func fitted(
    _ box: SIMD2<Double>, thickness: Double, into area: SIMD2<Double>
  ) throws -> ShapeOutline {
    var (fitting, tooLarge) = (0.0, 2 * (area.x + area.y))
    for _ in 0..<32 {
      let side = (fitting + tooLarge) / 2
      let size = try outline(box * side, thickness: thickness).extents(turnedBy: angle).size
      if size.x <= area.x, size.y <= area.y { fitting = side } else { tooLarge = side }
    }
    return outline(box * fitting, thickness: thickness)
  }
}
