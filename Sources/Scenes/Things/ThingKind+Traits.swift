extension ThingKind {
  /// What sets a kind apart from most others when scenes are made and changed.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    /// It looks another way when it is turned about its upright axis.
    static let twoSided = Traits(rawValue: 1)
    /// It is drawn from one side only: what waves in the wind, which blows to the right, and what
    /// has the light from the left in its painter's colours.
    static let oneSided = Traits(rawValue: 1 << 1)
    /// It is not moved, resized or turned.
    static let immovable = Traits(rawValue: 1 << 2)
    /// It is neither added nor removed: the rest of the scene would become senseless.
    static let permanent = Traits(rawValue: 1 << 3)
    /// It would look out of place when the season changes.
    static let seasonal = Traits(rawValue: 1 << 4)
    /// It would look out of place when the hour or the weather changes.
    static let celestial = Traits(rawValue: 1 << 5)
    /// It is as wide as most of the view, so that nobody tells a side.
    static let spansView = Traits(rawValue: 1 << 6)
    /// It keeps to the road where there is one.
    static let drives = Traits(rawValue: 1 << 7)
    /// It is in the small world too.
    static let inSmallWorld = Traits(rawValue: 1 << 8)
  }

  /// When a kind looks at home.
  struct Conditions: Sendable {
    var seasons = Set(Season.allCases)
    var times = Set(TimeOfDay.allCases)
    var weathers = Set(Weather.allCases)
  }
}

extension ThingKind.Conditions {
  /// For what floats on the lake.
  static let unfrozen = ThingKind.Conditions(seasons: [.spring, .summer, .autumn])
  /// For what flies.
  static let dry = ThingKind.Conditions(weathers: .dry)
}

extension Set<TimeOfDay> {
  static let byDay: Set = [.morning, .noon, .afternoon]
}

extension Set<Weather> {
  static let dry: Set = [.clear, .overcast]
}
