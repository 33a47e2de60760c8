import Testing

@testable import Scenes

/// A drawn thing under the name of what it shows.
struct DrawingSample: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let thing: any Drawable

  init(_ name: String, _ thing: any Drawable) {
    testDescription = name
    self.thing = thing
  }

  /// Every kind as it usually is, and the variants that look different.
  ///
  /// People fill their box only with an umbrella; the flowers of some beds hang over the edge.
  static let all =
    ThingKind.all.filter { ![Person.kind, FlowerBed.kind].contains($0) }
    .map { DrawingSample("usual \($0)", $0.usualThing) }
    + [
      DrawingSample("flower bed", FlowerBed()),
      DrawingSample("flock", Birds(count: 7, seed: 3)),
      DrawingSample("second flock", Birds(count: 4, seed: 9)),
      DrawingSample("standing duck", Duck(isSwimming: false)),
      DrawingSample("fairy lights", FairyLights()),
      DrawingSample("full moon", MoonDisc(isCrescent: false)),
      DrawingSample("lantern", Pumpkin(isCarved: true)), DrawingSample("road", Road()),
      DrawingSample("second cloud", SingleCloud(seed: 2)),
      DrawingSample("third cloud", SingleCloud(seed: 3)),
      DrawingSample("fourth cloud", SingleCloud(seed: 400)),
    ]
    + Person.Pose.allCases.map { pose in
      DrawingSample(
        "\(pose.rawValue) person",
        Person(pose: pose, hat: RGBA(0x784A28), umbrella: RGBA(0x2C5FCB)))
    }

  /// Where light falls beyond the thing.
  var hasGlow: Bool { thing is SunDisc || thing is MoonDisc || thing is FairyLights }

  /// Whether it draws its shadow itself, which reaches beyond its box.
  var drawsShadow: Bool {
    let drawing: [any Drawable.Type] = [
      Bush.self, Fence.self, FruitTree.self, LampPost.self, Oak.self, Pine.self, Poplar.self,
    ]
    return drawing.contains { $0 == type(of: thing) }
  }
}

/// A colour that can be chosen, as the thing painted in it.
struct ColourSample: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let thing: @Sendable (RGBA) -> any Drawable

  private init(_ name: String, _ thing: @escaping @Sendable (RGBA) -> any Drawable) {
    testDescription = name
    self.thing = thing
  }

  /// The parts that instructions speak of, and what else has a colour.
  static let all =
    ThingKind.parts.filter { $0.colour(of: $0.owner.kind.usualThing) != nil }.map { part in
      ColourSample("\(part)") { colour in
        var thing = part.owner.kind.usualThing
        part.paint(&thing, colour)
        return thing
      }
    }
    + [
      ColourSample("balloon's stripes") { Balloon(stripe: $0) },
      ColourSample("bird") { Birds(plumage: $0, count: 1) }, ColourSample("cat") { Cat(coat: $0) },
      ColourSample("cow's patches") { Cow(patches: $0) }, ColourSample("dog") { Dog(coat: $0) },
      ColourSample("duck") { Duck(plumage: $0) },
      ColourSample("fairy lights") { FairyLights(colours: [$0]) },
      ColourSample("haystack") { Haystack(hay: $0) }, ColourSample("moon") { MoonDisc(colour: $0) },
      ColourSample("hair") { Person(hair: $0) }, ColourSample("hat") { Person(hat: $0) },
      ColourSample("umbrella") { Person(umbrella: $0) },
      ColourSample("pumpkin") { Pumpkin(skin: $0) }, ColourSample("road") { Road(surface: $0) },
      ColourSample("hull") { SailingBoat(hull: $0) }, ColourSample("fleece") { Sheep(wool: $0) },
      ColourSample("scarf") { Snowman(scarf: $0) },
      ColourSample("snowman's hat") { Snowman(hat: $0) },
      ColourSample("sun") { SunDisc(colour: $0) },
    ]
}
