import Pixels

/// Patch voting: the weighted mean of what the matched patches that cover a pixel of the hole
/// propose for it, by how well they match and how near to known pixels they lie.
///
/// Wexler et al., "Space-Time Completion of Video" (2007).
struct PatchVote {
  /// How strongly good matches are preferred to mediocre ones.
  let sharpness: Float
  /// The decrease of the logarithm of a vote's weight for each pixel of depth in the hole.
  private static let distrust: Float = 1.3

  /// Replaces pixels of a level by the means of their votes.
  func paint(_ level: inout FillLevel, pixels: [Int], by field: MatchField) {
    let before = level
    let painted = concurrentResults(pixels.count) { range in
      pixels[range].map { pixel in
        var colour = SIMD4<Float>.zero
        var texture = SIMD4<Float>.zero
        var total: Float = 0
        votes(at: pixel, in: before, by: field) { source, weight in
          colour += weight * before.colours[source]
          texture += weight * before.textures[source]
          total += weight
        }
        return total > 0 ? (colour / total, texture / total) : nil
      }
    }
    for (pixel, mean) in zip(pixels, painted) {
      guard let (colour, texture) = mean else { continue }
      level.colours[pixel] = colour
      level.textures[pixel] = texture
    }
  }

  /// Calls `vote` with each source pixel proposed for `pixel` and its weight, 0…1.
  @inline(__always)
  func votes(
    at pixel: Int, in level: FillLevel, by field: MatchField,
    _ vote: (_ source: Int, _ weight: Float) -> Void
  ) {
    let radius = FillLevel.radius
    let (width, height) = (level.size.width, level.size.height)
    let (x, y) = level.coordinates(of: pixel)
    let rows = max(0, y - radius)...min(height - 1, y + radius)
    let columns = max(0, x - radius)...min(width - 1, x + radius)
    var (least, sum, count) = (Float.infinity, Float(0), Float(0))
    for row in rows {
      for column in columns {
        let match = field.matches[row * width + column]
        guard match.source >= 0 else { continue }
        least = min(least, match.distance)
        sum += match.distance
        count += 1
      }
    }
    guard count > 0 else { return }
    let scale = sharpness / (sum / count - least + 1)
    for row in rows {
      for column in columns {
        let centre = row * width + column
        let match = field.matches[centre]
        guard match.source >= 0 else { continue }
        // Relative to the shallowest patch that can vote here, so that not all weights vanish deep
        // in the hole.
        let depth = max(0, level.depths[centre] - level.depths[pixel] + Float(2 * radius))
        vote(
          Int(match.source) + pixel - centre,
          Self.decay((match.distance - least) * scale + depth * Self.distrust))
      }
    }
  }

  /// An approximation of e^−x without its cost.
  @inline(__always)
  private static func decay(_ x: Float) -> Float {
    var power = 1 / (1 + x / 16)
    for _ in 0..<4 { power *= power }
    return power
  }
}
