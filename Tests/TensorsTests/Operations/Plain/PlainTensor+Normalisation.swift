extension PlainTensor {
  /// Every group of channels of each item less its mean, over its deviation.
  func groupNormed(scale: [Double], shift: [Double], groups: Int, epsilon: Double) -> PlainTensor {
    var out = self
    let width = channels / groups
    let pixels = rows / shape[0]
    for item in 0..<shape[0] {
      for group in 0..<groups {
        let positions = (0..<pixels).flatMap { pixel in
          (0..<width).map { (item * pixels + pixel) * channels + group * width + $0 }
        }
        out.normalise(positions, epsilon: epsilon)
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

  /// Every run of channels over the root of its mean square, times a scale.
  func rmsNormed(scale: [Double], epsilon: Double) -> PlainTensor {
    let heads = reshaped([values.count / scale.count, scale.count])
    var out = heads
    for row in 0..<heads.rows {
      let mean = heads[row: row].reduce(0) { $0 + $1 * $1 } / Double(scale.count)
      out[row: row] =
        zip(heads[row: row], scale).map {
          $0 / (mean + epsilon).squareRoot() * $1
        }[...]
    }
    return out.reshaped(shape)
  }

  private mutating func normalise(_ positions: [Int], epsilon: Double) {
    let mean = positions.reduce(0) { $0 + values[$1] } / Double(positions.count)
    let variance =
      positions.reduce(0) { $0 + (values[$1] - mean) * (values[$1] - mean) }
      / Double(positions.count)
    for position in positions {
      values[position] = (values[position] - mean) / (variance + epsilon).squareRoot()
    }
  }

  private func scaled(_ scale: [Double], _ shift: [Double]) -> PlainTensor {
    PlainTensor(
      shape, values.indices.map { values[$0] * scale[$0 % channels] + shift[$0 % channels] })
  }
}
