/// The line where the ground begins, below water or hills.
struct Shore: Hashable, Sendable {
  /// The lowest point of any shore.
  static let lowest: Float = 470

  private let points: [Vector]

  /// The lake's: it lies on the left and ends behind the house.
  static let lake = Shore(points: [
    Vector(-1e6, 462), Vector(-400, 460), Vector(-40, 458), Vector(70, 462), Vector(170, 450),
    Vector(270, 446), Vector(370, 430), Vector(440, 414), Vector(515, 398), Vector(570, 382),
    Vector(625, 366), Vector(700, 358), Vector(800, 354), Vector(960, 352), Vector(1300, 352),
    Vector(1e6, 352),
  ])

  /// The sea's: across the whole land.
  static let coast = Shore(points: [
    Vector(-1e6, 424), Vector(-200, 424), Vector(60, 430), Vector(300, 420), Vector(520, 408),
    Vector(760, 400), Vector(1000, 396), Vector(1e6, 396),
  ])

  /// Dry land up to the hills.
  static let none = Shore(points: [
    Vector(-1e6, Meadow.horizon), Vector(1e6, Meadow.horizon),
  ])

  /// The height at which the ground begins, at an x.
  func edge(at x: Float) -> Float {
    guard let next = points.firstIndex(where: { $0.x > x }), next > 0 else {
      return Meadow.horizon
    }
    let from = points[next - 1]
    let to = points[next]
    return from.y.mixed(with: to.y, Float.step(x, from: from.x, to: to.x))
  }

  /// The water from a height down to the shore, and a little under it.
  func water(from top: Float, in visible: Box) -> Path {
    let overlap: Float = 9
    var outline = [Vector(visible.low.x, top)]
    var x = self == .lake ? min(visible.high.x, Lake.box.high.x) : visible.high.x
    outline.append(Vector(x, top))
    while x > visible.low.x {
      outline.append(Vector(x, edge(at: x) + overlap))
      x -= 6
    }
    outline.append(Vector(visible.low.x, edge(at: visible.low.x) + overlap))
    return Path(outline)
  }
}
