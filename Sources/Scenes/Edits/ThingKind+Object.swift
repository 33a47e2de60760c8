extension ThingKind {
  /// The kind that people see in an object; nil for what edits leave alone.
  init?(of object: Object) {
    switch object {
    case .balloon: self = .balloon
    case .bench: self = .bench
    case .bicycle: self = .bicycle
    case .birds: self = .bird
    case .birch: self = .birch
    case .bush: self = .bush
    case .boat: self = .rowingBoat
    case .car: self = .car
    case .cat: self = .cat
    case .cow: self = .cow
    case .dog: self = .dog
    case .duck: self = .duck
    case .fence: self = .fence
    case .flag: self = .flag
    case .flowerBed: self = .flowers
    case .haystack: self = .haystack
    case .house: self = .house
    case .kite: self = .kite
    case .lampPost: self = .lamp
    case .mailbox: self = .mailbox
    case .moon: self = .moon
    case .oak: self = .oak
    case .parasol: self = .parasol
    case .person: self = .person
    case .pine: self = .pine
    case .poplar: self = .poplar
    case .pumpkin: self = .pumpkin
    case .rainbow: self = .rainbow
    case .roundTree: self = .fruitTree
    case .sailingBoat: self = .sailingBoat
    case .sheep: self = .sheep
    case .singleCloud: self = .cloud
    case .snowman: self = .snowman
    case .sunDisc: self = .sun
    case .tent: self = .tent
    case .fairyLights, .footpath, .grove, .road, .shrubs: return nil
    }
  }

  /// One of the kind as it comes: colours, poses and patterns at random.
  func object(_ dice: inout SeededSequence) -> Object {
    var object = plain(&dice)
    for part in ThingPart.allCases where part.owner == self && part.colour(of: object) != nil {
      let names = ColourName.allCases.filter(part.suits)
      if dice.chance(0.8) { part.paint(&object, dice.pick(names).shade(&dice)) }
    }
    return object
  }

  /// One of the kind as it comes when nobody says how: always the same.
  var usualObject: Object {
    var dice = SeededSequence(seed: 0)
    var object: Object =
      switch self {
      case .cat: .cat(Cat())
      case .dog: .dog(Dog())
      case .cow: .cow(Cow())
      case .person: .person(Person())
      case .snowman: .snowman(Snowman())
      case .pumpkin: .pumpkin(Pumpkin())
      case .moon: .moon(Moon())
      default: plain(&dice)
      }
    if let mainPart, let usualColour { mainPart.paint(&object, usualColour.colour) }
    return object
  }

  private func plain(_ dice: inout SeededSequence) -> Object {
    let seed = UInt32(dice.next() * 16_777_216)
    return switch self {
    case .house:
      .house(House(shutters: dice.chance(0.6) ? House().shutters : nil, hasSmoke: dice.chance(0.5)))
    case .oak: .oak(Oak())
    case .pine: .pine(Pine(seed: seed))
    case .birch: .birch(Birch(seed: seed))
    case .poplar: .poplar(Poplar(seed: seed))
    case .fruitTree:
      .roundTree(RoundTree(fruit: ColourName.red.colour, seed: seed))
    case .bush: .bush(Bush(seed: seed))
    case .fence: .fence(Fence())
    case .lamp: .lampPost(LampPost())
    case .bench: .bench(Bench())
    case .flag: .flag(Flag())
    case .mailbox: .mailbox(Mailbox())
    case .car: .car(Car())
    case .bicycle: .bicycle(Bicycle())
    case .rowingBoat: .boat(Boat())
    case .sailingBoat: .sailingBoat(SailingBoat())
    case .balloon: .balloon(Balloon(stripe: ColourName.white.colour))
    case .kite: .kite(Kite())
    case .cat: .cat(Cat(coat: dice.pick(ThingKind.furs)))
    case .dog: .dog(Dog(coat: dice.pick(ThingKind.furs)))
    case .sheep: .sheep(Sheep())
    case .cow: .cow(Cow(patches: dice.pick(ThingKind.furs)))
    case .duck: .duck(Duck())
    case .bird: .birds(Birds(count: 1, seed: seed))
    case .person:
      .person(
        Person(
          pose: dice.pick([.standing, .walking, .waving]), hair: dice.pick(ThingKind.furs),
          hat: dice.chance(0.4) ? ColourName.brown.colour : nil,
          umbrella: dice.chance(0.25) ? ColourName.red.colour : nil))
    case .snowman: .snowman(Snowman(scarf: dice.pick(ColourName.allCases).colour))
    case .parasol: .parasol(Parasol())
    case .tent: .tent(Tent())
    case .flowers: .flowerBed(FlowerBed(seed: seed))
    case .haystack: .haystack(Haystack())
    case .pumpkin: .pumpkin(Pumpkin(isCarved: dice.chance(0.5)))
    case .sun: .sunDisc(SunDisc())
    case .moon: .moon(Moon(isCrescent: dice.chance(0.5)))
    case .cloud: .singleCloud(SingleCloud(seed: seed))
    case .rainbow: .rainbow(Rainbow())
    }
  }

  /// Coats of animals, and hair.
  private static let furs = [
    Colour(0xE08A32), Colour(0x9A6433), Colour(0x2A2624), Colour(0x6B4A30), Colour(0xC9A06A),
    Colour(0x7D7A76),
  ]

  /// What takes a colour when people say “a red one”; nil where nobody says so.
  var mainPart: ThingPart? {
    switch self {
    case .car: .car
    case .bicycle: .bicycle
    case .rowingBoat: .boat
    case .balloon: .balloon
    case .kite: .kite
    case .bench: .bench
    case .flag: .flag
    case .mailbox: .mailbox
    case .parasol: .parasol
    case .tent: .tent
    case .flowers: .flowers
    default: nil
    }
  }

  /// The colour of its main part where nobody says which.
  private var usualColour: ColourName? {
    switch self {
    case .car, .bicycle, .balloon, .kite, .parasol: .red
    case .rowingBoat: .white
    case .bench: .brown
    case .flag, .mailbox: .blue
    case .tent: .orange
    case .flowers: .pink
    default: nil
    }
  }
}
