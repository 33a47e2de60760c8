extension ThingPart {
  /// The kind of thing that has the part.
  var owner: ThingKind {
    switch self {
    case .door, .walls, .roof, .shutters: .house
    case .car: .car
    case .boat: .rowingBoat
    case .sail: .sailingBoat
    case .balloon: .balloon
    case .bicycle: .bicycle
    case .kite: .kite
    case .fence: .fence
    case .bench: .bench
    case .flag: .flag
    case .mailbox: .mailbox
    case .shirt, .trousers, .hat, .umbrella: .person
    case .parasol: .parasol
    case .tent: .tent
    case .flowers: .flowers
    }
  }

  /// Whether the part is painted in the colour anywhere: nobody paints a house black, and what has
  /// stripes has another colour than they.
  func suits(_ name: ColourName) -> Bool {
    switch self {
    case .walls: name != .black && name != .brown
    case .flowers: ![.black, .brown, .grey, .green, .yellow].contains(name)
    case .kite: name != .yellow && name != .orange
    case .balloon, .parasol, .flag: name != .white
    default: true
    }
  }

  /// The colour that the part of an object has; nil where it has no such part.
  func colour(of object: Object) -> RGBA? {
    var object = object
    return access(&object) { $0 }
  }

  /// The name that the part's colour is nearest to.
  func colourName(of object: Object) -> ColourName? {
    colour(of: object).flatMap(ColourName.init(nearestTo:))
  }

  /// Gives the part of an object a colour; the object stays as it is where it has no such part.
  func paint(_ object: inout Object, _ colour: RGBA) {
    access(&object) { $0 = colour }
  }

  @discardableResult
  private func access<Result>(_ object: inout Object, _ body: (inout RGBA) -> Result) -> Result? {
    switch (self, object) {
    case (.door, .house(var house)):
      defer { object = .house(house) }
      return body(&house.door)
    case (.walls, .house(var house)):
      defer { object = .house(house) }
      return body(&house.wall)
    case (.roof, .house(var house)):
      defer { object = .house(house) }
      return body(&house.roof)
    case (.shutters, .house(var house)):
      defer { object = .house(house) }
      return optional(&house.shutters, body)
    case (.car, .car(var car)):
      defer { object = .car(car) }
      return body(&car.body)
    case (.boat, .boat(var boat)):
      defer { object = .boat(boat) }
      return body(&boat.hull)
    case (.sail, .sailingBoat(var boat)):
      defer { object = .sailingBoat(boat) }
      return body(&boat.sail)
    case (.balloon, .balloon(var balloon)):
      defer { object = .balloon(balloon) }
      return body(&balloon.envelope)
    case (.bicycle, .bicycle(var bicycle)):
      defer { object = .bicycle(bicycle) }
      return body(&bicycle.frame)
    case (.kite, .kite(var kite)):
      defer { object = .kite(kite) }
      return body(&kite.sail)
    case (.fence, .fence(var fence)):
      defer { object = .fence(fence) }
      return body(&fence.wood)
    case (.bench, .bench(var bench)):
      defer { object = .bench(bench) }
      return body(&bench.wood)
    case (.flag, .flag(var flag)):
      defer { object = .flag(flag) }
      return body(&flag.cloth)
    case (.mailbox, .mailbox(var mailbox)):
      defer { object = .mailbox(mailbox) }
      return body(&mailbox.tin)
    case (.parasol, .parasol(var parasol)):
      defer { object = .parasol(parasol) }
      return body(&parasol.canopy)
    case (.tent, .tent(var tent)):
      defer { object = .tent(tent) }
      return body(&tent.canvas)
    case (.flowers, .flowerBed(var bed)):
      defer { object = .flowerBed(bed) }
      return body(&bed.blossom)
    case (.shirt, .person(var person)):
      defer { object = .person(person) }
      return body(&person.shirt)
    case (.trousers, .person(var person)):
      defer { object = .person(person) }
      return body(&person.trousers)
    case (.hat, .person(var person)):
      defer { object = .person(person) }
      return optional(&person.hat, body)
    case (.umbrella, .person(var person)):
      defer { object = .person(person) }
      return optional(&person.umbrella, body)
    default: return nil
    }
  }

  private func optional<Result>(
    _ colour: inout RGBA?, _ body: (inout RGBA) -> Result
  ) -> Result? {
    guard var value = colour else { return nil }
    defer { colour = value }
    return body(&value)
  }
}

extension ColourName {
  /// The name that has the shade nearest to a colour.
  init?(nearestTo colour: RGBA) {
    func distance(_ name: ColourName) -> Float {
      name.shades.map { shade in
        let difference = shade.channels - colour.channels
        return (difference * difference).sum()
      }.min() ?? .infinity
    }
    guard let nearest = ColourName.allCases.min(by: { distance($0) < distance($1) }) else {
      return nil
    }
    self = nearest
  }

  /// One of the shades, the middle one more often.
  func shade(_ random: inout SeededSequence) -> RGBA {
    random.chance(0.5) ? colour : random.pick(shades)
  }
}
