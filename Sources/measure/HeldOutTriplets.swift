import Engine
import Retouch
import Scenes

/// The triplets of `pentimento scenes` with the same seed, size, world and wording, edits of style
/// among them.
struct HeldOutTriplets: Sendable {
  private let sequence: TripletSequence

  init(_ options: HeldOutOptions, size: Int, wording: TripletRecipe.Wording = .mixed) {
    sequence = TripletSequence(
      seed: options.seed, size: size,
      recipe: TripletRecipe(wording: wording, hasStyles: true, world: options.world))
  }

  /// - Throws: what the engine that paints styles throws.
  func triplet(_ number: Int) async throws -> Triplet {
    try await sequence.triplet(number) { picture, style in
      try await RetouchEngine().edit(
        EditRequest(source: picture, instruction: style.rawValue)
      ).bitmap
    }
  }
}
