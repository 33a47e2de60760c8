import Glibc
import Pixels

extension Figure {
  private static let red = NamedColour(name: "red", hexadecimal: 0xE5_1C23)

  /// The canvas's bitmap with the figure drawn over it.
  ///
  /// A figure without a size is as large as the mask's bounds let it be, its stroke within them: a
  /// rectangle or a circle is stretched to fill them, the others keep their proportions.
  func drawn(on canvas: Canvas) throws -> Bitmap {
    let room = canvas.room
    let outline = try outline(in: room, of: canvas)
    let extents = try outline.extents(turnedBy: angle)
    let margin = canvas.coverage == nil ? room.shorterSide / 24 : 0
    let middle = place?.middle(of: extents.size, in: room, margin: margin) ?? room.middle
    let drawn = Extents(size: extents.size, around: middle).expanded(by: 1)
    return try canvas.painted(within: drawn) { context in
      context.setColour(colour ?? Self.red)
      // A turned star's box is not around its middle.
      context.move(to: middle - extents.middle, turnedBy: angle)
      outline.draw(on: context)
    }
  }

  private func outline(in room: Extents, of canvas: Canvas) throws -> FigureOutline {
    // Beyond this nothing more of a figure could be seen, and Cairo's numbers end.
    let limit = 4 * Double(max(canvas.picture.width, canvas.picture.height))
    func pixels(_ length: Length) -> Double {
      min(max(length.pixels(along: canvas.shorterSide), 0), limit)
    }
    let thickness = pixels(thickness ?? .share(0.01))
    guard size != nil || canvas.coverage == nil else {
      return try fitted(box(in: room), thickness: thickness, into: room.size)
    }
    return outline(box(in: nil) * pixels(size ?? .share(1 / 3)), thickness: thickness)
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
