/// Word with a letter signature for fast rejection in a spelling search.
struct SpellingCandidate: Sendable {
  let word: String
  let letters: [Unicode.Scalar]
  /// The signature: one bit for each of 64 classes of letters.
  private let kinds: UInt64

  init(_ word: String) {
    self.word = word
    letters = Array(word.unicodeScalars)
    kinds = letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  /// A necessary condition for an edit distance of at most `distance`: an edit changes at most two
  /// bits of the signature.
  func mayBeWithin(_ distance: Int, of other: SpellingCandidate) -> Bool {
    abs(letters.count - other.letters.count) <= distance
      && (kinds ^ other.kinds).nonzeroBitCount <= 2 * distance
  }
}
