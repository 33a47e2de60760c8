/// Lexicon: the words and phrases that the reader knows, in lower case and British spelling.
///
/// The tables are lists of phrases separated by commas. A phrase in several tables has several
/// meanings.
enum Lexicon {
  static let meanings: [String: [Meaning]] = {
    var meanings: [String: [Meaning]] = [:]
    for (meaning, list) in entries {
      for phrase in phrases(in: list) where meanings[phrase]?.contains(meaning) != true {
        meanings[phrase, default: []].append(meaning)
      }
    }
    return meanings
  }()

  /// All tables; the meanings of a phrase are tried in this order.
  private static var entries: [(Meaning, phrases: String)] {
    var entries: [(Meaning, phrases: String)] = []
    for (quality, words) in qualities {
      entries.append((.term(Term(subject: .quality(quality), sign: 1)), words.more))
      entries.append((.term(Term(subject: .quality(quality), sign: -1)), words.less))
      entries.append((.term(Term(subject: .quality(quality), sign: nil)), words.names))
    }
    for (change, words) in namedChanges {
      entries.append((.term(Term(subject: .named(change), sign: nil)), words))
    }
    entries += materials.map { (.material($0), $1) }
    entries += paintedSkies.map { (.paintedSky($0), $1) }
    entries += shapes.map { (.shape($0), $1) }
    entries += skyObjects.map { (.skyObject($0), $1) }
    entries += frames.map { (.frame($0), $1) }
    entries += attributes.map { (.attribute($0), $1) }
    entries += verbs.map { (.verb($0), $1) }
    entries += positions + amounts + grammar
    entries += colours.map { name, hexadecimal in
      (.colour(NamedColour(name: name, hexadecimal: hexadecimal)), name)
    }
    entries += colouredParts.map { name, plural, comparative in
      let colour = colour(named: name)
      return (.coloured(colour), plural) as (Meaning, phrases: String)
    }
    entries += colouredParts.map { name, plural, comparative in
      (.towards(colour(named: name)), comparative)
    }
    entries += (wishes + films).map { (.wish($0.sentence), $0.phrases) }
    entries += formats.map { (.format($0.sentence), $0.phrases) }
    entries.append((.damage, damages))
    entries += complaints.map { (.complaint($0.sentence), $0.words) }
    entries += nuisances.map { (.nuisance($0.sentence), $0.words) }
    entries += unmendable.map { (.unmendable($0.reason), $0.words) }
    entries += deeds.map { (.deed($0.reason), $0.phrases) }
    entries += refusals.map { (.refused($0.reason), $0.phrases) }
    entries += outOfReach.map { (.outOfReach($0.reason), $0.phrases) }
    return entries
  }

  /// The phrases that have one of some meanings, in the order of the tables.
  static func phrases(where isWanted: (Meaning) -> Bool) -> [String] {
    var seen = Set<String>()
    return entries.filter { isWanted($0.0) }.flatMap { phrases(in: $0.phrases) }
      .filter { seen.insert($0).inserted }
  }

  /// The phrases of a comma-separated list, with single spaces.
  static func phrases(in list: String) -> [String] {
    list.split(whereSeparator: { $0 == "," || $0 == "\n" })
      .map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  /// Every word of every phrase.
  static let words = Set(meanings.keys.flatMap { $0.split(separator: " ").map(String.init) })

  /// The number of words in the longest phrase that begins with a word.
  static let longestPhrase: [String: Int] = meanings.keys.reduce(into: [:]) { longest, phrase in
    let words = phrase.split(separator: " ")
    longest[String(words[0]), default: 1] = max(longest[String(words[0])] ?? 1, words.count)
  }

  /// A colour from the table.
  static func colour(named name: String) -> NamedColour {
    NamedColour(name: name, hexadecimal: colours[name] ?? 0)
  }

  /// The default amount of a change, where no word gives one.
  static func usualAmount(of subject: Term.Subject) -> Double {
    switch subject {
    case .quality(.exposure), .quality(.brightness), .quality(.contrast), .quality(.warmth),
      .quality(.tint):
      20
    case .quality: 30
    case .named(.applyFilter(.blur)), .named(.applyFilter(.sharpen)),
      .named(.applyFilter(.vignette)),
      .named(.applyFilter(.denoise)), .named(.applyFilter(.grain)), .named(.applyFilter(.pixelate)):
      50
    case .named: 100
    }
  }

  /// The opposite of a change; nil where there is none.
  static func opposite(of change: Change) -> Change? {
    switch change {
    case .applyFilter(.blur): .applyFilter(.sharpen)
    case .applyFilter(.sharpen): .applyFilter(.blur)
    case .applyFilter(.grain): .applyFilter(.denoise)
    default: nil
    }
  }

  /// The message that says what an instruction can ask for.
  static let possible =
    "possible are “warmer”, “as a watercolour”, “blur the background”, “write ‘Hi’ at the top”, "
    + "“crop to 16:9” and much more"
}
