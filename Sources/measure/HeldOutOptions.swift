public import ArgumentParser
public import Scenes

extension World: ExpressibleByArgument {}

/// Which triplets are measured on.
struct HeldOutOptions: ParsableArguments {
  @Option(help: "The first triplet's seed; no training takes it or one of those that follow.")
  var seed = SeedSplit.firstHeldOut

  @Option(
    help: "How many kinds of things there are in the scenes: 14, as the starter knows, or 35.")
  var world = World.small

  func validate() throws {
    guard SeedSplit(of: seed) == .heldOut else {
      throw ValidationError(
        "--seed takes \(SeedSplit.firstHeldOut) and more: models are trained on those below")
    }
  }

  /// - Throws: `ValidationError` where there are not so many triplets from the seed on.
  func check(count: Int) throws {
    let room = SeedSplit.remaining(from: seed)
    guard (1...room).contains(count) else {
      throw ValidationError("--count takes 1 to \(room) from --seed \(seed) on")
    }
  }
}
