/// The colours that instructions speak of, each with the shades it is painted in.
struct ColourName: Sendable {
  let name: String
  /// A darker, a middle and a lighter shade, all of which anyone would call by the name.
  let shades: [RGBA]
  /// What has the colour; models are trained on it.
  let likeness: String
  /// What has the colour and no model is trained on.
  let unseenLikeness: String

  private init(
    _ name: String, _ dark: UInt32, _ middle: UInt32, _ light: UInt32, _ likeness: String,
    unseen: String
  ) {
    self.name = name
    shades = [RGBA(dark), RGBA(middle), RGBA(light)]
    self.likeness = likeness
    unseenLikeness = unseen
  }

  static let red = ColourName(
    "red", 0xA31A1C, 0xCF2B22, 0xE2483C, "a ripe tomato", unseen: "strawberries")
  static let orange = ColourName(
    "orange", 0xD9690F, 0xF08524, 0xFA9F42, "a carrot", unseen: "tangerines")
  static let yellow = ColourName(
    "yellow", 0xE0B41E, 0xF5D033, 0xFBE36B, "a lemon", unseen: "sunflowers")
  static let green = ColourName(
    "green", 0x23692F, 0x33933F, 0x5DB556, "fresh grass", unseen: "spinach")
  static let blue = ColourName(
    "blue", 0x1D3F9A, 0x2C5FCB, 0x4E86E4, "the deep sea", unseen: "cornflowers")
  static let purple = ColourName(
    "purple", 0x552A86, 0x7A3FB4, 0x9A66CE, "a plum", unseen: "lavender")
  static let pink = ColourName(
    "pink", 0xE0609A, 0xF088B4, 0xF8B0CE, "a flamingo", unseen: "bubblegum")
  static let white = ColourName(
    "white", 0xEDEBE6, 0xF7F5F0, 0xFFFEFB, "fresh snow", unseen: "milk")
  static let black = ColourName(
    "black", 0x141416, 0x1F1F22, 0x2B2B2F, "a lump of coal", unseen: "soot")
  static let brown = ColourName(
    "brown", 0x57331B, 0x784A28, 0x96653E, "a bar of chocolate", unseen: "coffee beans")
  static let grey = ColourName(
    "grey", 0x6D7074, 0x8C8F93, 0xABAEB1, "an elephant", unseen: "ashes")
  static let turquoise = ColourName(
    "turquoise", 0x17908F, 0x24B8B2, 0x5AD2CB, "a tropical lagoon", unseen: "a peacock's neck")

  static let all = [
    red, orange, yellow, green, blue, purple, pink, white, black, brown, grey, turquoise,
  ]
}

extension ColourName: Hashable {
  static func == (first: ColourName, second: ColourName) -> Bool { first.name == second.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension ColourName {
  /// The middle shade: what is asked for by the name.
  var colour: RGBA { shades[1] }

  /// One of the shades, the middle one more often.
  func shade(_ random: inout SeededSequence) -> RGBA {
    random.chance(0.5) ? colour : random.pick(shades)
  }

  /// The name that has the shade nearest to a colour.
  static func nearest(to colour: RGBA) -> ColourName? {
    func distance(_ name: ColourName) -> Float {
      name.shades.map { shade in
        let difference = shade.channels - colour.channels
        return (difference * difference).sum()
      }.min() ?? .infinity
    }
    return all.min { distance($0) < distance($1) }
  }
}
