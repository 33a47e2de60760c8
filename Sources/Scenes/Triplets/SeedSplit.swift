/// Which seeds a model may be trained on: the halves never meet.
public enum SeedSplit: String, Sendable {
  case training
  case heldOut = "held out"

  /// The first seed that no training draws.
  public static let firstHeldOut: UInt32 = 1 << 31

  /// The half that a seed belongs to.
  public init(of seed: UInt32) {
    self = seed < SeedSplit.firstHeldOut ? .training : .heldOut
  }

  /// How many triplets can follow from a seed before its half ends.
  public static func remaining(from seed: UInt32) -> Int {
    switch SeedSplit(of: seed) {
    case .training: Int(firstHeldOut - seed)
    case .heldOut: Int(UInt32.max - seed) + 1
    }
  }
}
