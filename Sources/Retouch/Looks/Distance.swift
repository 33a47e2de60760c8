import Pixels

/// How far away everything in a picture seems to be, estimated from one picture: 0 is near, 1 is so
/// far that only air is seen.
///
/// Two cues together: haze, by the dark channel of He, Sun and Tang, "Single Image Haze Removal
/// Using Dark Channel Prior" (2009), which is bright where much air lies between; and the place,
/// since ground lies the further the higher it is in the picture, up to the horizon.
struct Distance {
  private let guided: GuidedLines

  init(_ survey: Survey) {
    let size = survey.size
    let haze = Self.haze(survey)
    let horizon = Float(survey.horizon ?? 0)
    let estimate = Plane(size: size) { index in
      let row = Float(index / size.width)
      let height = min((Float(size.height) - row) / max(Float(size.height) - horizon, 1), 1)
      let veil = haze.values[index].squareRoot()
      let land = height * (0.2 + 0.25 * height + 0.45 * veil)
      let sky = survey.sky?.values[index] ?? 0
      return land + (1 - land) * sky
    }
    guided = survey.guided(estimate, window: 0.02, contrast: 0.063)
  }

  @inline(__always)
  func at(_ x: Int, _ y: Int, brightness: Lanes) -> Lanes {
    guided.values(x, y, guide: brightness).clipped
  }

  /// How much of what is seen seems to be air, 0…1.
  private static func haze(_ survey: Survey) -> Plane {
    let dark = Plane(size: survey.size) { index in
      survey.colours[index].min()
    }.smallestAround(radius: max(1, Int(survey.length(0.016))))
    let airlight = max(dark.values.sorted()[dark.values.count * 99 / 100], 0.4)
    return Plane(size: survey.size) { min(dark.values[$0] / airlight, 1) }
  }
}

extension Plane {
  /// The smallest number within squares of the radius.
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
