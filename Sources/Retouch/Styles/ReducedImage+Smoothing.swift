import Pixels

extension ReducedImage {
  /// Orientation-aligned bilateral filter: edge-preserving smoothing across and along the flow.
  ///
  /// Kyprianidis and Döllner, "Image Abstraction by Structure Adaptive Filtering" (2008).
  ///
  /// - Parameters:
  ///   - radius: of a pass, in cells.
  ///   - range: the colour difference in OKLab at which the weight is a quarter.
  ///   - passes: more passes give larger flat areas.
  func smoothed(along flow: FlowField, radius: Float, range: Float, passes: Int) -> ReducedImage {
    let taps = Taps(radius: radius)
    let falloff = 1 / (range * range)
    return (0..<passes).reduce(self) { image, _ in
      image.smoothedAcross(flow, taps, falloff).smoothedAlong(flow, taps, falloff)
    }
  }

  private func smoothedAcross(_ flow: FlowField, _ taps: Taps, _ falloff: Float) -> ReducedImage {
    flow.image.read { flow in
      map { colours, x, y in
        let tangent = flow.cell(x, y)
        let across = SIMD2(-tangent.y, tangent.x)
        let start = SIMD2(Float(x), Float(y))
        var mean = WeightedMean(around: colours.cell(x, y), falloff)
        for step in 1...taps.count {
          let weight = taps.weight(step)
          mean.add(colours.linear(start + across * (Float(step) * taps.stride)), weight)
          mean.add(colours.linear(start - across * (Float(step) * taps.stride)), weight)
        }
        return mean.value
      }
    }
  }

  private func smoothedAlong(_ flow: FlowField, _ taps: Taps, _ falloff: Float) -> ReducedImage {
    flow.image.read { flow in
      map { colours, x, y in
        var mean = WeightedMean(around: colours.cell(x, y), falloff)
        FlowField.trace(flow, x: x, y: y, steps: taps.count, stride: taps.stride) {
          position, step in
          mean.add(colours.nearest(position), taps.weight(step))
        }
        return mean.value
      }
    }
  }
}

/// Filter taps to each side.
private struct Taps {
  let count: Int
  /// The distance between taps, in cells.
  let stride: Float

  init(radius: Float) {
    count = min(max(Int(radius), 2), 5)
    stride = max(radius, 2) / Float(count)
  }

  @inline(__always)
  func weight(_ step: Int) -> Float { 1 - Float(step) / Float(count + 1) }
}

/// Bilateral mean: samples that resemble the middle one weigh more.
private struct WeightedMean {
  private let middle: SIMD4<Float>
  private let falloff: Float
  private var sum: SIMD4<Float>
  private var weight: Float = 1

  @inline(__always)
  init(around middle: SIMD4<Float>, _ falloff: Float) {
    self.middle = middle
    self.falloff = falloff
    sum = middle
  }

  @inline(__always)
  mutating func add(_ sample: SIMD4<Float>, _ fraction: Float) {
    let difference = sample - middle
    // A rational function instead of a Gaussian: no exponential for each sample.
    let fall = 1 + (difference * difference).sum() * falloff
    let own = fraction / (fall * fall)
    sum += sample * own
    weight += own
  }

  @inline(__always)
  var value: SIMD4<Float> { sum / weight }
}
