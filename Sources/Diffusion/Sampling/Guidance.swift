/// Classifier-free guidance: a weighted sum of the predictions of several passes.
///
/// The denoiser runs several passes at each step, each conditioned on less than the one before; a
/// pass without weight is not run:
///
/// - An InstructPix2Pix model (Brooks et al. 2023) predicts c (text and image), i (image alone) and
///   u (unconditional), and the guided prediction is `u + s_t (c − i) + s_i (i − u)`.
/// - Any other predicts c and u, and `u + s_t (c − u)` is taken (Ho and Salimans 2022).
///
/// A negative instruction takes the place of the empty one in i and u. Where diffusers turns its
/// guidance off as a whole (s_t ≤ 1, or s_i < 1), the formula counts here.
public struct Guidance: Hashable, Sendable {
  /// A guidance pass, in the order of the batch in diffusers' InstructPix2Pix.
  public enum Pass: Hashable, Sendable, CaseIterable {
    /// The conditional pass: the instruction, and the source where the model sees one.
    case text
    /// The image pass: the source, with the negative or empty instruction.
    case image
    /// The unconditional pass: the negative or empty instruction; zeros for a source under image
    /// guidance.
    case unconditional
  }

  /// A pass with its weight in the guided prediction.
  public struct WeightedPass: Hashable, Sendable {
    public let pass: Pass
    public let weight: Float
  }

  /// The text guidance s_t: 1 is the conditional prediction, more is closer to the instruction.
  public var text: Float
  /// The image guidance s_i of an InstructPix2Pix model; nil for any other.
  public var image: Float?
  /// The guidance interval: the fraction of the schedule's steps with guidance, from its first (0)
  /// to its last (1).
  ///
  /// Elsewhere the conditional prediction is taken as it is: Kynkäänniemi et al., "Applying
  /// Guidance in a Limited Interval Improves Sample and Distribution Quality" (2024).
  public var interval: ClosedRange<Double>
  /// The guidance rescale φ, 0 to 1: how far the guided prediction is given back the contrast of
  /// the conditional one (Lin et al., "Common Diffusion Noise Schedules and Sample Steps are
  /// Flawed", 2023, 3.4).
  public var rescale: Float

  public init(
    text: Float, image: Float? = nil, interval: ClosedRange<Double> = 0...1, rescale: Float = 0
  ) {
    self.text = text
    self.image = image
    self.interval = interval
    self.rescale = rescale
  }

  /// The passes that the denoiser runs at a step, in the order of `Pass`.
  ///
  /// Text guidance 1 and image guidance 1 need the first alone, two equal ones no `image`, image
  /// guidance 1 no `unconditional`. Rescaling needs the first always, also where its weight is 0.
  ///
  /// - Parameters:
  ///   - index: The step, counted from the schedule's first.
  ///   - stepCount: All steps of the schedule.
  public func passes(at index: Int, of stepCount: Int) -> [WeightedPass] {
    let position = Double(index) / Double(stepCount)
    guard interval.lowerBound <= position, position < interval.upperBound else {
      return [WeightedPass(pass: .text, weight: 1)]
    }
    let weights: [(Pass, Float)] =
      if let image {
        [(.text, text), (.image, image - text), (.unconditional, 1 - image)]
      } else {
        [(.text, text), (.unconditional, 1 - text)]
      }
    return weights.compactMap { pass, weight in
      let isNeeded = weight != 0 || (pass == .text && rescale > 0)
      return isNeeded ? WeightedPass(pass: pass, weight: weight) : nil
    }
  }

  /// The guided prediction.
  ///
  /// - Parameters:
  ///   - predictions: Those of the passes, one after another as in their batch.
  ///   - passes: Which they are, of `passes(at:of:)`.
  /// - Returns: As many elements as one prediction has.
  public func combined(_ predictions: [Float], passes: [WeightedPass]) -> [Float] {
    precondition(
      !passes.isEmpty && predictions.count % passes.count == 0,
      "predictions of one size, one for each pass"
    )
    if passes.count == 1, passes[0].weight == 1 { return predictions }
    let count = predictions.count / passes.count
    var guided = [Float](repeating: 0, count: count)
    for (number, pass) in passes.enumerated() {
      let start = number * count
      for index in 0..<count { guided[index] += pass.weight * predictions[start + index] }
    }
    guard rescale > 0, passes[0].pass == .text else { return guided }
    let deviation = Self.deviation(guided[...])
    guard deviation > 0 else { return guided }
    let ratio = Self.deviation(predictions[..<count]) / deviation
    let scale = rescale * Float(ratio) + (1 - rescale)
    for index in 0..<count { guided[index] *= scale }
    return guided
  }

  /// The standard deviation of all elements.
  private static func deviation(_ values: ArraySlice<Float>) -> Double {
    let mean = values.reduce(0) { $0 + Double($1) } / Double(values.count)
    let squares = values.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return (squares / Double(values.count)).squareRoot()
  }
}
