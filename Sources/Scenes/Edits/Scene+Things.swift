extension Scene {
  /// The index of the thing of a kind.
  func index(of kind: ThingKind) -> Int? {
    things.firstIndex { type(of: $0.drawable) == kind.type }
  }

  /// A noun for a thing or a part of it that fits nothing else in the scene, mostly the usual one.
  ///
  /// - Parameters:
  ///   - nouns: what people call it, the usual word first.
  ///   - kind: of the thing.
  func noun(
    _ nouns: [String], of kind: ThingKind, _ random: inout SeededSequence
  ) -> String {
    let taken = Set(things.compactMap(\.kind).filter { $0 != kind }.flatMap(\.nouns))
    let free = nouns.filter { !taken.contains($0) }
    return random.chance(0.6) ? nouns[0] : random.pick(free.isEmpty ? [nouns[0]] : free)
  }

  /// The thing with the part in one colour, then in another.
  func recolouring(_ part: ThingPart, _ random: inout SeededSequence) -> AppliedEdit? {
    guard let index = index(of: part.owner.kind) else { return nil }
    var source = self
    let names = random.shuffled(part.colourNames)
    guard names.count > 1 else { return nil }
    let (old, new) = (names[0], names[1])
    part.paint(&source.things[index].drawable, old.shade(&random))
    var target = source
    part.paint(&target.things[index].drawable, new.colour)
    guard source != target else { return nil }
    return AppliedEdit(
      source: source, target: target,
      words: [
        "thing": noun(part.nouns, of: part.owner.kind, &random), "colour": new.name,
        "old": old.name, "likeness": new.likeness, "otherLikeness": new.unseenLikeness,
      ])
  }

  /// The scene without the thing that is in it, then with it.
  func adding(
    _ kind: ThingKind, asked wording: ChosenWording, _ random: inout SeededSequence
  ) -> AppliedEdit? {
    guard let index = index(of: kind) else { return nil }
    var (source, target) = (self, self)
    let thing = source.things.remove(at: index)
    let noun = noun(kind.nouns, of: kind, &random)
    let named = kind.named(noun, by: wording, colourFraction: 0.65, &random)
    named.paint(&target.things[index].drawable)
    return AppliedEdit(
      source: source, target: target,
      words: [
        "a": ThingKind.indefinite(named.noun),
        "where": source.whereabouts(of: thing, kind, &random),
      ])
  }

  /// The scene with the thing, then without it.
  func removing(_ kind: ThingKind, _ random: inout SeededSequence) -> AppliedEdit? {
    guard let index = index(of: kind) else { return nil }
    var target = self
    target.things.remove(at: index)
    let noun = noun(kind.nouns, of: kind, &random)
    return AppliedEdit(
      source: self, target: target, words: ["thing": noun, "a": ThingKind.indefinite(noun)])
  }

  /// The scene with a thing, then with another at its place.
  func replacing(
    _ kind: ThingKind, with other: ThingKind, asked wording: ChosenWording,
    _ random: inout SeededSequence
  ) -> AppliedEdit? {
    guard let index = index(of: kind) else { return nil }
    let old = things[index]
    let named = other.named(other.nouns[0], by: wording, colourFraction: 0.5, &random)
    var new = old
    new.drawable = other.usualThing
    named.paint(&new.drawable)
    if kind.habitat != other.habitat || other.habitat == .sky { new.foot.x = old.box.centre.x }
    let area = FreeArea(in: self, except: index)
    new.size = area.size(
      of: new.drawable, other, at: old.foot.y, largeness: FreeArea.usualLargeness)
    guard area.fits(new, of: other) else { return nil }
    var target = self
    target.things[index] = new
    return AppliedEdit(
      source: self, target: target,
      words: [
        "old": noun(kind.nouns, of: kind, &random), "a": ThingKind.indefinite(named.noun),
      ])
  }

  /// The scene without the accessory, then with it.
  func attaching(
    _ accessory: Accessory, asked wording: ChosenWording, _ random: inout SeededSequence
  ) -> AppliedEdit? {
    guard let index = index(of: accessory.owner.kind) else { return nil }
    var (source, target) = (self, self)
    var words: [String: String] = [:]
    var colour = accessory.usualColour
    if colour != nil, wording.namesWhatIsNew { colour = random.pick(ColourName.all) }
    if let colour { words["a"] = ThingKind.indefinite("\(colour.name) \(accessory.name)") }
    let detached = accessory.detached(things[index])
    source.things[index] = detached
    let attached = accessory.attached(detached, colour?.colour)
    target.things[index] = attached[0]
    target.things += attached.dropFirst()
    return AppliedEdit(source: source, target: target, words: words)
  }
}

/// A new thing as a sentence names it: a noun, perhaps with a colour for one of its parts.
private struct NamedThing {
  var noun: String
  var part: ThingPart?
  var colour: RGBA?

  func paint(_ thing: inout any Drawable) {
    if let part, let colour { part.paint(&thing, colour) }
  }
}

extension ThingKind {
  /// A new thing under a noun, in a fraction of the cases with a colour, if the wording has a slot
  /// for a new thing.
  fileprivate func named(
    _ noun: String, by wording: ChosenWording, colourFraction: Float,
    _ random: inout SeededSequence
  ) -> NamedThing {
    guard wording.namesWhatIsNew, let mainPart, random.chance(colourFraction) else {
      return NamedThing(noun: noun)
    }
    let name = random.pick(mainPart.colourNames)
    return NamedThing(noun: "\(name.name) \(noun)", part: mainPart, colour: name.colour)
  }
}
