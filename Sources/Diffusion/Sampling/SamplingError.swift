public import Engine

/// Why a sampler can't be made.
public enum SamplingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A number of steps that the sampler can't place on the model's schedule.
  case stepCount(Int, SamplerKind, allowed: ClosedRange<Int>)

  public var description: String {
    switch self {
    case .stepCount(let count, let kind, let allowed):
      "\(kind.rawValue) can't take \(count) steps with this model: "
        + "ask for \(allowed.lowerBound) to \(allowed.upperBound)"
    }
  }
}
