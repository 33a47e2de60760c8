/// An accessory of a thing, which can be there or not: the smoke of a house, a person's hat.
struct Accessory: Sendable {
  let owner: any SceneThing.Type
  let name: String
  /// The colour where nobody says which; nil for what has no choice of colours.
  let usualColour: ColourName?
  /// The sentences that ask for it; the slot `a` is its name with a colour and an article, where it
  /// has a choice of colours.
  let adding: Wordings
  /// The sentences that ask for it to go.
  let removing: Wordings
  /// The thing without it.
  let detached: @Sendable (PlacedThing) -> PlacedThing
  /// The thing with it, made from one without, and what is drawn right after the thing.
  let attached: @Sendable (PlacedThing, RGBA?) -> [PlacedThing]

  /// An accessory that is drawn by a thing of its own.
  init<Value: SceneThing>(
    _ name: String, of owner: Value.Type, adding: Wordings, removing: Wordings,
    attachment: @escaping @Sendable (PlacedThing) -> PlacedThing
  ) {
    self.owner = owner
    self.name = name
    usualColour = nil
    self.adding = adding
    self.removing = removing
    detached = { $0 }
    attached = { thing, _ in [thing, attachment(thing)] }
  }

  /// An accessory that the owner draws or not.
  init<Value: SceneThing>(
    _ name: String, _ path: WritableKeyPath<Value, Bool> & Sendable, adding: Wordings,
    removing: Wordings
  ) {
    self.init(name, of: Value.self, nil, adding, removing) {
      $0[keyPath: path] = false
    } on: { value, _ in
      value[keyPath: path] = true
    }
  }

  /// An accessory that the owner draws in a colour, or not.
  ///
  /// - Parameter cover: what would hide it, and is therefore taken off before and after.
  init<Value: SceneThing>(
    _ name: String, _ path: WritableKeyPath<Value, RGBA?> & Sendable, usual: ColourName,
    hiddenBy cover: (WritableKeyPath<Value, RGBA?> & Sendable)? = nil, adding: Wordings,
    removing: Wordings
  ) {
    self.init(name, of: Value.self, usual, adding, removing) {
      $0[keyPath: path] = nil
      if let cover { $0[keyPath: cover] = nil }
    } on: {
      $0[keyPath: path] = $1
    }
  }

  private init<Value: SceneThing>(
    _ name: String, of owner: Value.Type, _ usual: ColourName?, _ adding: Wordings,
    _ removing: Wordings, off: @escaping @Sendable (inout Value) -> Void,
    on: @escaping @Sendable (inout Value, RGBA?) -> Void
  ) {
    self.owner = owner
    self.name = name
    usualColour = usual
    self.adding = adding
    self.removing = removing
    detached = { $0.changing(off) }
    attached = { thing, colour in [thing.changing { (value: inout Value) in on(&value, colour) }] }
  }
}

extension Accessory: Hashable, CustomStringConvertible {
  static func == (first: Accessory, second: Accessory) -> Bool {
    first.owner == second.owner && first.name == second.name
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(owner))
    hasher.combine(name)
  }

  var description: String { name }
}

extension PlacedThing {
  /// The same with its values changed, if it is of that type.
  fileprivate func changing<Value: SceneThing>(_ change: (inout Value) -> Void) -> PlacedThing {
    guard var value = drawable as? Value else { return self }
    change(&value)
    var thing = self
    thing.drawable = value
    return thing
  }
}
