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

  /// The longer side of its box in the middle of the meadow, as a share of the view's side.
  ///
  /// What is small in the world is larger here, so that it can be seen in a small picture.
  var extent: ClosedRange<Float> {
    switch self {
    case .house: 0.40...0.56
    case .oak: 0.42...0.6
    case .pine, .birch, .poplar: 0.34...0.5
    case .fruitTree: 0.28...0.4
    case .bush: 0.16...0.26
    case .fence: 0.34...0.5
    case .lamp: 0.36...0.5
    case .flag: 0.34...0.48
    case .bench: 0.18...0.26
    case .mailbox: 0.17...0.24
    case .car: 0.26...0.4
    case .bicycle: 0.18...0.26
    case .rowingBoat: 0.16...0.26
    case .sailingBoat: 0.2...0.3
    case .balloon: 0.2...0.32
    case .kite: 0.16...0.24
    case .cat: 0.15...0.22
    case .dog: 0.17...0.24
    case .sheep: 0.15...0.22
    case .cow: 0.22...0.3
    case .duck: 0.1...0.15
    case .bird: 0.13...0.2
    case .person: 0.28...0.42
    case .snowman: 0.24...0.36
    case .parasol: 0.24...0.36
    case .tent: 0.26...0.38
    case .flowers: 0.18...0.3
    case .haystack: 0.2...0.3
    case .pumpkin: 0.12...0.19
    case .sun, .moon: 0.12...0.18
    case .rainbow: 0.8...1.1
    case .cloud: 0.26...0.4
    }
  }

  /// Whether it can be added and taken away without the rest becoming senseless.
  var comesAndGoes: Bool { self != .house }

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
