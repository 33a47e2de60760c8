extension SceneEdit {
  /// Moves, resizings and the turn.
  ///
  /// Slots: `thing`; for moves to a side also `side` and `otherSide`.
  static let movements = [
    SceneEdit(.move(.left), sideways), SceneEdit(.move(.right), sideways),
    SceneEdit(
      .move(.nearer),
      explicit: [
        "bring the {thing} closer", "move the {thing} nearer", "move the {thing} to the front",
        "the {thing} should be closer", "bring the {thing} forward",
        "put the {thing} in the foreground",
      ],
      implicit: ["the {thing} is too far away", "I wish I could almost touch the {thing}"],
      unseen: [
        "the {thing} should come and say hello", "why does the {thing} keep its distance?",
      ]),
    SceneEdit(
      .move(.further),
      explicit: [
        "move the {thing} further away", "push the {thing} back",
        "move the {thing} into the background", "the {thing} should be further away",
        "put the {thing} further back", "take the {thing} into the distance",
      ],
      implicit: ["the {thing} is too close", "the {thing} should keep its distance"],
      unseen: ["the {thing} is breathing down my neck", "I need some distance from the {thing}"]),
    SceneEdit(
      .resize(.bigger),
      explicit: [
        "make the {thing} bigger", "enlarge the {thing}", "the {thing} should be larger",
        "a bigger {thing} please", "make the {thing} larger", "scale up the {thing}",
        "increase the size of the {thing}",
      ],
      implicit: ["I can hardly see the {thing}", "a giant version of the {thing}"],
      unseen: ["the {thing} is too small to notice", "the {thing} should impress everybody"]),
    SceneEdit(
      .resize(.smaller),
      explicit: [
        "make the {thing} smaller", "shrink the {thing}", "the {thing} should be smaller",
        "a smaller {thing} please", "scale down the {thing}", "reduce the size of the {thing}",
      ],
      implicit: ["the {thing} takes up too much room", "a tiny version of the {thing}"],
      unseen: ["the {thing} is far too dominant", "the {thing} could be a toy"]),
    SceneEdit(
      .turn,
      explicit: [
        "turn the {thing} around", "flip the {thing}", "mirror the {thing}",
        "the {thing} should face the other way", "make the {thing} look the other way",
        "turn the {thing} to the other side", "flip the {thing} from left to right",
      ],
      implicit: [
        "the {thing} is facing the wrong way", "the {thing} has changed its mind about where to go",
      ],
      unseen: ["the {thing} should be on its way back", "wrong direction for the {thing}"]),
  ]

  private static let sideways = Wordings(
    explicit: [
      "move the {thing} to the {side}", "shift the {thing} {side}",
      "push the {thing} further to the {side}", "the {thing} should be further {side}",
      "put the {thing} more to the {side}", "slide the {thing} to the {side}",
      "I want the {thing} further to the {side}", "move the {thing} {side}",
    ],
    implicit: [
      "the {thing} is too far to the {otherSide}",
      "there should be more room on the {otherSide} of the {thing}",
    ],
    unseen: [
      "the {thing} stands too close to the {otherSide} edge",
      "the picture weighs too much on the {otherSide} because of the {thing}",
    ])
}
