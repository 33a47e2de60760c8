public import Pixels

/// An endless sequence of triplets, each of which follows from its number alone.
///
/// Triplet n has the seed `seed` + n, so a range of seeds is a range of triplets: training draws
/// from below `SeedSplit.firstHeldOut`, tests from there on.
public struct TripletSequence: Sendable {
  public let seed: UInt32
  /// The pictures' side in pixels.
  public let size: Int
  public let recipe: TripletRecipe

  /// A function that paints a picture in a style.
  public typealias StylePainter = @Sendable (Bitmap, ArtStyle) async throws -> Bitmap

  public init(seed: UInt32, size: Int, recipe: TripletRecipe = TripletRecipe()) {
    precondition(size > 0, "a picture has at least one pixel")
    self.seed = seed
    self.size = size
    self.recipe = recipe
  }

  /// A triplet, without the help of a painter.
  ///
  /// - Precondition: the recipe has no styles, and the number stays in its half of the seeds.
  public subscript(_ number: Int) -> Triplet {
    precondition(!recipe.hasStyles, "styles need a painter")
    var attempt: UInt32 = 0
    while true {
      if let draft = draft(number, attempt: attempt), let triplet = draft.triplet() {
        return triplet
      }
      attempt += 1
    }
  }

  /// A triplet, styles painted by the caller.
  ///
  /// - Throws: what the painter throws.
  public func triplet(_ number: Int, painter: StylePainter) async throws -> Triplet {
    var attempt: UInt32 = 0
    while true {
      if var draft = draft(number, attempt: attempt) {
        if let style = draft.style { draft.target = try await painter(draft.target, style) }
        if let triplet = draft.triplet() { return triplet }
      }
      attempt += 1
    }
  }

  /// A first, second … try at a triplet; nil where the scene had no use for the edit.
  private func draft(_ number: Int, attempt: UInt32) -> TripletDraft? {
    precondition(
      (0..<SeedSplit.remaining(from: seed)).contains(number), "the seeds stay in their half")
    let own = seed + UInt32(number)
    var random = SeededSequence(
      seed: Noise.hash(Int32(bitPattern: own), Int32(attempt), 0x7219_1E75))
    let pixels = Size(width: size, height: size)
    return random.chance(recipe.leaves)
      ? TripletDraft(leaves: recipe, seed: own, pixels, &random)
      : TripletDraft(scene: recipe, seed: own, pixels, &random)
  }
}
