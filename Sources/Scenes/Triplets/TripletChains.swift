import Pixels

/// Chains of edits of one scene, the truth of each known: they measure how an editor fares on its
/// own results.
///
/// Chain n follows from the seed `seed` + n, whose half `SeedSplit` tells. Things come, go and change,
/// and so do season, hour, weather and background; tones and styles, which are laid over a picture
/// and not in a scene, are not among the edits, nor is what would drown things that are there.
public struct TripletChains: Sendable {
  public let seed: UInt32
  /// The pictures' side in pixels.
  public let size: Int
  /// The number of edits of a chain.
  public let length: Int
  /// The set of kinds in the scenes.
  public let world: World

  /// The number of tries at edits of one scene, before another scene is tried.
  private static let attempts = 200

  public init(seed: UInt32, size: Int, length: Int, world: World = .whole) {
    precondition(size > 0 && length > 0, "a chain has at least one edit of at least one pixel")
    self.seed = seed
    self.size = size
    self.length = length
    self.world = world
  }

  /// A chain, in plain words: the target of each triplet is the source of the next, and all have the
  /// chain's seed.
  ///
  /// - Precondition: the number stays in its half of the seeds.
  public subscript(_ number: Int) -> [Triplet] {
    precondition(
      (0..<SeedSplit.remaining(from: seed)).contains(number), "the seeds stay in their half")
    let own = seed + UInt32(number)
    var attempt: Int32 = 0
    while true {
      var random = SeededSequence(seed: Noise.hash(Int32(bitPattern: own), attempt, 0x3C_4A1_0E))
      if let chain = chain(seed: own, &random) { return chain }
      attempt += 1
    }
  }

  /// One try at a chain; nil where its scene runs out of edits.
  private func chain(seed: UInt32, _ random: inout SeededSequence) -> [Triplet]? {
    // Any scene will do: a brief that wants nothing.
    let brief = SceneBrief(for: .turn, in: world)
    guard var scene = SceneGenerator(brief: brief).scene(&random) else { return nil }
    let recipe = TripletRecipe(leaves: 0, wording: .explicit, world: world)
    let pixels = Size(width: size, height: size)
    var (picture, chain) = (scene.draw(size: pixels), [Triplet]())
    for _ in 0..<TripletChains.attempts {
      let edit = recipe.edit(forLeaves: false, &random)
      let wording = edit.wordings.chosen(recipe.wording, &random)
      guard let applied = scene.continuing(with: edit.change, asked: wording, &random) else {
        continue
      }
      let target = applied.target.draw(size: pixels)
      let request = EditSentence(wording, words: applied.words, &random)
      let triplet = Triplet(
        source: picture, target: target, request: request, category: edit.category, seed: seed)
      guard triplet.isVisible else { continue }
      chain.append(triplet)
      guard chain.count < length else { return chain }
      (scene, picture) = (applied.target, target)
    }
    return nil
  }
}

extension Scene {
  /// The change of the scene as it is, not of one that was made for it: its source is the scene.
  ///
  /// - Returns: nil where the scene does not follow the change's brief or has nothing to change.
  fileprivate func continuing(
    with change: SceneChange, asked wording: ChosenWording, _ random: inout SeededSequence
  ) -> AppliedEdit? {
    guard SceneBrief(for: change).allows(self) else { return nil }
    switch change {
    case .tone, .style: return nil
    case .add(let kind):
      var area = FreeArea(in: self)
      guard index(of: kind) == nil, let thing = area.placeNewcomer(kind, &random) else {
        return nil
      }
      var made = self
      made.things.append(thing)
      return made.adding(kind, asked: wording, &random)
    case .recolour(let part):
      // The part keeps the colour that it has, whichever it was given for a scene of its own.
      guard let index = index(of: part.owner.kind),
        let old = part.colour(of: things[index].drawable).flatMap(ColourName.nearest),
        var edit = recolouring(part, &random), edit.words["colour"] != old.name
      else { return nil }
      edit.source = self
      edit.words["old"] = old.name
      return edit
    default:
      guard let edit = applying(change, asked: wording, &random), edit.source == self else {
        return nil
      }
      return edit
    }
  }
}

extension SceneBrief {
  /// Whether a scene that was made for something else follows the brief, but for what it wants.
  ///
  /// None does where the ground would begin elsewhere: what stands there would drown.
  fileprivate func allows(_ scene: Scene) -> Bool {
    shores.isEmpty && seasons.contains(scene.season) && times.contains(scene.time)
      && weathers.contains(scene.weather) && terrains.contains(scene.terrain)
      && waters.contains(scene.water)
      && !scene.things.contains { $0.kind.map(unwanted.contains) ?? false }
  }
}
