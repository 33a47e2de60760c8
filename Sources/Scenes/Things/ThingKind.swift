/// The kinds of things that instructions speak of.
public enum ThingKind: String, CaseIterable, Sendable {
  case house, oak, pine, birch, poplar, fruitTree, bush
  case fence, lamp, bench, flag, mailbox
  case car, bicycle, rowingBoat, sailingBoat, balloon, kite
  case cat, dog, sheep, cow, duck, bird
  case person, snowman
  case parasol, tent, flowers, haystack, pumpkin
  case sun, moon, rainbow, cloud
}

extension ThingKind {
  /// What people call it, the usual word first; without an article.
  var nouns: [String] {
    switch self {
    case .house: ["house", "cottage", "home"]
    case .oak: ["oak", "oak tree"]
    case .pine: ["pine", "fir tree", "pine tree"]
    case .birch: ["birch", "birch tree"]
    case .poplar: ["poplar", "poplar tree"]
    case .fruitTree: ["apple tree", "fruit tree"]
    case .bush: ["bush", "shrub"]
    case .fence: ["fence", "wooden fence"]
    case .lamp: ["lamp post", "street lamp", "lantern"]
    case .bench: ["bench", "park bench"]
    case .flag: ["flag", "flagpole"]
    case .mailbox: ["mailbox", "letterbox"]
    case .car: ["car", "automobile"]
    case .bicycle: ["bicycle", "bike"]
    case .rowingBoat: ["rowing boat", "rowboat", "boat"]
    case .sailingBoat: ["sailing boat", "sailboat", "boat"]
    case .balloon: ["hot air balloon", "balloon"]
    case .kite: ["kite"]
    case .cat: ["cat", "kitty"]
    case .dog: ["dog", "puppy"]
    case .sheep: ["sheep", "lamb"]
    case .cow: ["cow"]
    case .duck: ["duck"]
    case .bird: ["bird", "little bird"]
    case .person: ["person", "walker", "figure"]
    case .snowman: ["snowman"]
    case .parasol: ["parasol", "sunshade", "beach umbrella"]
    case .tent: ["tent"]
    case .flowers: ["flower bed", "bed of flowers"]
    case .haystack: ["haystack", "hay bale"]
    case .pumpkin: ["pumpkin"]
    case .sun: ["sun"]
    case .moon: ["moon"]
    case .rainbow: ["rainbow"]
    case .cloud: ["cloud", "white cloud"]
    }
  }

  /// A noun with “a”, “an” or “some” before it.
  static func indefinite(_ noun: String) -> String {
    switch noun {
    case "sun": "the sun"
    default: ("aeiou".contains(noun.prefix(1)) ? "an " : "a ") + noun
    }
  }
}
