/// The colours that instructions speak of, each with the shades it is painted in.
enum ColourName: String, CaseIterable, Sendable {
  case red, orange, yellow, green, blue, purple, pink, white, black, brown, grey, turquoise

  /// The middle shade: what is asked for by the name.
  var colour: RGBA { shades[1] }

  /// A darker, a middle and a lighter shade, all of which anyone would call by the name.
  var shades: [RGBA] {
    switch self {
    case .red: [RGBA(0xA31A1C), RGBA(0xCF2B22), RGBA(0xE2483C)]
    case .orange: [RGBA(0xD9690F), RGBA(0xF08524), RGBA(0xFA9F42)]
    case .yellow: [RGBA(0xE0B41E), RGBA(0xF5D033), RGBA(0xFBE36B)]
    case .green: [RGBA(0x23692F), RGBA(0x33933F), RGBA(0x5DB556)]
    case .blue: [RGBA(0x1D3F9A), RGBA(0x2C5FCB), RGBA(0x4E86E4)]
    case .purple: [RGBA(0x552A86), RGBA(0x7A3FB4), RGBA(0x9A66CE)]
    case .pink: [RGBA(0xE0609A), RGBA(0xF088B4), RGBA(0xF8B0CE)]
    case .white: [RGBA(0xEDEBE6), RGBA(0xF7F5F0), RGBA(0xFFFEFB)]
    case .black: [RGBA(0x141416), RGBA(0x1F1F22), RGBA(0x2B2B2F)]
    case .brown: [RGBA(0x57331B), RGBA(0x784A28), RGBA(0x96653E)]
    case .grey: [RGBA(0x6D7074), RGBA(0x8C8F93), RGBA(0xABAEB1)]
    case .turquoise: [RGBA(0x17908F), RGBA(0x24B8B2), RGBA(0x5AD2CB)]
    }
  }
}
