/// A linear projection of latents onto colours, for previews without decoding: each position
/// becomes one pixel, a linear function of its channels.
struct LatentProjection: Hashable {
  /// Channels of the latents.
  let channels: Int
  /// For each of red, green and blue: a factor for each channel, then what is added.
  let coefficients: [[Float]]

  /// For latents of Stable Diffusion 1 and 2, scaled as the U-Net sees them.
  ///
  /// The factors are those that keturn fitted to Stable Diffusion 1.4 and made public in 2022
  /// ("Decoding latents to RGB without upscaling", discuss.huggingface.co).
  static let stableDiffusion = LatentProjection(
    channels: 4,
    coefficients: [
      [0.298, 0.187, -0.158, -0.184, 0],
      [0.207, 0.286, 0.189, -0.271, 0],
      [0.208, 0.173, 0.264, -0.473, 0],
    ])

  /// The picture of latents.
  ///
  /// - Parameter latents: [positions, channels], scaled as the U-Net sees them.
  /// - Returns: [positions, 3], about -1…1.
  func picture(_ latents: [Float]) -> [Float] {
    precondition(latents.count.isMultiple(of: channels))
    var picture: [Float] = []
    picture.reserveCapacity(latents.count / channels * 3)
    for start in stride(from: 0, to: latents.count, by: channels) {
      for factors in coefficients {
        var value = factors[channels]
        for channel in 0..<channels { value += factors[channel] * latents[start + channel] }
        picture.append(value)
      }
    }
    return picture
  }
}

extension LatentProjection {
  /// Fits a preview to latents whose picture is known, such as the source of an edit: least
  /// squares, drawn a little towards `prior` so that a picture of few colours does not mislead.
  ///
  /// - Parameters:
  ///   - latents: [positions, channels], scaled as the U-Net sees them; a few hundred positions.
  ///   - colours: [positions, 3], the mean colour of each position in -1…1.
  ///   - prior: what holds where the samples say nothing; mid-grey if not given.
  init(latents: [Float], channels: Int, colours: [Float], prior: LatentProjection? = nil) {
    let positions = latents.count / channels
    precondition(latents.count == positions * channels && colours.count == positions * 3)
    precondition(prior.map { $0.channels == channels } ?? true)
    let prior =
      prior?.coefficients
      ?? [[Float]](repeating: [Float](repeating: 0, count: channels + 1), count: 3)
    let size = channels + 1
    // The normal equations of what the prior leaves unexplained.
    var matrix = [Double](repeating: 0, count: size * size)
    var sides = [[Double]](repeating: [Double](repeating: 0, count: size), count: 3)
    for position in 0..<positions {
      let row = latents[position * channels..<(position + 1) * channels].map(Double.init) + [1]
      for i in 0..<size {
        for j in 0..<size { matrix[i * size + j] += row[i] * row[j] }
      }
      for colour in 0..<3 {
        var rest = Double(colours[position * 3 + colour])
        for i in 0..<size { rest -= Double(prior[colour][i]) * row[i] }
        for i in 0..<size { sides[colour][i] += row[i] * rest }
      }
    }
    // As if each coefficient had been seen to be the prior's in a thousandth of the positions.
    for i in 0..<size { matrix[i * size + i] += 1e-3 * Double(positions) + 1e-9 }
    let factor = choleskyFactor(matrix, size: size)
    self.channels = channels
    coefficients = zip(prior, sides).map { prior, side in
      zip(prior, choleskySolution(factor, side)).map { $0 + Float($1) }
    }
  }

  /// The mean colour of each of a latent's positions.
  ///
  /// - Parameters:
  ///   - picture: [height, width, 3]; sides are multiples of `factor`.
  ///   - factor: pixels for a position, each way.
  /// - Returns: [height / factor · width / factor, 3].
  static func colours(_ picture: [Float], width: Int, factor: Int) -> [Float] {
    let (columns, height) = (width / factor, picture.count / 3 / width)
    var colours = [Float](repeating: 0, count: height / factor * columns * 3)
    let weight = 1 / Float(factor * factor)
    for y in 0..<height {
      for x in 0..<width {
        let position = (y / factor * columns + x / factor) * 3
        for colour in 0..<3 {
          colours[position + colour] += weight * picture[(y * width + x) * 3 + colour]
        }
      }
    }
    return colours
  }
}

/// The lower triangle L with L · Lᵀ = `matrix`, which is symmetric and positive definite.
private func choleskyFactor(_ matrix: [Double], size: Int) -> [[Double]] {
  var factor = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
  for i in 0..<size {
    for j in 0...i {
      var sum = matrix[i * size + j]
      for k in 0..<j { sum -= factor[i][k] * factor[j][k] }
      factor[i][j] = i == j ? max(sum, .leastNormalMagnitude).squareRoot() : sum / factor[j][j]
    }
  }
  return factor
}

/// The solution x of L · Lᵀ x = `side`.
private func choleskySolution(_ factor: [[Double]], _ side: [Double]) -> [Double] {
  var x = side
  for i in x.indices {
    for k in 0..<i { x[i] -= factor[i][k] * x[k] }
    x[i] /= factor[i][i]
  }
  for i in x.indices.reversed() {
    for k in i + 1..<x.count { x[i] -= factor[k][i] * x[k] }
    x[i] /= factor[i][i]
  }
  return x
}
