import CPango

/// Font map of Pango: the installed fonts, with grey-level antialiasing and without hinting, so
/// that a text has the same shape at every size.
///
/// Pango's default font map belongs to a thread; a drawing has one of its own.
struct FontMap: ~Copyable {
  /// Generic family names, which stand for the default font of their kind.
  private static let kinds: Set = ["sans", "serif", "monospace", "system-ui"]

  private let map: UnsafeMutablePointer<PangoFontMap>
  /// The Pango context for layouts.
  let context: OpaquePointer

  init() throws {
    guard let map = pango_cairo_font_map_new() else { throw TextLayoutError.pangoFails }
    guard let context = pango_font_map_create_context(map) else {
      g_object_unref(map)
      throw TextLayoutError.pangoFails
    }
    self.map = map
    self.context = context
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    pango_context_set_round_glyph_positions(context, 0)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
  }

  /// The names of the font families, in alphabetical order.
  var families: [String] {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
    var count: Int32 = 0
    // The caller owns the list, the map owns the families.
    pango_font_map_list_families(map, &list, &count)
    defer { g_free(list) }
    return UnsafeBufferPointer(start: list, count: Int(count))
      .compactMap { $0.map { String(cString: pango_font_family_get_name($0)) } }
      .filter { !Self.kinds.contains($0.lowercased()) }
      .sorted()
  }

  /// The family of the font that matches a description; nil where there are no fonts.
  func family(of font: borrowing FontDescription) -> String? {
    guard let loaded = pango_font_map_load_font(map, context, font.handle) else { return nil }
    defer { g_object_unref(loaded) }
    let description = pango_font_describe(loaded)
    defer { pango_font_description_free(description) }
    return pango_font_description_get_family(description).map { String(cString: $0) }
  }

  /// The line height of a font, in the units of its size.
  func lineHeight(of font: borrowing FontDescription) -> Double {
    let metrics = pango_context_get_metrics(context, font.handle, nil)
    defer { pango_font_metrics_unref(metrics) }
    let height = pango_font_metrics_get_ascent(metrics) + pango_font_metrics_get_descent(metrics)
    return Double(height) / Double(PANGO_SCALE)
  }
}

/// Font description of Pango, with a size of `PangoText.fontSize`.
struct FontDescription: ~Copyable {
  let handle: OpaquePointer

  init(family: String, weight: Lettering.Weight, isItalic: Bool) throws {
    guard let handle = pango_font_description_new() else { throw TextLayoutError.pangoFails }
    self.handle = handle
    pango_font_description_set_family(handle, family)
    pango_font_description_set_weight(handle, weight.pango)
    pango_font_description_set_style(handle, isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(handle, PangoText.fontSize * Double(PANGO_SCALE))
  }

  deinit { pango_font_description_free(handle) }
}

extension Lettering.Weight {
  fileprivate var pango: PangoWeight {
    switch self {
    case .light: PANGO_WEIGHT_LIGHT
    case .regular: PANGO_WEIGHT_NORMAL
    case .bold: PANGO_WEIGHT_BOLD
    case .heavy: PANGO_WEIGHT_HEAVY
    }
  }
}

/// Text layout errors: Pango fails only when memory is exhausted.
enum TextLayoutError: Error, CustomStringConvertible {
  case pangoFails

  var description: String { "Pango cannot lay the text out: out of memory" }
}
