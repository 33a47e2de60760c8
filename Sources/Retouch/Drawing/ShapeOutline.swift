import CPango
import Glibc
import Pixels

/// Outline of a shape around the origin.
struct ShapeOutline {
  let shape: Drawing.Shape
  /// The size of the box that the outline touches before rotation, in pixels.
  let size: SIMD2<Double>
  /// The width of a line, of an arrow's shaft, or of the stroke along the outline.
  let thickness: Double
  let isFilled: Bool

  /// Whether the outline is stroked.
  private var isStroked: Bool { !isFilled && shape != .arrow }

  /// The bounding box of the shape, rotated by degrees counter-clockwise.
  func extents(turnedBy degrees: Double) throws -> Extents {
    let surface = try CairoSurface(.coverage, of: Rectangle(x: 0, y: 0, width: 1, height: 1))
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    try surface.draw { context in
      context.move(to: .zero, turnedBy: degrees)
      trace(on: context)
      cairo_identity_matrix(context.handle)
      cairo_path_extents(context.handle, &left, &top, &right, &bottom)
    }
    // Round joins and caps extend by half the thickness to every side, a rectangle's corners
    // further.
    let stroke = isStroked ? SIMD2(repeating: thickness) : .zero
    let reach = shape == .rectangle ? stroke.turnedSize(by: degrees) : stroke
    return Extents(
      size: SIMD2(right - left, bottom - top) + reach,
      around: SIMD2(left + right, top + bottom) / 2)
  }

  func draw(on context: borrowing CairoContext) {
    let handle = context.handle
    trace(on: context)
    guard isStroked else { return cairo_fill(handle) }
    cairo_set_line_width(handle, thickness)
    cairo_set_line_join(
      handle, shape == .rectangle ? CAIRO_LINE_JOIN_MITER : CAIRO_LINE_JOIN_ROUND)
    cairo_set_line_cap(handle, CAIRO_LINE_CAP_ROUND)
    cairo_stroke(handle)
  }

  private func trace(on context: borrowing CairoContext) {
    let handle = context.handle
    switch shape {
    case .line:
      cairo_move_to(handle, -size.x / 2, 0)
      cairo_line_to(handle, size.x / 2, 0)
    case .arrow: tracePolygon(arrow, on: handle)
    case .rectangle: cairo_rectangle(handle, -size.x / 2, -size.y / 2, size.x, size.y)
    case .circle: traceEllipse(on: handle)
    case .star: tracePolygon(star, on: handle)
    case .heart: traceHeart(on: handle)
    }
  }
}

// MARK: - Shapes

extension ShapeOutline {
  /// The radius of the regular pentagon inside a pentagram, where its sides cross.
  private static let pentagramWaist = cos(0.4 * .pi) / cos(0.2 * .pi)
  /// The size of a pentagram of radius 1: as wide as two of its tips are apart, as high as a tip is
  /// above two.
  private static let pentagram = SIMD2(2 * sin(0.4 * .pi), 1 + cos(0.2 * .pi))
  private static let arrowHead = (length: 5.0, width: 4.5)

  /// Width divided by height by default; a line has only a length.
  static func proportion(of shape: Drawing.Shape) -> Double {
    switch shape {
    case .circle: 1
    case .rectangle: 1.5
    case .star: pentagram.x / pentagram.y
    case .heart: 1.1
    case .line, .arrow: .infinity
    }
  }

  /// The ten corners of a regular pentagram, a tip on top.
  private var star: [SIMD2<Double>] {
    (0..<10).map { corner in
      let angle = Double(corner) * .pi / 5
      let radius = corner % 2 == 0 ? 1 : Self.pentagramWaist
      let point = SIMD2(radius * sin(angle), 1 - radius * cos(angle))
      return (point / Self.pentagram - SIMD2(0, 0.5)) * size
    }
  }

  /// The seven corners of an arrow that points to the right.
  private var arrow: [SIMD2<Double>] {
    let end = size.x / 2
    let head = end - Self.arrowHead.length * thickness
    let (shaft, barb) = (thickness / 2, Self.arrowHead.width * thickness / 2)
    // The back of the head leans towards the tip.
    let joint = head + 0.6 * thickness
    return [
      SIMD2(-end, -shaft), SIMD2(joint, -shaft), SIMD2(head, -barb), SIMD2(end, 0),
      SIMD2(head, barb), SIMD2(joint, shaft), SIMD2(-end, shaft),
    ]
  }

  private func tracePolygon(_ corners: [SIMD2<Double>], on handle: OpaquePointer) {
    for corner in corners { cairo_line_to(handle, corner.x, corner.y) }
    cairo_close_path(handle)
  }

  private func traceEllipse(on handle: OpaquePointer) {
    // Cairo refuses a scale of 0, which has no inverse.
    guard size.min() > 0 else { return }
    cairo_save(handle)
    cairo_scale(handle, size.x / 2, size.y / 2)
    cairo_arc(handle, 0, 0, 1, 0, 2 * .pi)
    cairo_close_path(handle)
    // The path is kept; the stroke has the same width everywhere.
    cairo_restore(handle)
  }

  /// Two lobes and a tip: three Bézier curves and their mirror images.
  private func traceHeart(on handle: OpaquePointer) {
    func curve(_ side: Double, _ points: [SIMD2<Double>]) {
      let points = points.map { (SIMD2(0.5 * side, 1) * $0 - SIMD2(0, 0.5)) * size }
      cairo_curve_to(
        handle, points[0].x, points[0].y, points[1].x, points[1].y, points[2].x, points[2].y)
    }
    cairo_move_to(handle, 0, size.y / 2)
    curve(-1, [SIMD2(0.36, 0.8), SIMD2(1, 0.56), SIMD2(1, 0.27)])
    curve(-1, [SIMD2(1, 0.11), SIMD2(0.79, 0), SIMD2(0.52, 0)])
    curve(-1, [SIMD2(0.29, 0), SIMD2(0.09, 0.08), SIMD2(0, 0.22)])
    curve(1, [SIMD2(0.09, 0.08), SIMD2(0.29, 0), SIMD2(0.52, 0)])
    curve(1, [SIMD2(0.79, 0), SIMD2(1, 0.11), SIMD2(1, 0.27)])
    curve(1, [SIMD2(1, 0.56), SIMD2(0.36, 0.8), SIMD2(0, 1)])
    cairo_close_path(handle)
  }
}
