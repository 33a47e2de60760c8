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
  func object(_ random: inout SeededSequence) -> Object {
    var object = plain(&random)
    for part in ThingPart.allCases where part.owner == self && part.colour(of: object) != nil {
      let names = ColourName.allCases.filter(part.suits)
      if random.chance(0.8) { part.paint(&object, random.pick(names).shade(&random)) }
    }
    return object
  }

  /// One of the kind as it comes when nobody says how: always the same.
  var usualObject: Object {
    var random = SeededSequence(seed: 0)
    var object: Object =
      switch self {
      case .cat: .cat(Cat())
      case .dog: .dog(Dog())
      case .cow: .cow(Cow())
      case .person: .person(Person())
      case .snowman: .snowman(Snowman())
      case .pumpkin: .pumpkin(Pumpkin())
      case .moon: .moon(MoonDisc())
      default: plain(&random)
      }
    if let mainPart, let usualColour { mainPart.paint(&object, usualColour.colour) }
    return object
  }

  private func plain(_ random: inout SeededSequence) -> Object {
    let seed = UInt32(random.next() * 16_777_216)
    return switch self {
    case .house:
      .house(
        House(shutters: random.chance(0.6) ? House().shutters : nil, hasSmoke: random.chance(0.5)))
    case .oak: .oak(Oak())
    case .pine: .pine(Pine(seed: seed))
    case .birch: .birch(Birch(seed: seed))
    case .poplar: .poplar(Poplar(seed: seed))
    case .fruitTree:
      .roundTree(FruitTree(fruit: ColourName.red.colour, seed: seed))
    case .bush: .bush(Bush(seed: seed))
    case .fence: .fence(Fence())
    case .lamp: .lampPost(LampPost())
    case .bench: .bench(ParkBench())
    case .flag: .flag(Flag())
    case .mailbox: .mailbox(Mailbox())
    case .car: .car(Car())
    case .bicycle: .bicycle(Bicycle())
    case .rowingBoat: .boat(RowingBoat())
    case .sailingBoat: .sailingBoat(SailingBoat())
    case .balloon: .balloon(Balloon(stripe: ColourName.white.colour))
    case .kite: .kite(Kite())
    case .cat: .cat(Cat(coat: random.pick(ThingKind.furs)))
    case .dog: .dog(Dog(coat: random.pick(ThingKind.furs)))
    case .sheep: .sheep(Sheep())
    case .cow: .cow(Cow(patches: random.pick(ThingKind.furs)))
    case .duck: .duck(Duck())
    case .bird: .birds(Birds(count: 1, seed: seed))
    case .person:
      .person(
        Person(
          pose: random.pick([.standing, .walking, .waving]), hair: random.pick(ThingKind.furs),
          hat: random.chance(0.4) ? ColourName.brown.colour : nil,
          umbrella: random.chance(0.25) ? ColourName.red.colour : nil))
    case .snowman: .snowman(Snowman(scarf: random.pick(ColourName.allCases).colour))
    case .parasol: .parasol(Parasol())
    case .tent: .tent(Tent())
    case .flowers: .flowerBed(FlowerBed(seed: seed))
    case .haystack: .haystack(Haystack())
    case .pumpkin: .pumpkin(Pumpkin(isCarved: random.chance(0.5)))
    case .sun: .sunDisc(SunDisc())
    case .moon: .moon(MoonDisc(isCrescent: random.chance(0.5)))
    case .cloud: .singleCloud(SingleCloud(seed: seed))
    case .rainbow: .rainbow(Rainbow())
    }
  }

  /// Coats of animals, and hair.
  private static let furs = [
    RGBA(0xE08A32), RGBA(0x9A6433), RGBA(0x2A2624), RGBA(0x6B4A30), RGBA(0xC9A06A),
    RGBA(0x7D7A76),
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
