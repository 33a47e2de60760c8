import Glibc
import Pixels

/// Hough accumulator: the edge length on each nearly level or nearly vertical line of a picture.
struct LineVotes {
  /// The angular resolution, in degrees.
  private static let step = 0.1
  /// The largest angle, in degrees, between an edge and a line it votes for.
  private static let tolerance = 2.0
  /// The luma gradient per pixel, 0…255, of an edge of full weight, and the smallest one that
  /// counts.
  private static let fullEdge: Float = 10
  private static let leastEdge: Float = 1.5

  /// The weight of a vertical line in the picture's middle relative to a level one, and the
  /// distance from there, as a fraction of the picture's width, at which it is halved.
  private static let uprightTrust: Float = 4
  private static let trustWidth: Float = 0.15

  private let size: Size
  private let angleCount: Int
  private let range: Double
  private let sines: [Float]
  private let cosines: [Float]
  /// The number of distances from the picture's centre, one pixel apart.
  private let distanceCount: Int
  /// The votes: level lines first, then vertical ones; by angle, then by distance.
  private var votes: [Float]

  /// - Parameter range: the largest slant of a line, in degrees.
  init(size: Size, range: Double) {
    self.size = size
    self.range = range
    angleCount = 2 * Int((range / Self.step).rounded()) + 1
    distanceCount = Int(hypot(Double(size.width), Double(size.height))) + 4
    votes = [Float](repeating: 0, count: 2 * angleCount * distanceCount)
    let angles = (0..<angleCount).map { (Double($0) * Self.step - range) * .pi / 180 }
    sines = angles.map { Float(sin($0)) }
    cosines = angles.map { Float(cos($0)) }
  }

  /// The slant of an angle by its index, in degrees clockwise.
  func degrees(of angle: Double) -> Double { angle * Self.step - range }

  /// Adds the votes of every pixel on the crest of an edge.
  mutating func add(edgesOf luma: Plane) {
    let width = luma.size.width
    // The outermost rows and columns may be the edge of a border, and a blur repeats them.
    let margin = 4
    for y in margin..<luma.size.height - margin {
      for x in margin..<width - margin {
        let index = y * width + x
        func across(_ index: Int) -> Float { luma.values[index + 1] - luma.values[index - 1] }
        func down(_ index: Int) -> Float { luma.values[index + width] - luma.values[index - width] }
        let (right, below) = (across(index) / 2, down(index) / 2)
        if abs(right) < 0.3 * abs(below) {
          add(
            isUpright: false, crest: (down(index - width), down(index), down(index + width)),
            slant: -right / below, x, y)
        } else if abs(below) < 0.3 * abs(right) {
          add(
            isUpright: true, crest: (across(index - 1), across(index), across(index + 1)),
            slant: below / right, x, y)
        }
      }
    }
  }

  /// - Parameters:
  ///   - crest: twice the luma gradient before, at and after the pixel, across the edge.
  ///   - slant: the tangent of the edge's angle.
  private mutating func add(
    isUpright: Bool, crest: (Float, Float, Float), slant: Float, _ x: Int, _ y: Int
  ) {
    let (before, here, after) = (abs(crest.0), abs(crest.1), abs(crest.2))
    guard here >= 2 * Self.leastEdge, here >= before, here > after else { return }
    let offset = (before - after) / (2 * min(before - 2 * here + after, -1e-3))
    let weight = min(here / 2, Self.fullEdge) / Self.fullEdge
    let column = Float(x) - Float(size.width) / 2 + (isUpright ? offset : 0)
    let row = Float(y) - Float(size.height) / 2 + (isUpright ? 0 : offset)
    let own = Double(atan(slant)) * 180 / .pi
    let first = max(0, Int(((own - Self.tolerance + range) / Self.step).rounded(.up)))
    let last = min(angleCount - 1, Int(((own + Self.tolerance + range) / Self.step).rounded(.down)))
    guard first <= last else { return }
    for angle in first...last {
      let distance =
        isUpright
        ? column * cosines[angle] + row * sines[angle]
        : row * cosines[angle] - column * sines[angle]
      let position = distance + Float(distanceCount) / 2
      let whole = Int(position)
      let start = ((isUpright ? angleCount : 0) + angle) * distanceCount + whole
      votes[start] += weight * (1 - (position - Float(whole)))
      votes[start + 1] += weight * (position - Float(whole))
    }
  }

  /// The score of each angle: the sum of the squared votes of its lines.
  ///
  /// Vertical lines weigh more, since level ones slant wherever a wall is seen at an angle. They in
  /// turn converge where a camera looks up or down, more so further from the picture's middle, and
  /// weigh less there.
  var scores: [Float] {
    let middle = Float(distanceCount) / 2
    let trusts = (0..<distanceCount).map { distance in
      let farness = (Float(distance) - middle) / (Self.trustWidth * Float(size.width))
      return Self.uprightTrust / (1 + farness * farness)
    }
    return (0..<angleCount).map { angle in
      let level = votes[angle * distanceCount..<(angle + 1) * distanceCount]
      let row = angleCount + angle
      let upright = votes[row * distanceCount..<(row + 1) * distanceCount]
      return level.reduce(0) { $0 + $1 * $1 }
        + zip(upright, trusts).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    }
  }

  /// The length of the edges on the strongest line of an angle, in pixels.
  func strongest(at angle: Int) -> Float {
    [angle, angleCount + angle].reduce(0) { most, row in
      max(most, votes[row * distanceCount..<(row + 1) * distanceCount].max() ?? 0)
    }
  }
}
