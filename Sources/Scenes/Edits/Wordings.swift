/// The sentences that ask for one edit.
struct Wordings: Hashable, Sendable {
  /// Sentences that say what to do; the first is the plainest, which is recorded beside an implicit
  /// one.
  var explicit: [Wording]
  /// Sentences that name a wish or a mood; models are trained on them.
  var implicit: [Wording] = []
  /// Sentences of the same sort that no model is trained on, to find out whether it understands.
  var unseen: [Wording] = []

  /// These wordings with more implicit sentences.
  func with(_ more: ImplicitWordings) -> Wordings {
    Wordings(
      explicit: explicit, implicit: implicit + more.trained, unseen: unseen + more.unseen)
  }
}

/// Implicit wordings: sentences that name a wish or a mood instead of what to do.
struct ImplicitWordings: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// Those that models are trained on.
  let trained: [Wording]
  /// Those that no model is trained on.
  let unseen: [Wording]

  init(_ trained: [Wording], unseen: [Wording] = []) {
    self.trained = trained
    self.unseen = unseen
  }

  init(arrayLiteral trained: Wording...) {
    self.init(trained)
  }
}
