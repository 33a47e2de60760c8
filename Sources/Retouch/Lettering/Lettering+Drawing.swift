import CPango
import Pixels

extension Lettering {
  /// The width of an outline, and the offset and blur of a shadow, in line heights.
  private static let outlineWidth = 0.04
  private static let shadowOffset = SIMD2(0.04, 0.05)
  private static let shadowSoftness = 0.045
  private static let shadowDarkness: Float = 0.65

  /// The canvas's bitmap with the text drawn over it.
  ///
  /// Without a size the text is as large as fits the mask; without a mask its lines have the
  /// default height, or less where the picture is too small.
  ///
  /// - Throws: `EngineError.needs` where the text or its font cannot be drawn.
  func drawn(on canvas: Canvas) throws -> Bitmap {
    let text = try laidOut()
    let lineHeight = text.lineHeight
    text.align(side)
    let outlineWidth = outline == nil ? 0 : Self.outlineWidth * lineHeight
    let search = LetteringSearch(
      text: text, area: LetteringArea(of: canvas), angle: angle,
      position: usualPosition(on: canvas),
      padding: outlineWidth)
    let fit = search.fit(for: self, on: canvas)
    search.text.wrap(fit.lines)
    let ink = search.text.ink
    let box = ink.expanded(by: outlineWidth).size * fit.scale
    let colour =
      colour
      ?? usualColour(
        on: canvas.lightness(under: box, around: fit.middle, turnedBy: angle))
    let extents = Extents(size: box.turnedSize(by: angle), around: fit.middle)
    let shadow = hasShadow ? Self.shadow(lineHeight: lineHeight * fit.scale) : nil
    return try canvas.painted(within: extents.expanded(by: 2), shadow: shadow) { context in
      context.move(to: fit.middle, turnedBy: angle)
      cairo_scale(context.handle, fit.scale, fit.scale)
      cairo_translate(context.handle, -ink.middle.x, -ink.middle.y)
      search.text.draw(
        on: context, colour: colour, outline: outline.map { ($0, outlineWidth) })
    }
  }

  private func laidOut() throws -> PangoText {
    let drawable = try drawableText()
    let fonts = try FontMap()
    let font = try font(in: fonts)
    let text = try PangoText(drawable, fonts: fonts, font: font)
    try text.check(drawable)
    return text
  }

  /// The side of the area to which lines are aligned; 0 is centred.
  private var side: Int {
    if case .anchor(let anchor) = position { anchor.horizontal } else { 0 }
  }

  /// White or black, whichever contrasts with what is next to the letters.
  ///
  /// - Parameter ground: the lightness of the picture there.
  private func usualColour(on ground: Float) -> NamedColour {
    let shaded = hasShadow ? ground * (1 - Self.shadowDarkness / 2) : ground
    let beside = outline?.perceived.lightness[0] ?? shaded
    // From the lightness of a luminance of 0.18 on, black has the higher contrast ratio (WCAG 2.2).
    return beside < 0.565
      ? NamedColour(name: "white", hexadecimal: 0xFF_FFFF)
      : NamedColour(name: "black", hexadecimal: 0)
  }

  private func usualPosition(on canvas: Canvas) -> Position? {
    position ?? (canvas.coverage == nil ? .anchor(.init(horizontal: 0, vertical: 1)) : nil)
  }

  private static func shadow(lineHeight: Double) -> SoftShadow {
    // A wider blur, of a giant letter, would cost more than it shows.
    let sigma = min(shadowSoftness * lineHeight, 400)
    return SoftShadow(
      offset: shadowOffset * lineHeight, softness: BoxCascade(sigma: sigma),
      darkness: shadowDarkness)
  }
}

extension LetteringSearch {
  fileprivate func fit(for lettering: Lettering, on canvas: Canvas) -> LetteringFit {
    let longer = Double(max(canvas.picture.width, canvas.picture.height))
    func scale(lineHeight: Double) -> Double {
      // Beyond this a letter is larger than the picture, and Cairo's coordinates overflow.
      min(max(lineHeight, 1e-3), 4 * longer) / text.lineHeight
    }
    if let size = lettering.size {
      return fit(scale: scale(lineHeight: size.pixels(along: canvas.shorterSide)))
    }
    // A single full stop must not fill a mask.
    let highest =
      canvas.coverage == nil
      ? Lettering.usualSize * Double(canvas.shorterSide)
      : 1.5 * area.bounds.size.turnedSize(by: lettering.angle).y
    let usual = scale(lineHeight: highest)
    return largest(upTo: usual) ?? fit(scale: usual * 0x1p-16)
  }
}
