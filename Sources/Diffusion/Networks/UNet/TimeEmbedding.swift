import Glibc
import Tensors

/// The time embedding: sinusoids of the timestep, then two products (diffusers'
/// `Timesteps` and `TimestepEmbedding`).
struct TimeEmbedding {
  private let configuration: UNetConfiguration
  private let linear1, linear2: Linear

  init(_ weights: inout Weights, _ configuration: UNetConfiguration) throws(WeightError) {
    self.configuration = configuration
    let channels = configuration.timeChannels
    linear1 = try Linear(
      &weights, "time_embedding.linear_1", configuration.blockOutChannels[0], channels)
    linear2 = try Linear(&weights, "time_embedding.linear_2", channels, channels)
  }

  /// SiLU of the embedding, which is all that the blocks look at.
  ///
  /// - Parameter texts: what each text adds to the embedding, [texts, channels].
  /// - Returns: [texts, channels]; without texts, [1, channels].
  func callAsFunction(
    _ timestep: Float, adding texts: Tensor? = nil, on compute: Compute
  ) -> Tensor {
    let sinusoids = Self.sinusoids(
      timestep, count: configuration.blockOutChannels[0],
      cosinesFirst: configuration.flipSinToCos, shift: Float(configuration.freqShift))
    let x = compute.linear(
      compute.tensor(sinusoids, shape: [1, sinusoids.count]), linear1, activation: .silu)
    guard let texts else { return compute.linear(x, linear2, activation: .silu) }
    // A product is added to a tensor of its own shape: a row for each text.
    let each = compute.gathered(x, Array(repeating: 0, count: texts.shape[0]))
    return compute.activated(compute.linear(each, linear2, adding: texts), .silu)
  }

  /// Sines and cosines of the timestep at wavelengths from 2π to 2π · 10000, after Vaswani and
  /// others, 2017.
  static func sinusoids(_ timestep: Float, count: Int, cosinesFirst: Bool, shift: Float) -> [Float]
  {
    let half = count / 2
    let angles = (0..<half).map {
      timestep * exp(-log(Float(10000)) * Float($0) / (Float(half) - shift))
    }
    let (sines, cosines) = (angles.map { sin($0) }, angles.map { cos($0) })
    // An odd number of channels ends with a zero.
    let rest = [Float](repeating: 0, count: count - 2 * half)
    return (cosinesFirst ? cosines + sines : sines + cosines) + rest
  }
}
