/// Why a clause is not understood.
enum ClauseFault: Error, Equatable {
  /// It has words that mean nothing here.
  case unknown
  /// Its words are known, but do not go together; a hint for the person.
  case unclear(String)

  static let bothWays = ClauseFault.unclear("it asks for more and for less at once")
  static let severalChanges = ClauseFault.unclear("put “and” or a comma between two changes")
  static let severalAmounts = ClauseFault.unclear("it gives more than one amount")
  static let severalTargets = ClauseFault.unclear("it names more than one part of the picture")
  static let severalPlaces = ClauseFault.unclear("it names more than one place")
  static let severalColours = ClauseFault.unclear("it names more than one colour")
  static let tooMuch = ClauseFault.unclear("an amount is at most 500 %")
  static let negated = ClauseFault.unclear("say what should be done, not what should not")
  static let undecided = ClauseFault.unclear("it leaves a choice: say one of the two")
}
