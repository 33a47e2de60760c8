/// The split of seeds into training and held-out halves, which never meet.
public enum SeedSplit: String, Sendable {
  case training
  case heldOut = "held out"

  /// The first seed that no training draws.
  public static let firstHeldOut: UInt32 = 1 << 31

  /// The half that a seed belongs to.
  public init(of seed: UInt32) {
    self = seed < SeedSplit.firstHeldOut ? .training : .heldOut
  }

  /// The number of triplets from a seed on to the end of its half.
  public static func remaining(from seed: UInt32) -> Int {
    switch SeedSplit(of: seed) {
    case .training: Int(firstHeldOut - seed)
    case .heldOut: Int(UInt32.max - seed) + 1
    }
  }
}
