/// The colours that instructions speak of, each with the shades it is painted in.
enum ColourName: String, CaseIterable, Sendable {
  case red, orange, yellow, green, blue, purple, pink, white, black, brown, grey, turquoise

  /// The middle shade: what is asked for by the name.
  var colour: Colour { shades[1] }

  /// A darker, a middle and a lighter shade, all of which anyone would call by the name.
  var shades: [Colour] {
    switch self {
    case .red: [Colour(0xA31A1C), Colour(0xCF2B22), Colour(0xE2483C)]
    case .orange: [Colour(0xD9690F), Colour(0xF08524), Colour(0xFA9F42)]
    case .yellow: [Colour(0xE0B41E), Colour(0xF5D033), Colour(0xFBE36B)]
    case .green: [Colour(0x23692F), Colour(0x33933F), Colour(0x5DB556)]
    case .blue: [Colour(0x1D3F9A), Colour(0x2C5FCB), Colour(0x4E86E4)]
    case .purple: [Colour(0x552A86), Colour(0x7A3FB4), Colour(0x9A66CE)]
    case .pink: [Colour(0xE0609A), Colour(0xF088B4), Colour(0xF8B0CE)]
    case .white: [Colour(0xEDEBE6), Colour(0xF7F5F0), Colour(0xFFFEFB)]
    case .black: [Colour(0x141416), Colour(0x1F1F22), Colour(0x2B2B2F)]
    case .brown: [Colour(0x57331B), Colour(0x784A28), Colour(0x96653E)]
    case .grey: [Colour(0x6D7074), Colour(0x8C8F93), Colour(0xABAEB1)]
    case .turquoise: [Colour(0x17908F), Colour(0x24B8B2), Colour(0x5AD2CB)]
    }
  }
}
