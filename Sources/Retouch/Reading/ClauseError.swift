/// Clause errors: why a clause is not understood.
enum ClauseError: Error, Equatable {
  /// The clause has words without a meaning here.
  case unknown
  /// The words are known, but do not go together; with a hint for the person.
  case unclear(String)

  static let bothWays = ClauseError.unclear("it asks for more and for less at once")
  static let severalChanges = ClauseError.unclear("put “and” or a comma between two changes")
  static let severalAmounts = ClauseError.unclear("it gives more than one amount")
  static let severalTargets = ClauseError.unclear("it names more than one part of the picture")
  static let severalPositions = ClauseError.unclear("it names more than one place")
  static let severalColours = ClauseError.unclear("it names more than one colour")
  static let tooMuch = ClauseError.unclear("an amount is at most 500 %")
  static let negated = ClauseError.unclear("say what should be done, not what should not")
  static let undecided = ClauseError.unclear("it leaves a choice: say one of the two")
}
