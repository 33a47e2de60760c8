extension ThingPart {
  /// The thing with the part in its colour, then in another.
  func recoloured(in scene: Scene, _ random: inout SeededSequence) -> AppliedEdit? {
    guard let index = owner.index(in: scene) else { return nil }
    var source = scene
    let names = random.shuffled(ColourName.allCases.filter(suits))
    guard names.count > 1 else { return nil }
    let (old, new) = (names[0], names[1])
    paint(&source.things[index].object, old.shade(&random))
    var target = source
    paint(&target.things[index].object, new.colour)
    guard source != target else { return nil }
    return AppliedEdit(
      source: source, target: target,
      words: [
        "thing": noun(in: scene, &random), "colour": new.rawValue, "old": old.rawValue,
        "likeness": new.likeness, "otherLikeness": new.otherLikeness,
      ])
  }

  private func noun(in scene: Scene, _ random: inout SeededSequence) -> String {
    let others = scene.things.compactMap { ThingKind(of: $0.object) }.filter { $0 != owner }
    let taken = Set(others.flatMap(\.nouns))
    let free = nouns.filter { !taken.contains($0) }
    return random.chance(0.6) ? nouns[0] : random.pick(free.isEmpty ? [nouns[0]] : free)
  }
}
