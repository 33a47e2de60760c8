import Engine
import Pixels

extension Geometry.Frame {
  /// The picture with the frame around it; the picture's own pixels stay as they are.
  ///
  /// Around a picture that is transparent in parts, a frame leaves them so, and a drop shadow is seen
  /// through them.
  ///
  /// - Throws: what `margins(of:)` throws.
  func laid(around bitmap: Bitmap) throws -> Bitmap {
    let width = try width(of: bitmap.size)
    let margins = try margins(of: bitmap.size)
    let picture = Rectangle(
      x: margins.left, y: margins.top, width: bitmap.width, height: bitmap.height)
    let size = Size(
      width: margins.left + bitmap.width + margins.right,
      height: margins.top + bitmap.height + margins.bottom)
    switch kind {
    case .border:
      return bitmap.laid(at: picture, in: Bitmap(size: size, fill: colour.opaque(or: 0xFF_FFFF)))
    case .frame:
      return bitmap.laid(
        at: picture, in: Moulding(size: size, width: width, colour: colour).drawn())
    case .polaroid:
      return bitmap.laid(
        at: picture, in: InstantCard(size: size, picture: picture, colour: colour).drawn())
    case .dropShadow:
      return DropShadow(size: size, picture: picture, width: width, colour: colour)
        .cast(by: bitmap)
    }
  }

  /// By how many pixels the picture grows at each side.
  ///
  /// - Throws: `EngineError.needs` for a frame that is wider than the picture.
  func margins(
    of size: Size
  ) throws(EngineError) -> (left: Int, top: Int, right: Int, bottom: Int) {
    let width = try width(of: size)
    return switch kind {
    case .border, .frame: (width, width, width, width)
    // The cards of instant film are some four times as wide below the picture as beside it.
    case .polaroid: (width, width, width, 4 * width)
    case .dropShadow: DropShadow.margins(width: width)
    }
  }

  /// In whole pixels, at least one.
  private func width(of size: Size) throws(EngineError) -> Int {
    let width = (self.width ?? .share(Self.usualWidth))
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
  /// The colour, or another where there is none.
  func opaque(or usual: UInt32) -> Pixel {
    let colour = self ?? NamedColour(name: "usual", hexadecimal: usual)
    let samples = SIMD4(colour.samples, 1) * 255
    return Pixel(roundedInRange: samples)
  }
}

extension Bitmap {
  /// Another bitmap with this one in its place there.
  fileprivate func laid(at place: Rectangle, in frame: consuming Bitmap) -> Bitmap {
    var framed = frame
    for y in 0..<height {
      let start = (place.y + y) * framed.width + place.x
      framed.pixels.replaceSubrange(
        start..<start + width, with: pixels[y * width..<(y + 1) * width])
    }
    return framed
  }
}
