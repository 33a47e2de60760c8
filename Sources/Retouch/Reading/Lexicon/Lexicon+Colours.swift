extension Lexicon {
  /// Colour names with their sRGB values, as objects of that colour look rather than as light.
  static let colours: [String: UInt32] = [
    "red": 0xD82C2C, "crimson": 0xC41E3A, "scarlet": 0xE02A1B, "ruby": 0xB01349,
    "burgundy": 0x740F2A, "maroon": 0x6E1420, "brick red": 0xA83A32, "cherry": 0xBF1632,
    "orange": 0xF0861C, "amber": 0xF5AE1B, "peach": 0xFAC19A, "coral": 0xF87C62,
    "salmon": 0xF28B7A, "copper": 0xB5713A, "rust": 0xA84A22,
    "yellow": 0xF4D423, "gold": 0xD4A82A, "golden": 0xD4A82A, "mustard": 0xCB9F26,
    "lemon": 0xF6E84A, "cream": 0xF7EFD0, "beige": 0xDDCFAE, "ivory": 0xF8F4E4,
    "green": 0x2F9A3C, "lime": 0x8CD02A, "olive": 0x7C7F2B, "mint": 0x9ADDB8,
    "emerald": 0x1E9A62, "forest green": 0x245F33, "sage": 0x9BAE8A, "grass green": 0x5AA637,
    "teal": 0x1A8480, "turquoise": 0x38C6BA, "cyan": 0x22C4D8, "aqua": 0x3CCBD0,
    "blue": 0x2A58D0, "navy": 0x1C2A5C, "navy blue": 0x1C2A5C, "sky blue": 0x7CBCEA,
    "royal blue": 0x3052C4, "azure": 0x3A8BE0, "indigo": 0x432FA0, "cobalt": 0x1F4BA8,
    "purple": 0x7A36A8, "violet": 0x8648C8, "lavender": 0xB9A6E4, "lilac": 0xC6A2D6,
    "plum": 0x7E3A72, "magenta": 0xD02AA4, "pink": 0xF088B0, "hot pink": 0xEE3C92,
    "rose": 0xE06284, "fuchsia": 0xDC2AA8,
    "brown": 0x7B4B2A, "chocolate": 0x5E3520, "tan": 0xC8A47C, "bronze": 0x9C6C34,
    "black": 0x0E0E10, "white": 0xFFFFFF, "grey": 0x868686, "silver": 0xC2C5C9,
    "charcoal": 0x383C40,
  ]

  /// Colours whose name begins with an object that may have that colour.
  static let coloursOfObjects: Set<String> = [
    "sky blue", "forest green", "grass green", "brick red",
  ]

  /// Words for all parts of a colour, and for a shift towards it.
  static let colouredParts: [(name: String, plural: String, comparative: String)] = [
    ("red", "reds", "redder, reddish"), ("orange", "oranges", "oranger, more orangey"),
    ("yellow", "yellows", "yellower, yellowish"), ("green", "greens", "greener, greenish"),
    ("teal", "teals", ""), ("cyan", "cyans", ""), ("blue", "blues", "bluer, blueish, bluish"),
    ("purple", "purples", "more purplish, purplish"), ("magenta", "magentas", ""),
    ("pink", "pinks", "pinker, pinkish"), ("brown", "browns", ""), ("grey", "greys", ""),
  ]

  /// Casts: the adjustments of warmth and tint that shift all colours towards one.
  static let casts: [String: [(quality: Quality, sign: Double)]] = [
    "yellow": [(.warmth, 1)], "orange": [(.warmth, 1)], "amber": [(.warmth, 1)],
    "golden": [(.warmth, 1)], "blue": [(.warmth, -1)], "green": [(.tint, -1)],
    "magenta": [(.tint, 1)], "pink": [(.tint, 1)], "purple": [(.warmth, -1), (.tint, 1)],
    "red": [(.warmth, 1), (.tint, 1)], "cyan": [(.warmth, -1), (.tint, -1)],
    "teal": [(.warmth, -1), (.tint, -1)],
  ]

  /// Adjectives before a colour: the shift of its lightness (−1 is to black, 1 to white) and the
  /// factor of its chroma.
  static let shades: [String: (lightness: Float, chroma: Float)] = [
    "dark": (-0.35, 0.85),
    "darker": (-0.35, 0.85),
    "deep": (-0.3, 1),
    "light": (0.45, 0.7),
    "lighter": (0.45, 0.7),
    "pale": (0.6, 0.45),
    "pastel": (0.55, 0.5),
    "soft": (0.25, 0.6),
    "bright": (0.15, 1.2),
    "vivid": (0, 1.4),
    "muted": (0, 0.5),
  ]
}
