/// How strongly the network's answers are pushed towards what was asked for.
///
/// The network is asked several times at each step, each `Pass` with less to go by; the guided
/// answer is a weighted sum of them, and a pass without weight is not run:
///
/// - An InstructPix2Pix model (Brooks et al. 2023) answers c (instruction and source), i (source
///   alone) and u (neither), and `u + s_t (c − i) + s_i (i − u)` is taken.
/// - Any other answers c and u, and `u + s_t (c − u)` is taken: classifier-free guidance (Ho and
///   Salimans 2022).
///
/// A negative instruction takes the place of the empty one in i and u. Where diffusers turns its
/// guidance off as a whole (s_t ≤ 1, or s_i < 1), the formula counts here.
public struct Guidance: Hashable, Sendable {
  /// What the network is given in one of its answers, in the order of the batch in diffusers'
  /// InstructPix2Pix.
  public enum Pass: Hashable, Sendable, CaseIterable {
    /// The instruction, and the source where the model sees one.
    case instruction
    /// The source, with the negative or empty instruction.
    case source
    /// The negative or empty instruction; where the model sees a source under guidance, zeros.
    case neither
  }

  /// A pass, and what its answer is multiplied by in the guided one.
  public struct WeightedPass: Hashable, Sendable {
    public let pass: Pass
    public let weight: Float
  }

  /// s_t, the text guidance: 1 is as the network answers, more is closer to the instruction.
  public var text: Float
  /// s_i, the image guidance of an InstructPix2Pix model; nil for any other.
  public var image: Float?
  /// The share of the schedule's steps in which guidance counts, from its first (0) to its last (1).
  ///
  /// Elsewhere the answer to the instruction is taken as it is: Kynkäänniemi et al., "Applying
  /// Guidance in a Limited Interval Improves Sample and Distribution Quality" (2024).
  public var interval: ClosedRange<Double>
  /// φ, 0 to 1: how far the guided answer is given back the contrast of the one to the instruction
  /// (Lin et al., "Common Diffusion Noise Schedules and Sample Steps are Flawed", 2023, 3.4).
  public var rescale: Float

  public init(
    text: Float, image: Float? = nil, interval: ClosedRange<Double> = 0...1, rescale: Float = 0
  ) {
    self.text = text
    self.image = image
    self.interval = interval
    self.rescale = rescale
  }

  /// The passes that the network must run at a step, in the order of `Pass`.
  ///
  /// Text guidance 1 and image guidance 1 need the first alone, two equal ones no `source`, image
  /// guidance 1 no `neither`. Rescaling needs the first always, also where its weight is 0.
  ///
  /// - Parameters:
  ///   - index: The step, counted from the schedule's first.
  ///   - stepCount: All steps of the schedule.
  public func passes(at index: Int, of stepCount: Int) -> [WeightedPass] {
    let place = Double(index) / Double(stepCount)
    guard interval.lowerBound <= place, place < interval.upperBound else {
      return [WeightedPass(pass: .instruction, weight: 1)]
    }
    let weights: [(Pass, Float)] =
      if let image {
        [(.instruction, text), (.source, image - text), (.neither, 1 - image)]
      } else {
        [(.instruction, text), (.neither, 1 - text)]
      }
    return weights.compactMap { pass, weight in
      let isNeeded = weight != 0 || (pass == .instruction && rescale > 0)
      return isNeeded ? WeightedPass(pass: pass, weight: weight) : nil
    }
  }

  /// The guided answer.
  ///
  /// - Parameters:
  ///   - outputs: The network's answers to the passes, one after another as in its batch.
  ///   - passes: Which they are, of `passes(at:of:)`.
  /// - Returns: As many elements as one answer has.
  public func combined(_ outputs: [Float], passes: [WeightedPass]) -> [Float] {
    precondition(
      !passes.isEmpty && outputs.count % passes.count == 0, "answers of one size, one for each pass"
    )
    if passes.count == 1, passes[0].weight == 1 { return outputs }
    let count = outputs.count / passes.count
    var guided = [Float](repeating: 0, count: count)
    for (number, pass) in passes.enumerated() {
      let start = number * count
      for index in 0..<count { guided[index] += pass.weight * outputs[start + index] }
    }
    guard rescale > 0, passes[0].pass == .instruction else { return guided }
    let deviation = Self.deviation(guided[...])
    guard deviation > 0 else { return guided }
    let ratio = Self.deviation(outputs[..<count]) / deviation
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
