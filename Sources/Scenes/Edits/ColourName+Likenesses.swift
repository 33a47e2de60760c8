extension ColourName {
  /// What has the colour; models are trained on it.
  var likeness: String {
    switch self {
    case .red: "a ripe tomato"
    case .orange: "a carrot"
    case .yellow: "a lemon"
    case .green: "fresh grass"
    case .blue: "the deep sea"
    case .purple: "a plum"
    case .pink: "a flamingo"
    case .white: "fresh snow"
    case .black: "a lump of coal"
    case .brown: "a bar of chocolate"
    case .grey: "an elephant"
    case .turquoise: "a tropical lagoon"
    }
  }

  /// What has the colour and no model is trained on.
  var otherLikeness: String {
    switch self {
    case .red: "strawberries"
    case .orange: "tangerines"
    case .yellow: "sunflowers"
    case .green: "spinach"
    case .blue: "cornflowers"
    case .purple: "lavender"
    case .pink: "bubblegum"
    case .white: "milk"
    case .black: "soot"
    case .brown: "coffee beans"
    case .grey: "ashes"
    case .turquoise: "a peacock's neck"
    }
  }
}
