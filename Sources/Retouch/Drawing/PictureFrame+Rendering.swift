import Engine
import Pixels

extension PictureFrame {
  /// The picture with the frame around it; the picture's own pixels are unchanged.
  ///
  /// Transparent parts of a picture stay transparent in a frame, and show the shadow above a drop
  /// shadow.
  ///
  /// - Throws: the errors of `margins(of:)`.
  func drawn(around bitmap: Bitmap) throws -> Bitmap {
    let width = try width(of: bitmap.size)
    let margins = try margins(of: bitmap.size)
    let picture = Rectangle(
      x: margins.left, y: margins.top, width: bitmap.width, height: bitmap.height)
    let size = Size(
      width: margins.left + bitmap.width + margins.right,
      height: margins.top + bitmap.height + margins.bottom)
    switch kind {
    case .border:
      return bitmap.pasted(
        into: Bitmap(size: size, fill: colour.opaque(or: 0xFF_FFFF)), at: picture)
    case .frame:
      return bitmap.pasted(
        into: Moulding(size: size, width: width, colour: colour).drawn(), at: picture)
    case .polaroid:
      return bitmap.pasted(
        into: InstantCard(size: size, picture: picture, colour: colour).drawn(), at: picture)
    case .dropShadow:
      return DropShadow(size: size, picture: picture, width: width, colour: colour)
        .cast(by: bitmap)
    }
  }

  /// The number of pixels that the picture grows at each side.
  ///
  /// - Throws: `EngineError.needs` for a frame that is wider than the picture.
  func margins(
    of size: Size
  ) throws(EngineError) -> (left: Int, top: Int, right: Int, bottom: Int) {
    let width = try width(of: size)
    return switch kind {
    case .border, .frame: (width, width, width, width)
    // The cards of instant film are about four times as wide below the picture as beside it.
    case .polaroid: (width, width, width, 4 * width)
    case .dropShadow: DropShadow.margins(width: width)
    }
  }

  /// The width in whole pixels, at least one.
  private func width(of size: Size) throws(EngineError) -> Int {
    let width = (self.width ?? .fraction(Self.usualWidth))
      .pixels(along: min(size.width, size.height))
    let longest = max(size.width, size.height)
    guard width <= Double(longest) else {
      throw .needs(
        "a \(kind.rawValue) may be as wide as the picture's longer side: \(longest) pixels at most")
    }
    return Int(max(width.rounded(), 1))
  }
}

extension NamedColour? {
  /// The opaque pixel of the colour, or of a default where there is none.
  func opaque(or usual: UInt32) -> Pixel {
    let colour = self ?? NamedColour(name: "usual", hexadecimal: usual)
    let samples = SIMD4(colour.samples, 1) * 255
    return Pixel(roundedInRange: samples)
  }
}

extension Bitmap {
  /// A frame with this bitmap pasted into it.
  fileprivate func pasted(into frame: consuming Bitmap, at area: Rectangle) -> Bitmap {
    var framed = frame
    framed.replace(area, by: self)
    return framed
  }
}
