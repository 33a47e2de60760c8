extension Quality {
  var entry: CatalogueEntry {
    let (family, example, summary) = words
    return CatalogueEntry(
      family: family, name: rawValue, example: example, summary: summary, change: .adjust(self))
  }

  private var words: (CatalogueEntry.Family, example: String, summary: String) {
    switch self {
    case .exposure: (.tone, "exposure +1 stop", "More or less light, as a camera takes it.")
    case .brightness:
      (.tone, "make it a bit brighter", "Lighter or darker middle tones; black and white stay.")
    case .contrast: (.tone, "more contrast", "More or less between dark and light.")
    case .highlights: (.tone, "highlights −30 %", "Lighter or darker light tones alone.")
    case .shadows: (.tone, "lift the shadows", "Lighter or darker dark tones alone.")
    case .whites: (.tone, "brighter whites", "Where white is: the lightest tones alone.")
    case .blacks: (.tone, "crush the blacks", "Where black is: the darkest tones alone.")
    case .saturation: (.colour, "more colourful", "Stronger or weaker colours.")
    case .vibrance:
      (.colour, "vibrance +40 %", "Stronger weak colours, while strong ones and skin are spared.")
    case .warmth: (.colour, "warmer", "From blue to yellow.")
    case .tint: (.colour, "tint +10 %", "From green to magenta.")
    case .clarity: (.detail, "more clarity", "More or less local contrast.")
    }
  }
}

extension Filter {
  var entry: CatalogueEntry {
    let (family, example, summary) = words
    return CatalogueEntry(
      family: family, name: rawValue, example: example, summary: summary, change: .applyFilter(self)
    )
  }

  private var words: (CatalogueEntry.Family, example: String, summary: String) {
    switch self {
    case .blackAndWhite: (.colour, "black and white", "Greys in place of colours.")
    case .sepia: (.colour, "light sepia", "Browns in place of colours.")
    case .invert: (.colour, "invert the colours", "Every tone and colour in its opposite.")
    case .fade: (.tone, "fade it", "Blacks lifted and colours paled, as in an old print.")
    case .autoLevels:
      (.tone, "auto levels", "The darkest tone made black and the lightest white.")
    case .autoWhiteBalance:
      (.colour, "fix the white balance", "What should be grey made grey.")
    case .blur: (.detail, "blur the background", "Out of focus.")
    case .sharpen: (.detail, "sharpen it a little", "Crisper edges.")
    case .denoise: (.detail, "remove the noise", "Noise smoothed away, edges kept.")
    case .smoothSkin:
      (.detail, "smooth the skin", "Softer skin with its pores, edges kept.")
    case .pixelate: (.detail, "pixelate it", "Large squares, so that nothing can be recognised.")
    case .vignette: (.tone, "add a vignette", "Darker corners.")
    case .tiltShift:
      (.detail, "tilt shift", "Sharp only in a band across, as if the picture showed a model.")
    case .grain: (.detail, "add film grain", "The grain of film.")
    }
  }
}

extension Look {
  var entry: CatalogueEntry {
    let (example, summary) = words
    return CatalogueEntry(
      family: .looks, name: rawValue, example: example, summary: summary, change: .applyLook(self))
  }

  private var words: (example: String, summary: String) {
    switch self {
    case .vintageFilm: ("like an old photo", "As if taken with the film of another time.")
    case .noir: ("film noir", "Hard black and white, as in an old crime film.")
    case .cyanotype: ("as a cyanotype", "A print in Prussian blue.")
    case .tealAndOrange:
      ("teal and orange", "Shadows towards teal, lights and skin towards orange, as in the cinema.")
    case .goldenHour: ("golden hour", "The warm, low light before sunset.")
    case .night: ("make it night", "The day turned into night.")
    case .winter: ("let it snow", "Snow on what faces up, cold light and falling flakes.")
    case .autumn: ("autumn colours", "Leaves and grass in yellow and red.")
    case .rain: ("make it rainy", "A grey, wet day with falling rain.")
    case .fog: ("a bit of fog", "Mist that thickens with distance.")
    case .stars: ("add a starry sky", "Stars in a dark sky.")
    }
  }
}

extension Stylisation {
  var entry: CatalogueEntry {
    let (example, summary) = words
    return CatalogueEntry(
      family: .styles, name: rawValue, example: example, summary: summary, change: .stylise(self))
  }

  private var words: (example: String, summary: String) {
    switch self {
    case .watercolour: ("as a watercolour", "Washes of thin paint on paper.")
    case .oilPainting: ("turn it into an oil painting", "Strokes of thick paint along the forms.")
    case .pencilSketch: ("turn it into a pencil drawing", "Grey pencil on paper.")
    case .charcoalDrawing: ("as a charcoal drawing", "Soft black charcoal on rough paper.")
    case .cartoon: ("make it a comic", "Flat colours with drawn outlines.")
    case .popArt: ("in the style of pop art", "A print in a few loud colours.")
    case .pixelArt: ("8-bit", "Large pixels in few colours, as in an old game.")
    case .mosaic: ("as a mosaic", "Small coloured tiles with gaps between them.")
    case .pointillism: ("pointillism", "Dots of pure paint.")
    case .halftone: ("like a newspaper print", "The dots of a printed picture.")
    case .posterise: ("posterise it", "A few flat tones.")
    }
  }
}

extension Material {
  var entry: CatalogueEntry {
    CatalogueEntry(
      family: .materials, name: rawValue, example: "turn the wall into \(rawValue)",
      summary: summary, change: .cover(object: "wall", material: self))
  }

  private var summary: String {
    switch self {
    case .wood: "Boards with grain and knots."
    case .marble: "White stone with veins."
    case .brick: "Bricks with mortar between them."
    case .stone: "Rough grey stone."
    case .metal: "Brushed, shining metal."
    case .gold: "Polished gold."
    case .glass: "Clear, bright glass."
    case .fabric: "Woven cloth."
    }
  }
}
