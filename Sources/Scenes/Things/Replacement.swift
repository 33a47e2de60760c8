/// A replacement: a kind that can take the place of another, and how people ask for it without
/// naming either.
struct Replacement: Sendable {
  let old: ThingKind
  let new: ThingKind
  let wordings: ImplicitWordings

  init(_ old: ThingKind, _ new: ThingKind, _ implicit: [Wording], unseen: [Wording]) {
    self.old = old
    self.new = new
    wordings = ImplicitWordings(implicit, unseen: unseen)
  }
}
