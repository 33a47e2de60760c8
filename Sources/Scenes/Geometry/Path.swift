/// The outline of a shape: closed contours of lines and curves.
///
/// A point is inside when the outline winds around it; a hole is a contour that runs the other
/// way round.
struct Path: Sendable {
  enum Element: Sendable {
    case move(Vector)
    case line(Vector)
    case quadratic(control: Vector, Vector)
    case cubic(Vector, Vector, Vector)
  }

  private(set) var elements: [Element] = []

  init() {}

  /// The closed polygon through the points.
  init(_ points: [Vector]) {
    elements.reserveCapacity(points.count)
    for point in points {
      elements.append(elements.isEmpty ? .move(point) : .line(point))
    }
  }

  init(_ box: Box) {
    self.init([
      box.low, Vector(box.high.x, box.low.y), box.high, Vector(box.low.x, box.high.y),
    ])
  }

  /// An ellipse of four cubics, which stay within 0.03 % of the true one.
  init(ellipseAt centre: Vector, radii: Vector) {
    let pull = radii * 0.552_284_75
    let right = centre + Vector(radii.x, 0)
    let bottom = centre + Vector(0, radii.y)
    let left = centre - Vector(radii.x, 0)
    let top = centre - Vector(0, radii.y)
    let across = Vector(pull.x, 0)
    let down = Vector(0, pull.y)
    elements = [
      .move(right), .cubic(right + down, bottom + across, bottom),
      .cubic(bottom - across, left + down, left), .cubic(left - down, top - across, top),
      .cubic(top + across, right - down, right),
    ]
  }

  /// Adds the closed outline of a slanted side.
  mutating func append(_ side: Quadrilateral) {
    elements += side.path.elements
  }

  /// Adds the closed outline of a box.
  mutating func append(_ box: Box) {
    elements += Path(box).elements
  }

  /// Adds the closed outline of an ellipse.
  mutating func append(ellipseAt centre: Vector, radii: Vector) {
    elements += Path(ellipseAt: centre, radii: radii).elements
  }

  mutating func move(to point: Vector) { elements.append(.move(point)) }

  mutating func line(to point: Vector) { elements.append(.line(point)) }

  mutating func curve(to point: Vector, control: Vector) {
    elements.append(.quadratic(control: control, point))
  }

  mutating func curve(to point: Vector, _ first: Vector, _ second: Vector) {
    elements.append(.cubic(first, second, point))
  }
}
