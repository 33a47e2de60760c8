import Pixels

extension Study {
  /// The colours smoothed along and across the flow, edges kept: the orientation-aligned bilateral
  /// filter of Kyprianidis and Döllner, "Image Abstraction by Structure Adaptive Filtering" (2008).
  ///
  /// - Parameters:
  ///   - radius: how far a pass looks, in cells.
  ///   - range: colours that differ by this, in OKLab, count a quarter.
  ///   - passes: how often; more make larger flat areas.
  func smoothed(along flow: FlowField, radius: Float, range: Float, passes: Int) -> Study {
    let taps = Taps(radius: radius)
    let falloff = 1 / (range * range)
    return (0..<passes).reduce(self) { study, _ in
      study.smoothedAcross(flow, taps, falloff).smoothedAlong(flow, taps, falloff)
    }
  }

  private func smoothedAcross(_ flow: FlowField, _ taps: Taps, _ falloff: Float) -> Study {
    flow.study.read { flow in
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

  private func smoothedAlong(_ flow: FlowField, _ taps: Taps, _ falloff: Float) -> Study {
    flow.study.read { flow in
      map { colours, x, y in
        var mean = WeightedMean(around: colours.cell(x, y), falloff)
        FlowField.trace(flow, x: x, y: y, steps: taps.count, stride: taps.stride) { place, step in
          mean.add(colours.nearest(place), taps.weight(step))
        }
        return mean.value
      }
    }
  }
}

/// Where a pass looks to each side: no more often than the eye could tell.
private struct Taps {
  let count: Int
  /// From one to the next, in cells.
  let stride: Float

  init(radius: Float) {
    count = min(max(Int(radius), 2), 5)
    stride = max(radius, 2) / Float(count)
  }

  @inline(__always)
  func weight(_ step: Int) -> Float { 1 - Float(step) / Float(count + 1) }
}

/// The mean of samples, those that resemble the middle one counting more.
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
  mutating func add(_ sample: SIMD4<Float>, _ share: Float) {
    let difference = sample - middle
    // A rational bell instead of a Gaussian: no exponential for each sample.
    let fall = 1 + (difference * difference).sum() * falloff
    let own = share / (fall * fall)
    sum += sample * own
    weight += own
  }

  @inline(__always)
  var value: SIMD4<Float> { sum / weight }
}
