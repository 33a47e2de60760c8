import Pixels

/// A triplet before its style, if it has one, is painted.
struct TripletDraft: Sendable {
  let source: Bitmap
  var target: Bitmap
  /// The style that the target is still to be painted in.
  let style: ArtStyle?
  private let sentence: EditSentence
  private let category: EditCategory
  private let seed: UInt32

  /// An edit of a scene; nil where the scene made for it has nothing to change after all.
  init?(scene recipe: TripletRecipe, seed: UInt32, _ size: Size, _ random: inout SeededSequence) {
    let edit = recipe.edit(forLeaves: false, &random)
    let generator = SceneGenerator(brief: SceneBrief(for: edit.change, in: recipe.world))
    let wording = edit.wordings.chosen(recipe.wording, &random)
    guard let scene = generator.scene(&random),
      let applied = scene.applying(edit.change, asked: wording, &random)
    else { return nil }
    let source = applied.source.draw(size: size)
    self.init(
      edit, source, applied.target == applied.source ? source : applied.target.draw(size: size),
      EditSentence(wording, words: applied.words, &random), seed)
  }

  /// A tone or a style of dead leaves.
  init(leaves recipe: TripletRecipe, seed: UInt32, _ size: Size, _ random: inout SeededSequence) {
    let edit = recipe.edit(forLeaves: true, &random)
    let wording = edit.wordings.chosen(recipe.wording, &random)
    let picture = DeadLeaves(seed: random.nextSeed()).draw(size: size)
    self.init(
      edit, picture, picture, EditSentence(wording, words: [:], &random), seed)
  }

  private init(
    _ edit: SceneEdit, _ source: Bitmap, _ target: Bitmap, _ sentence: EditSentence, _ seed: UInt32
  ) {
    self.source = source
    if case .tone(let tone) = edit.change {
      self.target = tone.applied(to: target)
    } else {
      self.target = target
    }
    if case .style(let style) = edit.change { self.style = style } else { style = nil }
    self.sentence = sentence
    category = edit.category
    self.seed = seed
  }

  /// The finished triplet; nil where too little changed to be seen.
  func triplet() -> Triplet? {
    let triplet = Triplet(
      source: source, target: target, request: sentence, category: category, seed: seed)
    return triplet.isVisible ? triplet : nil
  }
}
