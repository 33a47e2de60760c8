/// One of the edits that triplets are made of: a change of a scene and how people ask for it.
struct SceneEdit: Hashable, Sendable {
  let change: SceneChange
  let wordings: Wordings

  var category: EditCategory { change.category }

  init(_ change: SceneChange, _ wordings: Wordings) {
    self.change = change
    self.wordings = wordings
  }

  init(
    _ change: SceneChange, explicit: [Wording], implicit: [Wording], unseen: [Wording]
  ) {
    self.init(change, Wordings(explicit: explicit, implicit: implicit, unseen: unseen))
  }

  /// Every edit, table by table; recorded seeds depend on the order.
  static let all: [SceneEdit] = [
    recolourings, additionsAndRemovals, accessories, replacements, movements, seasons, times,
    weathers, lights, terrains, waters, tones, styles,
  ].flatMap { $0 }
}
