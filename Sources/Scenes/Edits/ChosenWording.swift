/// A sentence chosen to ask for an edit, before it is known what fills its slots.
struct ChosenWording: Hashable, Sendable {
  let wording: Wording
  /// The plainest sentence for the same edit.
  let plainest: Wording
  /// Whether it names a wish instead of what to do.
  let isImplicit: Bool

  /// Whether it has a slot for a new thing, which may come with a colour.
  var namesWhatIsNew: Bool { wording.slots.contains("a") }
}

extension Wordings {
  private static let implicitFraction: Float = 0.25

  /// One of the sentences, of those that a recipe wants.
  func chosen(_ choice: TripletRecipe.Wording, _ random: inout SeededSequence) -> ChosenWording {
    let hidden =
      switch choice {
      case .explicit: [Wording]()
      case .mixed: random.chance(Wordings.implicitFraction) ? implicit : []
      case .unseen: unseen
      }
    return ChosenWording(
      wording: random.pick(hidden.isEmpty ? explicit : hidden), plainest: explicit[0],
      isImplicit: !hidden.isEmpty)
  }
}
