/// What can be given a colour.
enum ThingPart: String, CaseIterable, Sendable {
  case door, walls, roof, shutters
  case car, boat, sail, balloon, bicycle, kite
  case fence, bench, flag, mailbox
  case shirt, trousers, hat, umbrella
  case parasol, tent, flowers
}

extension ThingPart {
  /// What people call it, the usual word first; without an article.
  var nouns: [String] {
    switch self {
    case .door: ["door", "front door", "door of the house"]
    case .walls: ["walls", "house", "walls of the house"]
    case .roof: ["roof", "roof of the house"]
    case .shutters: ["shutters", "window shutters"]
    case .boat: ["boat", "rowing boat"]
    case .sail: ["sail", "sail of the boat"]
    case .balloon: ["balloon", "hot air balloon"]
    case .bicycle: ["bicycle", "bike"]
    case .mailbox: ["mailbox", "letterbox"]
    case .shirt: ["shirt", "jumper", "person's shirt"]
    case .trousers: ["trousers", "person's trousers"]
    case .hat: ["hat", "person's hat"]
    case .parasol: ["parasol", "sunshade"]
    case .car, .kite, .fence, .bench, .flag, .umbrella, .tent, .flowers: [rawValue]
    }
  }
}
