import CPango
import Pixels

/// A picture in memory that Cairo draws on; at first nothing is on it.
struct CairoSurface: ~Copyable {
  enum Format {
    /// Red, green, blue and alpha, colours multiplied by alpha.
    case colour
    /// One byte a pixel: how much of it is drawn on.
    case coverage
  }

  /// The pixels of the picture that the surface holds.
  let area: Rectangle
  fileprivate let handle: OpaquePointer

  init(_ format: Format, of area: Rectangle) throws {
    let format = format == .colour ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_A8
    // Cairo gives a surface in a state of error where it has none to give.
    guard let handle = cairo_image_surface_create(format, Int32(area.width), Int32(area.height))
    else { throw CairoFault(status: CAIRO_STATUS_NO_MEMORY) }
    let status = cairo_surface_status(handle)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(handle)
      throw CairoFault(status: status)
    }
    self.area = area
    self.handle = handle
  }

  deinit { cairo_surface_destroy(handle) }

  /// Draws on the surface; places are those of the picture.
  func draw(_ body: (borrowing CairoContext) throws -> Void) throws {
    let context = try CairoContext(on: self)
    cairo_translate(context.handle, -Double(area.x), -Double(area.y))
    try body(context)
    try context.check()
  }

  /// Lends the bytes, row by row.
  func withBytes<Result>(
    _ body: (_ bytes: UnsafePointer<UInt8>, _ bytesPerRow: Int) -> Result
  ) throws -> Result {
    cairo_surface_flush(handle)
    guard let bytes = cairo_image_surface_get_data(handle) else {
      throw CairoFault(status: cairo_surface_status(handle))
    }
    return body(bytes, Int(cairo_image_surface_get_stride(handle)))
  }
}

/// The drawing on one surface: its transformation, its path, its colour.
struct CairoContext: ~Copyable {
  let handle: OpaquePointer

  fileprivate init(on surface: borrowing CairoSurface) throws {
    guard let handle = cairo_create(surface.handle) else {
      throw CairoFault(status: CAIRO_STATUS_NO_MEMORY)
    }
    self.handle = handle
  }

  deinit { cairo_destroy(handle) }

  func check() throws {
    let status = cairo_status(handle)
    guard status == CAIRO_STATUS_SUCCESS else { throw CairoFault(status: status) }
  }

  func setColour(_ colour: NamedColour) {
    let samples = SIMD3<Double>(colour.samples)
    cairo_set_source_rgb(handle, samples.x, samples.y, samples.z)
  }

  /// Moves the origin to a place and turns by degrees against the clock.
  func move(to place: SIMD2<Double>, turnedBy degrees: Double) {
    cairo_translate(handle, place.x, place.y)
    // Down is positive, so a turn that Cairo counts as positive goes with the clock.
    cairo_rotate(handle, -degrees.radians)
  }
}

/// What Cairo says when it cannot draw.
struct CairoFault: Error, CustomStringConvertible {
  let status: cairo_status_t

  var description: String {
    "Cairo cannot draw this: \(String(cString: cairo_status_to_string(status)))"
  }
}
