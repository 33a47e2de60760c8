import Testing

@testable import Scenes

/// A drawn object under the name of what it shows.
struct ObjectSample: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let object: any Drawable

  init(_ name: String, _ object: any Drawable) {
    testDescription = name
    self.object = object
  }

  /// Every object, and the variants that look different.
  static let all =
    [
      ObjectSample("balloon", Balloon()), ObjectSample("bench", ParkBench()),
      ObjectSample("bicycle", Bicycle()), ObjectSample("birch", Birch()),
      ObjectSample("bird", Birds(count: 1)), ObjectSample("flock", Birds(count: 7, seed: 3)),
      ObjectSample("car", Car()), ObjectSample("cat", Cat()), ObjectSample("cow", Cow()),
      ObjectSample("dog", Dog()), ObjectSample("swimming duck", Duck()),
      ObjectSample("standing duck", Duck(isSwimming: false)),
      ObjectSample("fairy lights", FairyLights()), ObjectSample("flag", Flag()),
      ObjectSample("flower bed", FlowerBed()), ObjectSample("haystack", Haystack()),
      ObjectSample("kite", Kite()), ObjectSample("mailbox", Mailbox()),
      ObjectSample("crescent", MoonDisc()), ObjectSample("full moon", MoonDisc(isCrescent: false)),
      ObjectSample("parasol", Parasol()), ObjectSample("pumpkin", Pumpkin()),
      ObjectSample("lantern", Pumpkin(isCarved: true)), ObjectSample("rainbow", Rainbow()),
      ObjectSample("road", Road()), ObjectSample("sailing boat", SailingBoat()),
      ObjectSample("sheep", Sheep()), ObjectSample("cloud", SingleCloud()),
      ObjectSample("second cloud", SingleCloud(seed: 2)),
      ObjectSample("third cloud", SingleCloud(seed: 3)),
      ObjectSample("fourth cloud", SingleCloud(seed: 400)),
      ObjectSample("second flock", Birds(count: 4, seed: 9)),
      ObjectSample("snowman", Snowman()), ObjectSample("sun", SunDisc()),
      ObjectSample("tent", Tent()),
    ]
    + Person.Pose.allCases.map { pose in
      ObjectSample(
        "\(pose.rawValue) person",
        Person(pose: pose, hat: RGBA(0x784A28), umbrella: RGBA(0x2C5FCB)))
    }

  /// Where light falls beyond the object.
  var hasGlow: Bool { object is SunDisc || object is MoonDisc || object is FairyLights }
}

/// A colour that can be chosen, as the object painted in it.
struct ColourSample: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let object: @Sendable (RGBA) -> any Drawable

  private init(_ name: String, _ object: @escaping @Sendable (RGBA) -> any Drawable) {
    testDescription = name
    self.object = object
  }

  static let all = [
    ColourSample("balloon's envelope") { Balloon(envelope: $0) },
    ColourSample("balloon's stripes") { Balloon(stripe: $0) },
    ColourSample("bench") { ParkBench(wood: $0) }, ColourSample("bicycle") { Bicycle(frame: $0) },
    ColourSample("bird") { Birds(plumage: $0, count: 1) }, ColourSample("car") { Car(body: $0) },
    ColourSample("cat") { Cat(coat: $0) }, ColourSample("cow's patches") { Cow(patches: $0) },
    ColourSample("dog") { Dog(coat: $0) }, ColourSample("duck") { Duck(plumage: $0) },
    ColourSample("fairy lights") { FairyLights(colours: [$0]) },
    ColourSample("flag") { Flag(cloth: $0) }, ColourSample("blossoms") { FlowerBed(blossom: $0) },
    ColourSample("haystack") { Haystack(hay: $0) }, ColourSample("kite") { Kite(sail: $0) },
    ColourSample("mailbox") { Mailbox(tin: $0) }, ColourSample("moon") { MoonDisc(colour: $0) },
    ColourSample("parasol") { Parasol(canopy: $0) },
    ColourSample("shirt") { Person(shirt: $0) }, ColourSample("trousers") { Person(trousers: $0) },
    ColourSample("hair") { Person(hair: $0) }, ColourSample("hat") { Person(hat: $0) },
    ColourSample("umbrella") { Person(umbrella: $0) },
    ColourSample("pumpkin") { Pumpkin(skin: $0) }, ColourSample("road") { Road(surface: $0) },
    ColourSample("hull") { SailingBoat(hull: $0) }, ColourSample("sail") { SailingBoat(sail: $0) },
    ColourSample("fleece") { Sheep(wool: $0) }, ColourSample("scarf") { Snowman(scarf: $0) },
    ColourSample("snowman's hat") { Snowman(hat: $0) }, ColourSample("sun") { SunDisc(colour: $0) },
    ColourSample("tent") { Tent(canvas: $0) },
  ]
}
