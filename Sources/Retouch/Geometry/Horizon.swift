import Glibc
import Pixels

/// Horizon detection: the tilt of a picture, from its long straight edges, such as the horizon,
/// roofs, sills, and verticals.
///
/// Every edge pixel votes for the lines through it that roughly follow its own direction (the Hough
/// transform with gradients of O'Gorman and Clowes, 1976). At the angle at which edges are parallel
/// to the lines, their votes concentrate in few lines, and the sum of the squared votes is largest,
/// as in the skew detection of scanned pages (Postl, 1986); grass and fur vote for no angle.
enum Horizon {
  /// The largest tilt, in degrees: beyond it the tilt is intended.
  private static let range = 10.0
  /// The longer side, in pixels, of the reduced picture that is analysed.
  private static let longestSide = 900
  /// The smallest tilt, in degrees, worth resampling a picture for.
  private static let leastTilt = 0.15
  /// The smallest length of a line's edges, as a fraction of the picture's shorter side.
  private static let leastLine: Float = 0.12
  /// The factors by which the best angle must exceed the median, and any rival that is at least
  /// this many degrees away.
  private static let leastContrast: Float = 1.6
  private static let leastLead: Float = 1.15
  private static let rivalDistance = 1.0

  /// The tilt of the horizon in degrees, counter-clockwise: within ±10, and 0 where none is
  /// detected.
  static func tilt(of picture: Bitmap) -> Double {
    let longest = max(picture.width, picture.height)
    let scale = min(1, Double(longestSide) / Double(longest))
    let size = Size(
      width: max(1, Int(Double(picture.width) * scale)),
      height: max(1, Int(Double(picture.height) * scale)))
    guard min(size.width, size.height) >= 32 else { return 0 }
    let luma = Plane(lumaOf: picture.resized(to: size)).blurred(by: BoxCascade(sigma: 1))
    var lines = LineVotes(size: size, range: range + 2)
    lines.add(edgesOf: luma)
    return verdict(lines, in: size)
  }

  private static func verdict(_ lines: LineVotes, in size: Size) -> Double {
    let scores = lines.scores
    let inside = scores.indices.filter { abs(lines.degrees(of: Double($0))) <= range }
    guard let best = inside.max(by: { scores[$0] < scores[$1] }) else { return 0 }
    let typical = scores.sorted()[scores.count / 2]
    let rivals = inside.filter { angle in
      abs(lines.degrees(of: Double(angle)) - lines.degrees(of: Double(best))) >= rivalDistance
    }
    let rival = rivals.map { scores[$0] }.max() ?? 0
    guard scores[best] > leastContrast * typical, scores[best] > leastLead * rival,
      lines.strongest(at: best) > leastLine * Float(min(size.width, size.height))
    else { return 0 }
    // A peak at the end of the range rises beyond it, so it is no horizon.
    guard best > inside[0], best < inside[inside.count - 1] else { return 0 }
    let (before, peak, after) = (scores[best - 1], scores[best], scores[best + 1])
    let bend = before - 2 * peak + after
    let offset = bend < 0 ? Double((before - after) / (2 * bend)) : 0
    // A line that falls to the right is turned clockwise.
    let tilt = -lines.degrees(of: Double(best) + offset)
    return abs(tilt) < leastTilt ? 0 : tilt
  }
}
