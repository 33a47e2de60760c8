/// The edits of things: a row for each that the registry has.
extension SceneEdit {
  static let recolourings = ThingKind.parts.map { SceneEdit(.recolour($0), recolouring) }

  static let additionsAndRemovals = ThingKind.all.filter { !$0.traits.contains(.permanent) }
    .flatMap { kind in
      [
        SceneEdit(.add(kind), adding.with(kind.wishes)),
        SceneEdit(.remove(kind), removing.with(kind.farewells)),
      ]
    }

  static let accessories = ThingKind.all.flatMap(\.accessories).flatMap { accessory in
    [
      SceneEdit(.attach(accessory), accessory.adding),
      SceneEdit(.detach(accessory), accessory.removing),
    ]
  }

  static let replacements = Replacement.all.map {
    SceneEdit(.replace($0.old, with: $0.new), replacing.with($0.wordings))
  }

  /// The sentences that ask for another colour.
  ///
  /// Slots: `thing`, `colour`, `old` (its colour before), `likeness` and `otherLikeness` (what has
  /// the colour).
  private static let recolouring = Wordings(
    explicit: [
      "make the {thing} {colour}", "paint the {thing} {colour}", "the {thing} should be {colour}",
      "{colour} {thing} please", "change the {thing} to {colour}",
      "change the colour of the {thing} to {colour}", "turn the {thing} {colour}",
      "colour the {thing} {colour}", "make the {old} {thing} {colour}",
      "I want the {thing} to be {colour}", "paint the {thing} {colour} instead of {old}",
      "recolour the {thing} to {colour}", "(could|can) the {thing} be {colour}?",
    ],
    implicit: [
      "the {thing} should have the colour of {likeness}",
      "make the {thing} look like {likeness}", "paint the {thing} like {likeness}",
    ],
    unseen: [
      "the {thing} should look as if made of {otherLikeness}",
      "think of {otherLikeness} and paint the {thing} to match",
      "let the {thing} match {otherLikeness}",
    ])

  /// The sentences that ask for a new thing.
  ///
  /// Slots: `a` (with article and perhaps a colour), `where` (may be empty).
  private static let adding = Wordings(
    explicit: [
      "add {a} {where}", "put {a} {where}", "draw {a} {where}", "there should be {a} {where}",
      "place {a} {where}", "insert {a} {where}", "I want {a} {where}", "let there be {a} {where}",
      "{where} there should be {a}", "(could|can) we have {a} {where}?", "add {a} {where}",
      "show {a} {where}",
    ])

  /// The sentences that ask for a thing to go; slots: `thing`, `a`.
  private static let removing = Wordings(
    explicit: [
      "remove the {thing}", "take the {thing} away", "delete the {thing}",
      "get rid of the {thing}", "the {thing} should go", "erase the {thing}",
      "no {thing} please", "I don't want the {thing} in the picture", "take out the {thing}",
      "the same without the {thing}", "make the {thing} disappear", "leave out the {thing}",
    ],
    implicit: [
      "the {thing} spoils the view", "who needs {a} here?",
      "the picture would be calmer without the {thing}", "the {thing} does not belong here",
    ],
    unseen: [
      "the {thing} is in the way", "I can't stand the {thing}",
      "imagine there had never been {a} here",
    ])

  /// The sentences that ask for another thing in its place; slots: `old`, `a`.
  private static let replacing = Wordings(
    explicit: [
      "replace the {old} with {a}", "swap the {old} for {a}", "turn the {old} into {a}",
      "change the {old} to {a}", "put {a} where the {old} is", "{a} instead of the {old}",
      "make the {old} {a}", "exchange the {old} for {a}", "instead of the {old} show {a}",
      "I would rather have {a} than the {old}", "the {old} should be {a}",
    ])
}
