extension PlainTensor {
  /// Every group of channels of each item less its mean, over its deviation.
  func groupNormed(scale: [Double], shift: [Double], groups: Int, epsilon: Double) -> PlainTensor {
    var out = self
    let width = channels / groups
    let pixels = rows / shape[0]
    for item in 0..<shape[0] {
      for group in 0..<groups {
        let places = (0..<pixels).flatMap { pixel in
          (0..<width).map { (item * pixels + pixel) * channels + group * width + $0 }
        }
        out.normalise(places, epsilon: epsilon)
      }
    }
    return out.scaled(scale, shift)
  }

  /// Every row less its mean, over its deviation.
  func layerNormed(scale: [Double], shift: [Double], epsilon: Double) -> PlainTensor {
    var out = self
    for row in 0..<rows {
      out.normalise(Array(row * channels..<(row + 1) * channels), epsilon: epsilon)
    }
    return out.scaled(scale, shift)
  }

  private mutating func normalise(_ places: [Int], epsilon: Double) {
    let mean = places.reduce(0) { $0 + values[$1] } / Double(places.count)
    let variance =
      places.reduce(0) { $0 + (values[$1] - mean) * (values[$1] - mean) } / Double(places.count)
    for place in places {
      values[place] = (values[place] - mean) / (variance + epsilon).squareRoot()
    }
  }

  private func scaled(_ scale: [Double], _ shift: [Double]) -> PlainTensor {
    PlainTensor(
      shape, values.indices.map { values[$0] * scale[$0 % channels] + shift[$0 % channels] })
  }
}
