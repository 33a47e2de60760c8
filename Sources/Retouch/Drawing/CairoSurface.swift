import CPango
import Pixels

/// Cairo image surface, initially transparent.
struct CairoSurface: ~Copyable {
  /// Pixel format of a surface.
  enum Format {
    /// Red, green, blue and premultiplied alpha.
    case colour
    /// One byte for each pixel: its coverage.
    case coverage
  }

  /// The area of the picture that the surface holds.
  let area: Rectangle
  fileprivate let handle: OpaquePointer

  init(_ format: Format, of area: Rectangle) throws {
    let format = format == .colour ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_A8
    // Cairo returns a surface in an error state where it has none to give.
    guard let handle = cairo_image_surface_create(format, Int32(area.width), Int32(area.height))
    else { throw CairoError(status: CAIRO_STATUS_NO_MEMORY) }
    let status = cairo_surface_status(handle)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(handle)
      throw CairoError(status: status)
    }
    self.area = area
    self.handle = handle
  }

  deinit { cairo_surface_destroy(handle) }

  /// Draws on the surface, in the picture's coordinates.
  func draw(_ body: (borrowing CairoContext) throws -> Void) throws {
    let context = try CairoContext(on: self)
    cairo_translate(context.handle, -Double(area.x), -Double(area.y))
    try body(context)
    try context.check()
  }

  /// Calls `body` with the pixel bytes, row by row.
  func withBytes<Result>(
    _ body: (_ bytes: UnsafePointer<UInt8>, _ bytesPerRow: Int) -> Result
  ) throws -> Result {
    cairo_surface_flush(handle)
    guard let bytes = cairo_image_surface_get_data(handle) else {
      throw CairoError(status: cairo_surface_status(handle))
    }
    return body(bytes, Int(cairo_image_surface_get_stride(handle)))
  }
}

/// Cairo drawing context: its transformation, path and colour.
struct CairoContext: ~Copyable {
  let handle: OpaquePointer

  fileprivate init(on surface: borrowing CairoSurface) throws {
    guard let handle = cairo_create(surface.handle) else {
      throw CairoError(status: CAIRO_STATUS_NO_MEMORY)
    }
    self.handle = handle
  }

  deinit { cairo_destroy(handle) }

  func check() throws {
    let status = cairo_status(handle)
    guard status == CAIRO_STATUS_SUCCESS else { throw CairoError(status: status) }
  }

  func setColour(_ colour: NamedColour) {
    let samples = SIMD3<Double>(colour.samples)
    cairo_set_source_rgb(handle, samples.x, samples.y, samples.z)
  }

  /// Translates the origin and rotates by degrees, counter-clockwise.
  func move(to position: SIMD2<Double>, turnedBy degrees: Double) {
    cairo_translate(handle, position.x, position.y)
    // The y axis points down, so Cairo's positive rotations are clockwise.
    cairo_rotate(handle, -degrees.radians)
  }
}

/// Cairo errors: the status with which a drawing failed.
struct CairoError: Error, CustomStringConvertible {
  let status: cairo_status_t

  var description: String {
    "Cairo cannot draw this: \(String(cString: cairo_status_to_string(status)))"
  }
}
