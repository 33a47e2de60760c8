import Glibc
import Pixels

extension SIMD2<Float> {
  /// The unit vector at an angle from the x axis, towards the y axis.
  init(radiansOf degrees: Float) {
    let angle = degrees * .pi / 180
    self.init(cos(angle), sin(angle))
  }
}

extension FlowField {
  /// Follows the flow to both sides of a cell.
  ///
  /// - Parameters:
  ///   - stride: the length of a step, in cells.
  ///   - visit: is given each place, in cells, and the number of steps to it.
  @inline(__always)
  static func trace(
    _ flow: StudyReader, x: Int, y: Int, steps: Int, stride: Float = 1,
    _ visit: (SIMD2<Float>, _ step: Int) -> Void
  ) {
    let start = SIMD2(Float(x), Float(y))
    let first = flow.cell(x, y).lowHalf
    for sign: Float in [-1, 1] {
      var place = start
      var heading = first * sign
      for step in 1...steps {
        place += heading * stride
        visit(place, step)
        let next = flow.nearest(place).lowHalf
        // A direction has no sense: the one that does not turn back is meant.
        heading = (next * heading).sum() < 0 ? -next : next
      }
    }
  }

  /// Streaks along the flow, as hairs of a brush or the lead of a pencil draw them.
  ///
  /// - Parameters:
  ///   - noise: decides where they are.
  ///   - width: of a streak, as a share of the picture's mean side.
  ///   - length: of a streak, likewise.
  /// - Returns: in the first number of each sample, with mean 0 and standard deviation 1.
  func streaks(_ noise: FractalNoise, width: Float, length: Float) -> Study {
    let unit = study.grid.meanSide
    return smeared(
      noise.study(study.grid, scale: width), width: width * unit, length: length * unit)
  }

  /// Noise smeared along the flow: the line integral convolution of Cabral and Leedom (1993).
  ///
  /// - Parameters:
  ///   - noise: in the first number of each sample.
  ///   - width: of what the noise is made of, in cells.
  ///   - length: of a streak, in cells.
  /// - Returns: in the first number of each sample, with mean 0 and standard deviation 1.
  private func smeared(_ noise: Study, width: Float, length: Float) -> Study {
    // Steps as long as the noise takes to change miss nothing of it.
    let stride = max(1, width * 0.6)
    let steps = max(1, Int(length / 2 / stride))
    let smeared = noise.read { noise in
      study.map { flow, x, y in
        var sum = noise.cell(x, y).x
        Self.trace(flow, x: x, y: y, steps: steps, stride: stride) { place, step in
          sum += noise.nearest(place).x * (1 - Float(step) / Float(steps + 1))
        }
        return SIMD4(sum, 0, 0, 0)
      }
    }
    return smeared.standardised()
  }
}

extension Study {
  /// The first numbers with mean 0 and standard deviation 1.
  fileprivate func standardised() -> Study {
    var (sum, squares) = (0.0, 0.0)
    for sample in samples {
      sum += Double(sample.x)
      squares += Double(sample.x * sample.x)
    }
    let count = Double(samples.count)
    let mean = sum / count
    let deviation = max(0, squares / count - mean * mean).squareRoot()
    let (shift, factor) = (Float(mean), Float(1 / max(deviation, 1e-6)))
    return map { reader, x, y in SIMD4((reader.cell(x, y).x - shift) * factor, 0, 0, 0) }
  }
}
