extension Tone {
  var wordings: Wordings {
    switch self {
    case .brighter:
      Wordings(
        explicit: [
          "make it brighter", "brighten the picture", "more light please", "lighten it up",
          "the picture should be brighter", "increase the brightness",
        ],
        implicit: ["it is too dark", "I can hardly make anything out in the shadows"],
        unseen: ["who turned down the lamp?", "it came out rather gloomy"])
    case .darker:
      Wordings(
        explicit: [
          "make it darker", "darken the picture", "less light please",
          "the picture should be darker", "reduce the brightness", "a bit darker",
        ],
        implicit: ["it is too bright", "it hurts my eyes"],
        unseen: ["the camera let in too much light", "tone the glare down"])
    case .warmer:
      Wordings(
        explicit: [
          "make it warmer", "warmer colours please", "warm up the colours",
          "the colours should be warmer", "a warmer white balance", "shift the colours to orange",
        ],
        implicit: ["the picture feels too cold", "like candlelight over everything"],
        unseen: ["the colours give me shivers", "let it glow like an evening by the fire"])
    case .colder:
      Wordings(
        explicit: [
          "make it colder", "cooler colours please", "cool down the colours",
          "the colours should be cooler", "a colder white balance", "shift the colours to blue",
        ],
        implicit: ["the picture feels too hot", "like moonlight over everything"],
        unseen: ["too much orange in everything", "let it look chilly"])
    case .moreContrast:
      Wordings(
        explicit: [
          "more contrast", "increase the contrast", "make it more contrasty",
          "the picture needs more contrast", "stronger contrast please",
        ],
        implicit: ["it looks flat", "give it more punch"],
        unseen: ["light and dark should be further apart"])
    case .lessContrast:
      Wordings(
        explicit: [
          "less contrast", "reduce the contrast", "make it less contrasty",
          "the picture needs less contrast", "softer contrast please",
        ],
        implicit: ["it looks too hard", "everything should look softer"],
        unseen: ["light and dark should be closer together"])
    case .moreColour:
      Wordings(
        explicit: [
          "make it more colourful", "more saturation", "stronger colours please",
          "increase the saturation", "more vivid colours", "the colours should be stronger",
        ],
        implicit: ["it looks dull", "it should look like a postcard"],
        unseen: ["everything looks a bit washed out", "let it pop"])
    case .lessColour:
      Wordings(
        explicit: [
          "make it less colourful", "less saturation", "weaker colours please",
          "reduce the saturation", "more muted colours", "the colours should be paler",
        ],
        implicit: ["the colours are too loud", "it is a bit garish"],
        unseen: ["less of a sweet shop, please"])
    case .blackAndWhite:
      Wordings(
        explicit: [
          "make it black and white", "black and white please", "turn it to greyscale",
          "remove all colour", "convert to monochrome", "a black and white picture",
        ],
        implicit: ["colours only distract here", "as a picture from before colour film"],
        unseen: ["as my grandmother's first camera would have seen it"])
    case .sepia:
      Wordings(
        explicit: [
          "make it sepia", "sepia please", "tone it in sepia", "sepia colours",
          "turn it into a sepia photograph", "brown tones instead of colours",
        ],
        implicit: [
          "like a photograph of the nineteenth century", "it should come from an old album",
        ],
        unseen: ["found in a box in the attic, more than a hundred years old"])
    case .faded:
      Wordings(
        explicit: [
          "fade it", "make it look faded", "faded colours please", "lift the blacks and fade it",
          "a faded picture", "wash out the colours",
        ],
        implicit: ["like a photo that hung in the sun for years"],
        unseen: ["the print is bleached by decades of daylight"])
    case .inverted:
      Wordings(
        explicit: [
          "invert the colours", "invert it", "make it a negative", "turn it into a negative",
          "inverted colours please",
        ],
        implicit: ["as it looks on undeveloped film"],
        unseen: ["swap every colour for its opposite"])
    case .darkCorners:
      Wordings(
        explicit: [
          "add a vignette", "darken the corners", "dark corners please", "make the edges darker",
          "put a vignette around it",
        ],
        implicit: ["draw the eye to the middle"],
        unseen: ["as if seen through an old lens that lets less light in at the sides"])
    }
  }
}

extension ArtStyle {
  var wordings: Wordings {
    let name =
      switch self {
      case .watercolour: "a watercolour"
      case .oilPainting: "an oil painting"
      case .pencilSketch: "a pencil sketch"
      case .charcoalDrawing: "a charcoal drawing"
      case .cartoon: "a cartoon"
      case .popArt: "pop art"
      case .pixelArt: "pixel art"
      case .mosaic: "a mosaic"
      case .pointillism: "a pointillist painting"
      case .halftone: "a halftone print"
      }
    return Wordings(
      explicit: [
        "turn it into \(name)", "make it \(name)", "as \(name)", "make it look like \(name)",
        "I want \(name) of this", "the same as \(name)", "convert the picture to \(name)",
      ].map { Wording($0) }, implicit: wishes, unseen: unseenWishes)
  }

  private var wishes: [Wording] {
    switch self {
    case .watercolour: ["as if painted with much water on wet paper"]
    case .oilPainting: ["it should hang in a museum in a golden frame"]
    case .pencilSketch: ["as an artist would first put it into a notebook"]
    case .charcoalDrawing: ["drawn with a burnt stick"]
    case .cartoon: ["it should be on television on a Saturday morning"]
    case .popArt: ["as Andy Warhol would have printed it"]
    case .pixelArt: ["like an old video game"]
    case .mosaic: ["the Romans would have laid it on a floor"]
    case .pointillism: ["as Seurat would have painted it"]
    case .halftone: ["as printed in an old newspaper"]
    }
  }

  private var unseenWishes: [Wording] {
    switch self {
    case .watercolour: ["with soft washes as from a child's paint box"]
    case .oilPainting: ["as an old master would have done it on canvas"]
    case .pencilSketch: ["all I had was a sharp HB and paper"]
    case .charcoalDrawing: ["with fingers black from smudging"]
    case .cartoon: ["from the pages of a comic"]
    case .popArt: ["in loud poster colours of the sixties"]
    case .pixelArt: ["as seen on an 8-bit console"]
    case .mosaic: ["from a thousand small tiles"]
    case .pointillism: ["nothing but dots of pure paint"]
    case .halftone: ["with the raster of cheap print"]
    }
  }
}
