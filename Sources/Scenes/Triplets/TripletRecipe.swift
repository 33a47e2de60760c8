/// The mixture of a sequence of triplets.
public struct TripletRecipe: Hashable, Sendable {
  /// The sort of sentences that ask for the edits.
  public enum Wording: String, CaseIterable, Sendable {
    /// Plain ones only.
    case explicit
    /// Plain ones, and implicit ones in a quarter of the cases that have any.
    case mixed
    /// Implicit ones that no training uses, and nothing else.
    case unseen
  }

  /// The fraction of pictures that are dead leaves instead of scenes, 0…1.
  public var leaves: Float
  public var wording: Wording
  /// Whether styles are among the edits; someone must then paint them.
  public var hasStyles: Bool
  /// The set of kinds in the scenes.
  public var world: World

  public init(
    leaves: Float = 0.15, wording: Wording = .mixed, hasStyles: Bool = false, world: World = .whole
  ) {
    precondition((0...1).contains(leaves), "a fraction is between 0 and 1")
    self.leaves = leaves
    self.wording = wording
    self.hasStyles = hasStyles
    self.world = world
  }

  /// The relative frequencies of the categories for scenes.
  private static let weights: [(category: EditCategory, weight: Float)] = [
    (.recolour, 20), (.add, 15), (.remove, 13), (.replace, 9), (.moveOrResize, 8), (.season, 8),
    (.timeAndWeather, 11), (.background, 6), (.tone, 6), (.style, 4),
  ]

  /// One of the edits of a scene, or of dead leaves, that has the sentences wanted.
  func edit(forLeaves isLeaves: Bool, _ random: inout SeededSequence) -> SceneEdit {
    let kinds = world.kinds
    let edits = SceneEdit.all.filter { edit in
      (edit.category != .style || hasStyles) && edit.change.kinds.isSubset(of: kinds)
        && (wording != .unseen || !edit.wordings.unseen.isEmpty)
    }
    guard !isLeaves else {
      return random.pick(edits.filter { $0.category == .tone || $0.category == .style })
    }
    let weights = TripletRecipe.weights.filter { hasStyles || $0.category != .style }
    var rest = random.next() * weights.reduce(0) { $0 + $1.weight }
    for (category, weight) in weights {
      rest -= weight
      if rest < 0 { return random.pick(edits.filter { $0.category == category }) }
    }
    return random.pick(edits)
  }
}
