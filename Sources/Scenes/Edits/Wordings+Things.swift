extension Wordings {
  /// Slots: `thing`, `colour`, `old` (its colour before), `likeness` and `otherLikeness` (what has
  /// the colour).
  static let recolouring = Wordings(
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

  /// Slots: `a` (with article and perhaps a colour), `where` (may be empty).
  static let adding = Wordings(
    explicit: [
      "add {a} {where}", "put {a} {where}", "draw {a} {where}", "there should be {a} {where}",
      "place {a} {where}", "insert {a} {where}", "I want {a} {where}", "let there be {a} {where}",
      "{where} there should be {a}", "(could|can) we have {a} {where}?", "add {a} {where}",
      "show {a} {where}",
    ])

  /// Slots: `thing`, `a`.
  static let removing = Wordings(
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

  /// Slots: `old`, `a`.
  static func replacing(_ old: ThingKind, with new: ThingKind) -> Wordings {
    let known = Replacement.all.first { $0.old == old && $0.new == new }
    return Wordings(
      explicit: [
        "replace the {old} with {a}", "swap the {old} for {a}", "turn the {old} into {a}",
        "change the {old} to {a}", "put {a} where the {old} is", "{a} instead of the {old}",
        "make the {old} {a}", "exchange the {old} for {a}", "instead of the {old} show {a}",
        "I would rather have {a} than the {old}", "the {old} should be {a}",
      ],
      implicit: known?.implicit ?? [], unseen: known?.unseen ?? [])
  }

  /// Slots: `thing`.
  static let turning = Wordings(
    explicit: [
      "turn the {thing} around", "flip the {thing}", "mirror the {thing}",
      "the {thing} should face the other way", "make the {thing} look the other way",
      "turn the {thing} to the other side", "flip the {thing} from left to right",
    ],
    implicit: [
      "the {thing} is facing the wrong way", "the {thing} has changed its mind about where to go",
    ],
    unseen: ["the {thing} should be on its way back", "wrong direction for the {thing}"])
}

extension SceneChange.Direction {
  /// Slots: `thing`.
  var wordings: Wordings {
    switch self {
    case .left, .right:
      Wordings(
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
    case .nearer:
      Wordings(
        explicit: [
          "bring the {thing} closer", "move the {thing} nearer", "move the {thing} to the front",
          "the {thing} should be closer", "bring the {thing} forward",
          "put the {thing} in the foreground",
        ],
        implicit: ["the {thing} is too far away", "I wish I could almost touch the {thing}"],
        unseen: [
          "the {thing} should come and say hello", "why does the {thing} keep its distance?",
        ])
    case .further:
      Wordings(
        explicit: [
          "move the {thing} further away", "push the {thing} back",
          "move the {thing} into the background", "the {thing} should be further away",
          "put the {thing} further back", "take the {thing} into the distance",
        ],
        implicit: ["the {thing} is too close", "the {thing} should keep its distance"],
        unseen: ["the {thing} is breathing down my neck", "I need some distance from the {thing}"])
    }
  }
}

extension SceneChange.Scaling {
  /// Slots: `thing`.
  var wordings: Wordings {
    switch self {
    case .bigger:
      Wordings(
        explicit: [
          "make the {thing} bigger", "enlarge the {thing}", "the {thing} should be larger",
          "a bigger {thing} please", "make the {thing} larger", "scale up the {thing}",
          "increase the size of the {thing}",
        ],
        implicit: ["I can hardly see the {thing}", "a giant version of the {thing}"],
        unseen: ["the {thing} is too small to notice", "the {thing} should impress everybody"])
    case .smaller:
      Wordings(
        explicit: [
          "make the {thing} smaller", "shrink the {thing}", "the {thing} should be smaller",
          "a smaller {thing} please", "scale down the {thing}", "reduce the size of the {thing}",
        ],
        implicit: ["the {thing} takes up too much room", "a tiny version of the {thing}"],
        unseen: ["the {thing} is far too dominant", "the {thing} could be a toy"])
    }
  }
}

extension Fitting {
  /// Asking for it.
  var wordings: Wordings {
    switch self {
    case .fairyLights:
      Wordings(
        explicit: [
          "add fairy lights to the house", "hang fairy lights on the house",
          "put fairy lights on the roof", "decorate the house with fairy lights",
          "the house should have fairy lights", "string lights along the roof please",
        ],
        implicit: ["the house should look festive", "they are throwing a party in the house"],
        unseen: ["dress up the house for the holidays", "the house is ready to celebrate"])
    case .smoke:
      Wordings(
        explicit: [
          "add smoke to the chimney", "let the chimney smoke", "make the chimney smoke",
          "there should be smoke from the chimney", "smoke should rise from the chimney",
          "draw smoke above the house",
        ],
        implicit: ["somebody has lit the fire in the house", "it is warm by the fireplace inside"],
        unseen: ["they are heating the stove", "a log is burning in the living room"])
    case .hat:
      Wordings(
        explicit: [
          "give the person {a}", "put {a} on the person", "the person should wear {a}",
          "add {a} to the person", "the person needs {a}", "let the person wear {a}",
        ],
        implicit: ["the sun burns on the walker's head", "the walker's head is cold"],
        unseen: ["something should cover the walker's hair"])
    case .umbrella:
      Wordings(
        explicit: [
          "give the person {a}", "put {a} in the person's hand", "the person should hold {a}",
          "add {a} for the person", "the person should carry {a}", "let the person have {a}",
        ],
        implicit: ["the walker does not want to get wet", "the walker would like some shade"],
        unseen: ["protect the walker from the rain", "keep the drops off the walker's head"])
    }
  }

  /// Asking for it to go.
  var wordingsWithout: Wordings {
    switch self {
    case .fairyLights:
      Wordings(
        explicit: [
          "remove the fairy lights", "take the fairy lights down",
          "take the fairy lights off the house", "no fairy lights please",
          "the house without fairy lights", "get rid of the fairy lights",
        ],
        implicit: ["the party is over", "the holidays have ended at the house"],
        unseen: ["the house should look like any other day of the year"])
    case .smoke:
      Wordings(
        explicit: [
          "remove the smoke", "no smoke from the chimney", "stop the chimney smoking",
          "the chimney should not smoke", "take the smoke away", "erase the smoke",
        ],
        implicit: ["the fire in the house has gone out", "nobody heats the house any more"],
        unseen: ["the stove has gone cold"])
    case .hat:
      Wordings(
        explicit: [
          "remove the hat", "take the hat off", "the person without the hat", "no hat please",
          "take off the person's hat", "the person should not wear a hat",
        ],
        implicit: ["the wind has taken the walker's hat", "show the walker's hair"],
        unseen: ["the walker greets somebody bareheaded"])
    case .umbrella:
      Wordings(
        explicit: [
          "remove the umbrella", "take the umbrella away", "the person without the umbrella",
          "no umbrella please", "close the umbrella and put it away",
          "the person should not hold an umbrella",
        ],
        implicit: ["the walker needs both hands", "the walker likes to get wet"],
        unseen: ["a gust has carried off what the walker was holding"])
    }
  }
}
