import Glibc
import Pixels

/// By how much a picture was taken askew, from the long straight edges in it: a horizon, roofs and
/// sills, and what stands upright.
///
/// Every point of an edge votes for the lines through it that go roughly its own way (the Hough
/// transform with gradients of O'Gorman and Clowes, 1976). At the angle at which the edges are
/// parallel to the lines they gather in few lines, and the sum of the squared votes is largest, as
/// in the skew detection of scanned pages (Postl, 1986); grass and fur vote for no angle.
enum Horizon {
  /// Angles beyond this are meant, not a hand that slipped; in degrees.
  private static let range = 10.0
  /// The picture is looked at with its longer side at most so many pixels long.
  private static let longestSide = 900
  /// Fewer degrees than this are not worth resampling a picture for.
  private static let leastTilt = 0.15
  /// A line must gather edges as long as this share of the picture's shorter side.
  private static let leastLine: Float = 0.12
  /// By how much the best angle must stand out from the others, and from any that is this many
  /// degrees away or more.
  private static let leastContrast: Float = 1.6
  private static let leastLead: Float = 1.15
  private static let rivalDistance = 1.0

  /// The degrees against the clock by which the horizon is turned: within ±10, and 0 where the
  /// picture does not show it.
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
    // A peak at the end of the range rises beyond it: what leads there is no horizon.
    guard best > inside[0], best < inside[inside.count - 1] else { return 0 }
    let (before, peak, after) = (scores[best - 1], scores[best], scores[best + 1])
    let bend = before - 2 * peak + after
    let offset = bend < 0 ? Double((before - after) / (2 * bend)) : 0
    // Down to the right is with the clock.
    let tilt = -lines.degrees(of: Double(best) + offset)
    return abs(tilt) < leastTilt ? 0 : tilt
  }
}
