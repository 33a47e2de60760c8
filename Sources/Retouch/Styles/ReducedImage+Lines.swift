import Glibc
import Pixels

extension ReducedImage {
  /// Flow-based difference of Gaussians: how much darker a line, or the dark side of an edge, is
  /// than its surroundings, in units of lightness.
  ///
  /// Kang, Lee and Chui, "Coherent Line Drawing" (2007); Winnemöller, Kyprianidis and Olsen, "XDoG"
  /// (2012).
  ///
  /// - Parameter sigma: of the inner Gaussian, in cells; the lines are about twice as wide.
  /// - Returns: in the first number of each sample.
  func lines(along flow: FlowField, sigma: Float) -> ReducedImage {
    // Gaussians sampled twice in a standard deviation are smooth enough.
    let spacing = max(0.5, sigma * 0.5)
    let kernel = Self.differenceKernel(sigma: sigma / spacing)
    let stride = max(1, sigma * 0.7)
    let fall = (0...max(1, Int((sigma * 5 / stride).rounded()))).map { step in
      let way = Float(step) * stride / (sigma * 2.5)
      return exp(-way * way / 2)
    }
    return flow.image.read { flow in
      let across = map { colours, x, y in
        let tangent = flow.cell(x, y)
        let normal = SIMD2(-tangent.y, tangent.x)
        let start = SIMD2(Float(x), Float(y))
        var sum = kernel[0] * colours.cell(x, y).x
        for step in 1..<kernel.count {
          let offset = normal * (Float(step) * spacing)
          let both = colours.linear(start + offset).x + colours.linear(start - offset).x
          sum += kernel[step] * both
        }
        return SIMD4(sum, 0, 0, 0)
      }
      return across.map { across, x, y in
        var sum = across.cell(x, y).x
        var weight: Float = 1
        FlowField.trace(flow, x: x, y: y, steps: fall.count - 1, stride: stride) { position, step in
          sum += across.nearest(position).x * fall[step]
          weight += fall[step]
        }
        return SIMD4(sum / weight, 0, 0, 0)
      }
    }
  }

  /// The difference-of-Gaussians kernel from the middle outwards: the outer Gaussian, 1.6 times as
  /// wide, less the inner one.
  ///
  /// - Parameter sigma: of the inner one, in samples.
  private static func differenceKernel(sigma: Float) -> [Float] {
    let reach = max(1, Int((sigma * 1.6 * 2.5).rounded(.up)))
    func gaussian(_ sigma: Float) -> [Float] {
      let values = (0...reach).map { exp(-Float($0 * $0) / (2 * sigma * sigma)) }
      let sum = values[0] + 2 * values.dropFirst().reduce(0, +)
      return values.map { $0 / sum }
    }
    return zip(gaussian(sigma * 1.6), gaussian(sigma)).map { $0 - $1 }
  }
}
