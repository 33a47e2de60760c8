import Glibc
import Pixels

extension SIMD2<Float> {
  /// The unit vector at an angle in degrees from the x axis, towards the y axis.
  init(radiansOf degrees: Float) {
    let angle = degrees * .pi / 180
    self.init(cos(angle), sin(angle))
  }
}

extension FlowField {
  /// Streamline integration from a cell to both sides along the flow.
  ///
  /// - Parameters:
  ///   - stride: the length of a step, in cells.
  ///   - visit: receives each position, in cells, and the number of steps to it.
  @inline(__always)
  static func trace(
    _ flow: ReducedImageReader, x: Int, y: Int, steps: Int, stride: Float = 1,
    _ visit: (SIMD2<Float>, _ step: Int) -> Void
  ) {
    let start = SIMD2(Float(x), Float(y))
    let first = flow.cell(x, y).lowHalf
    for sign: Float in [-1, 1] {
      var position = start
      var heading = first * sign
      for step in 1...steps {
        position += heading * stride
        visit(position, step)
        let next = flow.nearest(position).lowHalf
        // A direction has no sign: the one that does not turn back is taken.
        heading = (next * heading).sum() < 0 ? -next : next
      }
    }
  }

  /// Streaks along the flow, as the hairs of a brush or the lead of a pencil draw them.
  ///
  /// - Parameters:
  ///   - noise: the source of the pattern.
  ///   - width: of a streak, as a fraction of the picture's mean side.
  ///   - length: of a streak, likewise.
  /// - Returns: in the first number of each sample, with mean 0 and standard deviation 1.
  func streaks(_ noise: FractalNoise, width: Float, length: Float) -> ReducedImage {
    let unit = image.grid.meanSide
    return smeared(
      noise.image(image.grid, scale: width), width: width * unit, length: length * unit)
  }

  /// Line integral convolution of noise along the flow: Cabral and Leedom (1993).
  ///
  /// - Parameters:
  ///   - noise: in the first number of each sample.
  ///   - width: the wavelength of the noise, in cells.
  ///   - length: of a streak, in cells.
  /// - Returns: in the first number of each sample, with mean 0 and standard deviation 1.
  private func smeared(_ noise: ReducedImage, width: Float, length: Float) -> ReducedImage {
    // Steps as long as the noise takes to change sample it sufficiently.
    let stride = max(1, width * 0.6)
    let steps = max(1, Int(length / 2 / stride))
    let smeared = noise.read { noise in
      image.map { flow, x, y in
        var sum = noise.cell(x, y).x
        Self.trace(flow, x: x, y: y, steps: steps, stride: stride) { position, step in
          sum += noise.nearest(position).x * (1 - Float(step) / Float(steps + 1))
        }
        return SIMD4(sum, 0, 0, 0)
      }
    }
    return smeared.standardised()
  }
}

extension ReducedImage {
  /// The first numbers standardised to mean 0 and standard deviation 1.
  fileprivate func standardised() -> ReducedImage {
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
