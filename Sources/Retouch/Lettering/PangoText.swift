import CPango
import Engine

/// Text layout of Pango, with a font size of 16 units; it is drawn at any scale.
struct PangoText: ~Copyable {
  static let fontSize = 16.0

  let layout: OpaquePointer
  private let fonts: FontMap
  /// The height of a line, in the text's units.
  let lineHeight: Double

  init(_ text: String, fonts: consuming FontMap, font: borrowing FontDescription) throws {
    guard let layout = pango_layout_new(fonts.context) else { throw TextLayoutError.pangoFails }
    // The layout copies what it needs of the description.
    pango_layout_set_font_description(layout, font.handle)
    pango_layout_set_auto_dir(layout, 1)
    self.layout = layout
    lineHeight = max(fonts.lineHeight(of: font), 1)
    self.fonts = fonts
    set(text)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  private func set(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
      }
    }
  }

  /// - Throws: `EngineError.needs` where no installed font has some of the text's characters, or
  ///   none of them is visible.
  func check(_ text: String) throws {
    guard pango_layout_get_unknown_glyphs_count(layout) == 0 else {
      throw EngineError.needs("no installed font has “\(unknownCharacters(of: text))”")
    }
    guard !ink.isEmpty else { throw EngineError.needs("the text has nothing that can be seen") }
  }

  /// The first few characters that no font has; the layout cannot be used afterwards.
  private func unknownCharacters(of text: String) -> String {
    var unknown: [Character] = []
    for character in text where !unknown.contains(character) {
      set(String(character))
      if pango_layout_get_unknown_glyphs_count(layout) > 0 { unknown.append(character) }
      if unknown.count == 5 { break }
    }
    return String(unknown)
  }
}

/// Line breaking of a text.
struct LineBreaking {
  /// The line width, in the text's units.
  let width: Double
  /// Whether a word longer than a line is broken; otherwise it extends beyond the line.
  let breaksWords: Bool
}

// MARK: - Layout

extension PangoText {
  func wrap(_ lines: LineBreaking) {
    pango_layout_set_wrap(layout, lines.breaksWords ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD)
    pango_layout_set_width(layout, Int32(min(lines.width, 1e6) * Double(PANGO_SCALE)))
  }

  /// Aligns lines left (−1) or right (1), or centres them (0).
  func align(_ side: Int) {
    // Pango swaps left and right for a right-to-left paragraph.
    let isSwapped = pango_layout_get_direction(layout, 0) == PANGO_DIRECTION_RTL
    switch isSwapped ? -side : side {
    case ..<0: pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT)
    case 0: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
    default: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
    }
  }

  /// The bounding box of the visible text.
  var ink: Extents {
    var ink = PangoRectangle()
    pango_layout_get_extents(layout, &ink, nil)
    return Extents(ink)
  }

  /// The bounding boxes of the visible lines.
  var lines: [Extents] {
    var lines: [Extents] = []
    let iterator = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(iterator) }
    repeat {
      var ink = PangoRectangle()
      pango_layout_iter_get_line_extents(iterator, &ink, nil)
      if ink.width > 0, ink.height > 0 { lines.append(Extents(ink)) }
    } while pango_layout_iter_next_line(iterator) != 0
    return lines
  }
}

extension Extents {
  /// The box for Pango's integer units.
  init(_ rectangle: PangoRectangle) {
    let unit = 1 / Double(PANGO_SCALE)
    self.init(
      left: Double(rectangle.x) * unit, top: Double(rectangle.y) * unit,
      width: Double(rectangle.width) * unit, height: Double(rectangle.height) * unit)
  }
}
