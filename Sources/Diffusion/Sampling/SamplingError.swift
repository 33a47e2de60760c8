public import Engine

/// The reason why a sampler can't be made.
public enum SamplingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A number of steps that the sampler can't place on the model's schedule.
  case stepCount(Int, SamplerKind, allowed: ClosedRange<Int>)
  /// A sampler that does not go with the model's schedule.
  case sampler(SamplerKind, allowed: [SamplerKind])

  public var description: String {
    switch self {
    case .stepCount(let count, let kind, let allowed):
      "\(kind.rawValue) can't take \(count) steps with this model: "
        + "ask for \(allowed.lowerBound) to \(allowed.upperBound)"
    case .sampler(let kind, let allowed):
      "\(kind.rawValue) does not go with this model: "
        + "ask for \(allowed.map(\.rawValue).joined(separator: " or "))"
    }
  }
}
