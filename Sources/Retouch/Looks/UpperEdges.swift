import Pixels

/// Upper edges of objects and roofs, and the snow that lies below them.
///
/// An edge counts where it is level over some length, so that fine texture does not. Outdoors, snow
/// also lies on the whole of a surface that is darker at its upper edge than what is above it, as a
/// roof against the sky; a wall below its eaves is lighter, and stays bare.
struct UpperEdges {
  private let analysis: SceneAnalysis

  init(_ analysis: SceneAnalysis) {
    self.analysis = analysis
  }

  /// The thickness of snow at each reduced pixel, 0…1.
  var snow: Plane {
    let size = analysis.size
    let caps = self.caps
    guard let sky = analysis.sky else { return caps }
    let slopes = self.slopes
    return Plane(size: size) { index in
      max(caps.values[index], slopes.values[index]) * (1 - sky.values[index])
    }
  }

  /// A narrow band below every level edge.
  private var caps: Plane {
    let width = analysis.size.width
    let warm = analysis.plane { Self.skinOrFur(OKLabColours($0)) }
    let edges = Plane(size: analysis.size) { index in
      let change = self.change(at: index, halfWidth: 0.022, height: 0.006)
      let strength = (change * change).sum().squareRoot()
      return min(max((strength - 0.21) / 0.17, 0), 1) * (1 - warm.values[index])
    }
    let thickness = max(1, Int(analysis.length(0.014)))
    return Plane(size: analysis.size) { index in
      let y = index / width
      var cap: Float = 0
      for above in 0...min(thickness, y) {
        let fade = 1 - Float(above) / Float(thickness + 1)
        cap = max(cap, edges.values[index - above * width] * fade)
      }
      return cap
    }
  }

  /// Surfaces that begin with a long edge below something lighter, down to where their colour
  /// changes.
  private var slopes: Plane {
    let (width, height) = (analysis.size.width, analysis.size.height)
    let begins = Plane(size: analysis.size) { index in
      let change = self.change(at: index, halfWidth: 0.08, height: 0.01)
      // The luma weights, applied to the brightness of each channel; less is darker.
      let darker = -ChannelWeights.bt709(change.x, change.y, change.z)
      return min(max((darker - 0.09) / 0.1, 0), 1)
    }
    var slopes = [Float](repeating: 0, count: analysis.size.area)
    for x in 0..<width {
      var slope = SnowColumn(analysis)
      for y in 0..<height {
        let index = y * width + x
        slopes[index] = slope.snow(after: begins.values[index], colour: seen(index))
      }
    }
    let water = analysis.plane { $0.blueness }
    return Plane(size: analysis.size) { slopes[$0] * (1 - water.values[$0]) }
      .blurred(by: BoxCascade(sigma: analysis.length(0.006)))
  }

  /// The likelihood of skin or fur, on which snow melts: light, pale orange colours.
  private static func skinOrFur(_ colours: OKLabColours) -> Lanes {
    let chroma = colours.chroma
    return colours.closeness(toHue: Hue.direction(58)).smoothStep(0.88, 0.95)
      * chroma.smoothStep(0.02, 0.04)
      * chroma.smoothStep(0.17, 0.13) * colours.lightness.smoothStep(0.35, 0.5)
  }

  /// The difference between what is below and what is above a pixel, averaged along a level line:
  /// in the brightness of each channel, and in being land instead of sky.
  ///
  /// - Parameters: lengths as fractions of the mean side.
  private func change(at index: Int, halfWidth: Double, height: Double) -> SIMD4<Float> {
    let (width, rows) = (analysis.size.width, analysis.size.height)
    let (x, y) = (index % width, index / width)
    let half = max(1, Int(analysis.length(halfWidth)))
    let rise = max(1, Int(analysis.length(height)))
    let columns = max(x - half, 0)...min(x + half, width - 1)
    let lower = min(y + rise / 2, rows - 1) * width
    let upper = max(y - rise, 0) * width
    var change = SIMD4<Float>.zero
    for column in columns { change += sample(lower + column) - sample(upper + column) }
    return change / Float(columns.count)
  }

  @inline(__always)
  private func sample(_ index: Int) -> SIMD4<Float> {
    SIMD4(seen(index), -1.5 * (analysis.sky?.values[index] ?? 0))
  }

  @inline(__always)
  private func seen(_ index: Int) -> SIMD3<Float> {
    let light = analysis.colours[index]
    return SIMD3(light.x.squareRoot(), light.y.squareRoot(), light.z.squareRoot())
  }
}

extension LinearColours {
  /// The likelihood of water under the sky, 0…1.
  fileprivate var blueness: Lanes {
    (-OKLabColours(self).blueToYellow).smoothStep(0.015, 0.035)
  }
}

/// Scan down a column of a picture, over surfaces on which snow lies.
private struct SnowColumn {
  /// The decrease of snow for each row; further from the upper edge a surface is steeper or
  /// windswept.
  private let loss: Float
  /// The number of rows over which an edge is blurred.
  private let blur: Int
  /// The largest gap, in rows, below a surface at which the next one counts as sheltered by it, as
  /// a wall by eaves, and the height down to which at least it shelters that one.
  private let (eaves, wall): (Int, Int)
  private var snow: Float = 0
  private var colour = SIMD3<Float>.zero
  private var sinceEdge = 0
  private var sheltered = 0

  init(_ analysis: SceneAnalysis) {
    loss = 1 / Float(analysis.length(0.2))
    blur = max(1, Int(analysis.length(0.01)))
    (eaves, wall) = (Int(analysis.length(0.022)), Int(analysis.length(0.12)))
  }

  /// The snow at the next row.
  ///
  /// - Parameters:
  ///   - edge: the likelihood that a surface begins there, 0…1.
  ///   - seen: its colour.
  mutating func snow(after edge: Float, colour seen: SIMD3<Float>) -> Float {
    if snow > 0 {
      goOn(edge, seen)
    } else if edge > 0, isSheltered(seen) {
      sheltered = wall
    } else if edge > 0 {
      (snow, colour, sinceEdge) = (edge, seen, 0)
    } else {
      sheltered = max(sheltered - 1, 0)
    }
    return snow
  }

  /// Whether a surface that begins here lies under the one before: it begins soon below it and is
  /// lighter, as a wall is under its roof, or is part of such a wall.
  private func isSheltered(_ seen: SIMD3<Float>) -> Bool {
    sheltered > eaves || sheltered > 0 && seen.sum() > colour.sum()
  }

  private mutating func goOn(_ edge: Float, _ seen: SIMD3<Float>) {
    sinceEdge += 1
    let isEdge = sinceEdge <= blur
    if isEdge { snow = max(snow, edge) }
    // Just below its blurred edge the surface's colour is not yet reached.
    colour += (seen - colour) * (isEdge ? 0.5 : 0.06)
    let gap = seen - colour
    let isOther = (gap * gap).sum() > 0.17 * 0.17
    snow = max(snow - loss - (isOther ? 0.3 : 0), 0)
    if snow == 0 { sheltered = eaves }
  }
}
