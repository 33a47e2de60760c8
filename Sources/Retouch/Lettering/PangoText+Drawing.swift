import CPango

extension PangoText {
  /// Draws the text as glyph outlines, its origin at the context's.
  ///
  /// Glyphs with colours of their own, such as emoji, keep them.
  ///
  /// - Parameters:
  ///   - outline: a colour and a width beyond the letters, in the text's units.
  func draw(
    on context: borrowing CairoContext, colour: NamedColour,
    outline: (colour: NamedColour, width: Double)?
  ) {
    let handle = context.handle
    if let outline {
      traceLetters(on: handle)
      context.setColour(outline.colour)
      cairo_set_line_join(handle, CAIRO_LINE_JOIN_ROUND)
      cairo_set_line_width(handle, 2 * outline.width)
      cairo_stroke(handle)
    }
    traceLetters(on: handle)
    context.setColour(colour)
    cairo_fill(handle)
    forEachRun(on: handle) { font, glyphs in
      if hasColours(font) { pango_cairo_show_glyph_string(handle, font, glyphs) }
    }
    cairo_new_path(handle)
  }

  private func traceLetters(on handle: OpaquePointer) {
    forEachRun(on: handle) { font, glyphs in
      if !hasColours(font) { pango_cairo_glyph_string_path(handle, font, glyphs) }
    }
  }

  /// Calls `body` for each run of glyphs in one font, with the context's current point at its
  /// start.
  private func forEachRun(
    on handle: OpaquePointer,
    _ body: (UnsafeMutablePointer<PangoFont>, UnsafeMutablePointer<PangoGlyphString>) -> Void
  ) {
    let iterator = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(iterator) }
    repeat {
      // A line ends with an empty run.
      guard let run = pango_layout_iter_get_run_readonly(iterator)?.pointee,
        let glyphs = run.glyphs, let font = run.item?.pointee.analysis.font
      else { continue }
      var box = PangoRectangle()
      pango_layout_iter_get_run_extents(iterator, nil, &box)
      let baseline = pango_layout_iter_get_run_baseline(iterator)
      cairo_move_to(
        handle, Double(box.x) / Double(PANGO_SCALE), Double(baseline) / Double(PANGO_SCALE))
      body(font, glyphs)
    } while pango_layout_iter_next_run(iterator) != 0
  }

  private func hasColours(_ font: UnsafeMutablePointer<PangoFont>) -> Bool {
    // The font owns the face.
    guard let face = pango_font_get_hb_font(font).map({ hb_font_get_face($0) }) else {
      return false
    }
    return hb_ot_color_has_png(face) != 0 || hb_ot_color_has_layers(face) != 0
  }
}
