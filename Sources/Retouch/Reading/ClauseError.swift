/// Clause errors: why a clause is not understood.
enum ClauseError: Error {
  /// The clause asks for nothing that is known.
  case unknown
  /// The clause asks for something that is known, and these words of it mean nothing there.
  case unclaimed([Chunk])
  /// The words are known, but do not go together; with a hint for the person.
  case unclear(String)
  /// Only a generative model could do it, for a reason.
  case needsModel(String)

  static let bothWays = ClauseError.unclear("it asks for more and for less at once")
  static let severalChanges = ClauseError.unclear("put “and” or a comma between two changes")
  static let severalAmounts = ClauseError.unclear("it gives more than one amount")
  static let severalTargets = ClauseError.unclear("it names more than one part of the picture")
  static let severalPositions = ClauseError.unclear("it names more than one place")
  static let severalColours = ClauseError.unclear("it names more than one colour")
  static let tooMuch = ClauseError.unclear("an amount is at most 500 %")
  static let negated = ClauseError.unclear("say what should be done, not what should not")
  static let oneMask = ClauseError.unclear(
    "one mask marks one thing: draw it over all that is meant, and say “this”")
  static let undecided = ClauseError.unclear("it leaves a choice: say one of the two")
}
