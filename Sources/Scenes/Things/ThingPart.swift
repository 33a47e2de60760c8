/// A part of a thing that can be given a colour.
struct ThingPart: Sendable {
  let owner: any SceneThing.Type
  /// What people call it, the usual word first; without an article.
  let nouns: [String]
  /// The colour where nobody says which; only the part that “a red one” means has one.
  let usualColour: ColourName?
  /// The colours it is painted in anywhere: nobody paints a house black, and what has stripes has
  /// another colour than they.
  let colourNames: [ColourName]
  private let read: @Sendable (any Drawable) -> RGBA?
  private let write: @Sendable (inout any Drawable, RGBA) -> Void

  init<Value: SceneThing>(
    _ nouns: [String], _ path: WritableKeyPath<Value, RGBA> & Sendable,
    usual: ColourName? = nil, excluding excluded: [ColourName] = []
  ) {
    self.init(Value.self, nouns, usual, excluded) {
      $0[keyPath: path]
    } write: {
      $0[keyPath: path] = $1
    }
  }

  /// A part that not every thing of the kind has.
  init<Value: SceneThing>(_ nouns: [String], _ path: WritableKeyPath<Value, RGBA?> & Sendable) {
    self.init(Value.self, nouns, nil, []) {
      $0[keyPath: path]
    } write: {
      if $0[keyPath: path] != nil { $0[keyPath: path] = $1 }
    }
  }

  private init<Value: SceneThing>(
    _ owner: Value.Type, _ nouns: [String], _ usual: ColourName?, _ excluded: [ColourName],
    read: @escaping @Sendable (Value) -> RGBA?,
    write: @escaping @Sendable (inout Value, RGBA) -> Void
  ) {
    self.owner = owner
    self.nouns = nouns
    usualColour = usual
    colourNames = ColourName.all.filter { !excluded.contains($0) }
    self.read = { ($0 as? Value).flatMap(read) }
    self.write = { thing, colour in
      guard var value = thing as? Value else { return }
      write(&value, colour)
      thing = value
    }
  }

  /// The colour that the part of a thing has; nil where it has no such part.
  func colour(of thing: any Drawable) -> RGBA? { read(thing) }

  /// Gives the part of a thing a colour; the thing stays as it is where it has no such part.
  func paint(_ thing: inout any Drawable, _ colour: RGBA) { write(&thing, colour) }
}

extension ThingPart: Hashable, CustomStringConvertible {
  static func == (first: ThingPart, second: ThingPart) -> Bool {
    first.owner == second.owner && first.nouns == second.nouns
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(owner))
    hasher.combine(nouns)
  }

  var description: String { nouns[0] }
}
