extension SceneEdit {
  /// Light and colour of the whole picture.
  static let tones = [
    SceneEdit(
      .tone(.brighter),
      explicit: [
        "make it brighter", "brighten the picture", "more light please", "lighten it up",
        "the picture should be brighter", "increase the brightness",
      ],
      implicit: ["it is too dark", "I can hardly make anything out in the shadows"],
      unseen: ["who turned down the lamp?", "it came out rather gloomy"]),
    SceneEdit(
      .tone(.darker),
      explicit: [
        "make it darker", "darken the picture", "less light please",
        "the picture should be darker", "reduce the brightness", "a bit darker",
      ],
      implicit: ["it is too bright", "it hurts my eyes"],
      unseen: ["the camera let in too much light", "tone the glare down"]),
    SceneEdit(
      .tone(.warmer),
      explicit: [
        "make it warmer", "warmer colours please", "warm up the colours",
        "the colours should be warmer", "a warmer white balance", "shift the colours to orange",
      ],
      implicit: ["the picture feels too cold", "like candlelight over everything"],
      unseen: ["the colours give me shivers", "let it glow like an evening by the fire"]),
    SceneEdit(
      .tone(.colder),
      explicit: [
        "make it colder", "cooler colours please", "cool down the colours",
        "the colours should be cooler", "a colder white balance", "shift the colours to blue",
      ],
      implicit: ["the picture feels too hot", "like moonlight over everything"],
      unseen: ["too much orange in everything", "let it look chilly"]),
    SceneEdit(
      .tone(.moreContrast),
      explicit: [
        "more contrast", "increase the contrast", "make it more contrasty",
        "the picture needs more contrast", "stronger contrast please",
      ],
      implicit: ["it looks flat", "give it more punch"],
      unseen: ["light and dark should be further apart"]),
    SceneEdit(
      .tone(.lessContrast),
      explicit: [
        "less contrast", "reduce the contrast", "make it less contrasty",
        "the picture needs less contrast", "softer contrast please",
      ],
      implicit: ["it looks too hard", "everything should look softer"],
      unseen: ["light and dark should be closer together"]),
    SceneEdit(
      .tone(.moreColour),
      explicit: [
        "make it more colourful", "more saturation", "stronger colours please",
        "increase the saturation", "more vivid colours", "the colours should be stronger",
      ],
      implicit: ["it looks dull", "it should look like a postcard"],
      unseen: ["everything looks a bit washed out", "let it pop"]),
    SceneEdit(
      .tone(.lessColour),
      explicit: [
        "make it less colourful", "less saturation", "weaker colours please",
        "reduce the saturation", "more muted colours", "the colours should be paler",
      ],
      implicit: ["the colours are too loud", "it is a bit garish"],
      unseen: ["less of a sweet shop, please"]),
    SceneEdit(
      .tone(.blackAndWhite),
      explicit: [
        "make it black and white", "black and white please", "turn it to greyscale",
        "remove all colour", "convert to monochrome", "a black and white picture",
      ],
      implicit: ["colours only distract here", "as a picture from before colour film"],
      unseen: ["as my grandmother's first camera would have seen it"]),
    SceneEdit(
      .tone(.sepia),
      explicit: [
        "make it sepia", "sepia please", "tone it in sepia", "sepia colours",
        "turn it into a sepia photograph", "brown tones instead of colours",
      ],
      implicit: [
        "like a photograph of the nineteenth century", "it should come from an old album",
      ],
      unseen: ["found in a box in the attic, more than a hundred years old"]),
    SceneEdit(
      .tone(.faded),
      explicit: [
        "fade it", "make it look faded", "faded colours please", "lift the blacks and fade it",
        "a faded picture", "wash out the colours",
      ],
      implicit: ["like a photo that hung in the sun for years"],
      unseen: ["the print is bleached by decades of daylight"]),
    SceneEdit(
      .tone(.inverted),
      explicit: [
        "invert the colours", "invert it", "make it a negative", "turn it into a negative",
        "inverted colours please",
      ],
      implicit: ["as it looks on undeveloped film"],
      unseen: ["swap every colour for its opposite"]),
    SceneEdit(
      .tone(.darkCorners),
      explicit: [
        "add a vignette", "darken the corners", "dark corners please", "make the edges darker",
        "put a vignette around it",
      ],
      implicit: ["draw the eye to the middle"],
      unseen: ["as if seen through an old lens that lets less light in at the sides"]),
  ]
}
