/// How people ask for one edit.
struct Wordings: Hashable, Sendable {
  /// Sentences that say what to do; the first is the plainest, which is recorded beside an implicit
  /// one.
  var explicit: [Wording]
  /// Sentences that name a wish or a mood; models are trained on them.
  var implicit: [Wording] = []
  /// The same kind of sentences that no model is trained on, to find out whether it understands.
  var unseen: [Wording] = []

  /// The same with more sentences.
  func adding(explicit: [Wording] = [], implicit: [Wording] = [], unseen: [Wording] = [])
    -> Wordings
  {
    Wordings(
      explicit: self.explicit + explicit, implicit: self.implicit + implicit,
      unseen: self.unseen + unseen)
  }
}
