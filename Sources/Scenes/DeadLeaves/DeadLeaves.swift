public import Pixels

/// A picture of random shapes that fall over one another like leaves.
///
/// Its statistics (edges, sizes by a power law, shading, texture) are those of photographs, though
/// it shows nothing: what is learnt from it carries over to pictures of anything. After Lee, Mumford
/// and Huang, “Occlusion models for natural images” (2001); that such pictures do to train networks
/// for photographs: Baradad and others, “Learning to see by looking at noise” (2021).
public struct DeadLeaves: Hashable, Sendable {
  public let seed: UInt32

  /// The number of leaves: each point is covered about twice and a half.
  private static let count = 320
  /// The smallest and the largest radius, as fractions of the mean side.
  private static let radii: ClosedRange<Float> = 0.018...0.5

  public init(seed: UInt32) {
    self.seed = seed
  }

  /// Draws the picture, opaque, the same bytes for the same seed and size on every machine.
  public func draw(size: Size) -> Bitmap {
    var random = SeededSequence(seed: seed)
    var canvas = SceneCanvas(size: size)
    let visible = canvas.visible
    let extent = visible.high - visible.low
    let side = (extent.x * extent.y).squareRoot()
    let palette = LeafPalette(&random)
    canvas.fill(Path(visible), with: LeafPaint(palette, at: visible.centre, radius: side, &random))
    for _ in 0..<DeadLeaves.count {
      let radius = side * DeadLeaves.radius(&random)
      let centre = visible.low + Vector(random.next(-0.1, 1.1), random.next(-0.1, 1.1)) * extent
      let outline = DeadLeaves.outline(at: centre, radius: radius, &random)
      canvas.fill(outline, with: LeafPaint(palette, at: centre, radius: radius, &random))
    }
    return Bitmap(size: size, pixels: canvas.picture)
  }

  /// A radius whose density falls with its third power: every scale covers as much of the picture.
  private static func radius(_ random: inout SeededSequence) -> Float {
    let (least, most) = (radii.lowerBound, radii.upperBound)
    let fraction = 1 - (least / most) * (least / most)
    return least / (1 - fraction * random.next()).squareRoot()
  }

  /// A disc, a box, a polygon or a stroke, turned anyhow.
  private static func outline(
    at centre: Vector, radius: Float, _ random: inout SeededSequence
  ) -> Path {
    let turn = random.next()
    let across = UnitCircle.direction(turn)
    let down = Vector(-across.y, across.x)
    let slenderness = random.next(0.35, 1)
    func place(_ along: Float, _ aside: Float) -> Vector {
      centre + (across * along + down * (aside * slenderness)) * radius
    }
    switch random.index(below: 5) {
    case 0, 1:
      return rounded([(1, 0), (0, 1), (-1, 0), (0, -1)].map { place($0, $1) }, centre: centre)
    case 2:
      return Path([(-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)].map { place($0, $1) })
    case 3:
      let count = 3 + random.index(below: 4)
      return Path(
        (0..<count).map { corner in
          let direction = UnitCircle.direction((Float(corner) + random.next(0, 0.7)) / Float(count))
          return place(direction.x, direction.y)
        })
    default:
      let blob = (0..<6).map { corner in
        let direction = UnitCircle.direction(Float(corner) / 6)
        let reach = random.next(0.55, 1.1)
        return place(direction.x * reach, direction.y * reach)
      }
      return rounded(blob, centre: centre)
    }
  }

  /// A soft outline that bulges through the corners: a curve between the middles of its sides.
  private static func rounded(_ corners: [Vector], centre: Vector) -> Path {
    // The curves stay inside their corners, which move out to make up for it.
    let corners = corners.map { centre + ($0 - centre) * (corners.count == 4 ? 1.3 : 1.1) }
    var path = Path()
    path.move(to: corners[corners.count - 1].mixed(with: corners[0], 0.5))
    for index in corners.indices {
      let next = corners[(index + 1) % corners.count]
      path.curve(to: corners[index].mixed(with: next, 0.5), control: corners[index])
    }
    return path
  }
}
