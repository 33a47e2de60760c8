import Pixels

/// Monocular depth map: how far away each pixel seems to be, from 0 (near) to 1 (so far that only
/// haze is seen).
///
/// Two cues: haze, by the dark channel of He, Sun and Tang, "Single Image Haze Removal Using Dark
/// Channel Prior" (2009), which is bright where there is much air; and height in the picture, since
/// ground is further away the higher it is, up to the horizon.
struct DepthMap {
  private let guided: GuidedCoefficients

  init(_ analysis: SceneAnalysis) {
    let size = analysis.size
    let haze = Self.haze(analysis)
    let horizon = Float(analysis.horizon ?? 0)
    let estimate = Plane(size: size) { index in
      let row = Float(index / size.width)
      let height = min((Float(size.height) - row) / max(Float(size.height) - horizon, 1), 1)
      let veil = haze.values[index].squareRoot()
      let land = height * (0.2 + 0.25 * height + 0.45 * veil)
      let sky = analysis.sky?.values[index] ?? 0
      return land + (1 - land) * sky
    }
    guided = analysis.guided(estimate, window: 0.02, contrast: 0.063)
  }

  @inline(__always)
  func at(_ x: Int, _ y: Int, brightness: Lanes) -> Lanes {
    guided.values(x, y, guide: brightness).clipped
  }

  /// The fraction of haze in what is seen, 0…1.
  private static func haze(_ analysis: SceneAnalysis) -> Plane {
    let dark = Plane(size: analysis.size) { index in
      analysis.colours[index].min()
    }.smallestAround(radius: max(1, Int(analysis.length(0.016))))
    let airlight = max(dark.values.sorted()[dark.values.count * 99 / 100], 0.4)
    return Plane(size: analysis.size) { min(dark.values[$0] / airlight, 1) }
  }
}

extension Plane {
  /// Erosion (minimum filter) over squares of the radius.
  fileprivate func smallestAround(radius: Int) -> Plane {
    let across = Plane(size: size) { index in
      let x = index % size.width
      let start = index - x
      return values[start + max(x - radius, 0)...start + min(x + radius, size.width - 1)].min() ?? 0
    }
    return Plane(size: size) { index in
      let (x, y) = (index % size.width, index / size.width)
      var smallest = across.values[index]
      for row in max(y - radius, 0)...min(y + radius, size.height - 1) {
        smallest = min(smallest, across.values[row * size.width + x])
      }
      return smallest
    }
  }
}
