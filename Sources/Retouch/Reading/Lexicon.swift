/// The words and phrases that the reader knows, in lower case and British spelling.
///
/// The tables are lists of phrases separated by commas, so that adding one is adding it to a line.
enum Lexicon {
  static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    func enter(_ phrases: String, _ meaning: Meaning) {
      for phrase in phrases.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
        let words = phrase.split(separator: " ").joined(separator: " ")
        guard !words.isEmpty else { continue }
        let previous = meanings.updateValue(meaning, forKey: words)
        precondition(previous == nil || previous == meaning, "“\(words)” has one meaning")
      }
    }
    for (quality, words) in qualities {
      enter(words.more, .term(Term(subject: .quality(quality), sign: 1)))
      enter(words.less, .term(Term(subject: .quality(quality), sign: -1)))
      enter(words.names, .term(Term(subject: .quality(quality), sign: nil)))
    }
    for (effect, phrases) in effects {
      enter(phrases, .term(Term(subject: .effect(effect), sign: nil)))
    }
    for (meaning, phrases) in grammar { enter(phrases, meaning) }
    for (percent, phrases) in percentages { enter(phrases, .percentage(percent)) }
    for (name, hexadecimal) in colours {
      enter(name, .colour(NamedColour(name: name, hexadecimal: hexadecimal)))
    }
    return meanings
  }()

  /// The number of words in the longest phrase.
  static let longestPhrase = meanings.keys.map { $0.split(separator: " ").count }.max() ?? 1

  /// The usual amount of a change, where no word says how much.
  static func usualAmount(of subject: Term.Subject) -> Double {
    switch subject {
    case .quality(.saturation): 30
    case .quality: 20
    case .effect(.blur), .effect(.sharpen), .effect(.vignette): 50
    case .effect: 100
    }
  }

  /// What undoes an effect; nil where nothing does.
  static func opposite(of effect: Effect) -> Effect? {
    switch effect {
    case .blur: .sharpen
    case .sharpen: .blur
    default: nil
    }
  }

  /// The line that says what an instruction can ask for.
  static let possible =
    "possible are brighter, darker, more or less contrast or saturation, warmer, cooler, "
    + "black and white, sepia, invert, blur, sharpen, vignette, "
    + "and with a mask “make it red” or “remove this”"
}
