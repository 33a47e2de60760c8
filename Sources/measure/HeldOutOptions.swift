import ArgumentParser
import Scenes

/// Which triplets are measured on.
struct HeldOutOptions: ParsableArguments {
  @Option(help: "The first triplet's seed; no training takes it or one of those that follow.")
  var seed = SeedSplit.firstHeldOut

  func validate() throws {
    guard SeedSplit(of: seed) == .heldOut else {
      throw ValidationError(
        "--seed takes \(SeedSplit.firstHeldOut) and more: models are trained on those below")
    }
  }

  /// - Throws: `ValidationError` where there are not so many triplets from the seed on.
  func check(count: Int) throws {
    let room = SeedSplit.room(from: seed)
    guard (1...room).contains(count) else {
      throw ValidationError("--count takes 1 to \(room) from --seed \(seed) on")
    }
  }
}
