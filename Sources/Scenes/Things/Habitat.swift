/// Where a kind of thing can be.
enum Habitat: Sendable {
  /// It stands on the meadow.
  case ground
  /// It floats on the lake.
  case water
  /// It flies before the hills.
  case air
  /// It is in the sky behind everything.
  case sky
}

extension ThingKind {
  var habitat: Habitat {
    switch self {
    case .rowingBoat, .sailingBoat, .duck: .water
    case .balloon, .kite, .bird: .air
    case .sun, .moon, .rainbow, .cloud: .sky
    default: .ground
    }
  }

  /// The longer side of its box in the middle of the meadow, as a fraction of the view's side.
  ///
  /// What is small in the world is larger here, so that it can be seen in a small picture.
  var extent: ClosedRange<Float> {
    switch self {
    case .house: 0.44...0.6
    case .oak: 0.44...0.6
    case .pine, .birch, .poplar: 0.38...0.54
    case .fruitTree: 0.3...0.42
    case .bush: 0.2...0.3
    case .fence: 0.45...0.62
    case .lamp: 0.42...0.56
    case .flag: 0.36...0.5
    case .bench: 0.24...0.34
    case .mailbox: 0.22...0.32
    case .car: 0.3...0.42
    case .bicycle: 0.28...0.4
    case .rowingBoat: 0.24...0.34
    case .sailingBoat: 0.28...0.4
    case .balloon: 0.28...0.4
    case .kite: 0.22...0.32
    case .cat: 0.2...0.29
    case .dog: 0.22...0.31
    case .sheep: 0.2...0.28
    case .cow: 0.26...0.36
    case .duck: 0.16...0.23
    case .bird: 0.18...0.26
    case .person: 0.36...0.5
    case .snowman: 0.3...0.44
    case .parasol: 0.28...0.4
    case .tent: 0.28...0.4
    case .flowers: 0.22...0.34
    case .haystack: 0.24...0.34
    case .pumpkin: 0.18...0.26
    case .sun, .moon: 0.16...0.22
    case .rainbow: 0.8...1.1
    case .cloud: 0.26...0.4
    }
  }

  /// Whether it can be added and taken away without the rest becoming senseless.
  var comesAndGoes: Bool { self != .house }

  /// Whether sentences tell on which side it is to be added.
  var isToldBySide: Bool { self != .fence && (habitat == .ground || habitat == .air) }

  /// Whether it is drawn from either side: not what waves in the wind, which blows to the right, nor
  /// what has the light from the left in its painter's colours.
  var isMirrorable: Bool {
    switch self {
    case .house, .oak, .pine, .poplar, .fruitTree, .bush, .fence, .lamp, .flag: false
    default: true
    }
  }

  /// How often it is in a scene in which nobody asks for it.
  var frequency: Float {
    switch self {
    case .house: 0.75
    case .oak, .pine, .birch, .poplar, .fruitTree, .bush: 0.17
    case .car, .person, .fence: 0.22
    case .sun, .moon, .rainbow: 0.06
    case .snowman, .pumpkin, .haystack: 0.2
    default: 0.11
    }
  }
}
