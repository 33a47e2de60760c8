import Glibc
import Pixels

/// How much of an edge lies on each nearly level or nearly upright line of a picture.
struct LineVotes {
  /// Angles between two that are told apart, in degrees.
  private static let step = 0.1
  /// How far, in degrees, an edge's own direction may be off the line's.
  private static let tolerance = 2.0
  /// The luma step a pixel, 0…255, that counts as a full edge, and the least that counts.
  private static let fullEdge: Float = 10
  private static let leastEdge: Float = 1.5

  /// How much more an upright line in the picture's middle counts than a level one, and at what
  /// share of the picture's width from there half as much.
  private static let uprightTrust: Float = 4
  private static let trustWidth: Float = 0.15

  private let size: Size
  private let angleCount: Int
  private let range: Double
  private let sines: [Float]
  private let cosines: [Float]
  /// Lines have this many distances from the picture's middle, one pixel apart.
  private let distanceCount: Int
  /// Level lines first, then upright ones; by angle, then by distance.
  private var votes: [Float]

  /// - Parameter range: the greatest slant of a line, in degrees.
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

  /// The slant of an angle by its number, in degrees with the clock.
  func degrees(of angle: Double) -> Double { angle * Self.step - range }

  /// Votes of every pixel that is the crest of an edge.
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
  ///   - crest: twice the steps of luma before, at and after the pixel, across the edge.
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
      let place = distance + Float(distanceCount) / 2
      let whole = Int(place)
      let start = ((isUpright ? angleCount : 0) + angle) * distanceCount + whole
      votes[start] += weight * (1 - (place - Float(whole)))
      votes[start + 1] += weight * (place - Float(whole))
    }
  }

  /// For each angle, how much its lines gather: the sum of the squared votes.
  ///
  /// Upright lines count more, for level ones slant wherever a wall is not seen from straight before
  /// it. They in turn lean together where a camera looks up or down, the more the farther they are
  /// from the picture's middle, and count less there.
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
