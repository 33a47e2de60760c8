/// Spelling normalisation from American to British, which the lexicon uses.
enum Spellings {
  /// Parts of words, so that "colorful" and "grayscale" are covered too.
  private static let parts = [
    ("color", "colour"), ("gray", "grey"), ("center", "centre"), ("posteriz", "posteris"),
    ("colouriz", "colouris"), ("stylize", "stylise"),
    ("anonymiz", "anonymis"), ("pixelize", "pixelise"), ("equaliz", "equalis"),
    ("neutraliz", "neutralis"), ("aluminum", "aluminium"),
  ]

  private static let words = [
    "cozy": "cosy", "cozier": "cosier", "fiber": "fibre", "mold": "mould",
    "license": "licence", "aging": "ageing", "theater": "theatre",
    "jewelry": "jewellery", "cant": "can't", "dont": "don't", "isnt": "isn't",
    "doesnt": "doesn't", "shouldnt": "shouldn't",
  ]

  static func british(_ word: String) -> String {
    // Most words need no change, and this look-up is fast.
    if Lexicon.words.contains(word) { return word }
    if let spelling = words[word] { return spelling }
    var word = word
    for (american, british) in parts where word.contains(american) {
      word = word.replacing(american, with: british)
    }
    return word
  }
}
