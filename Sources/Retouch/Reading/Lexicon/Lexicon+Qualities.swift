extension Lexicon {
  /// Words for more and for less of a quality, and names of it.
  static let qualities: [(Quality, words: (more: String, less: String, names: String))] = [
    (
      .exposure,
      (
        more: "",
        less: "",
        names: "exposure, exposition, exposure compensation, ev"
      )
    ),
    (
      .brightness,
      (
        more: """
        brighter, brighten, brighten up, bright, lighter, lighten, lighten up, light, lit, luminous
        illuminate, lightened, brightened, brightening, lightening
        """,
        less: """
        darker, darken, dark, dim, dimmer, dim down, gloomy, gloomier, moodier, duskier, darkened, darkening
        """,
        names: "brightness, lightness, luminosity, luminance, midtones, mid tones, gamma"
      )
    ),
    (
      .contrast,
      (
        more: "punchy, punchier, contrasty, contrastier, harder, contrasting",
        less: "flat, flatter, flatten",
        names: "contrast, contrasts"
      )
    ),
    (
      .highlights,
      (
        more: "brighter highlights, lighter highlights",
        less: """
        recover the highlights, recover highlights, highlight recovery, bring back the highlights
        save the highlights, rescue the highlights, darker highlights, tame the highlights
        """,
        names: "highlights, highlight, light tones, bright areas, bright parts"
      )
    ),
    (
      .shadows,
      (
        more: """
        open the shadows, open up the shadows, lighter shadows, brighter shadows
        recover the shadows, lift the shadows, fill light, bring out the shadows, shadow recovery
        recover shadows
        """,
        less: "deeper shadows, darker shadows, deepen the shadows",
        names: "shadows, dark tones, dark areas, dark parts"
      )
    ),
    (
      .whites,
      (
        more: "brighter whites, whiter whites, whiter, whiten",
        less: "darker whites, dimmer whites",
        names: "whites, white point, whitest tones"
      )
    ),
    (
      .blacks,
      (
        more: "lift the blacks, lighter blacks, lifted blacks",
        less: """
        crush the blacks, deeper blacks, darker blacks, crushed blacks, richer blacks
        blacker blacks, deepen the blacks
        """,
        names: "blacks, black point, darkest tones"
      )
    ),
    (
      .saturation,
      (
        more: """
        colourful, saturated, saturate, vivid, vivider, vibrant, richer, rich, more vivid, livelier
        lively, colourfuller, brighter colours, bold colours, bolder colours, stronger colours
        colours brighter, the colours brighter, colours stronger
        """,
        less: """
        desaturate, desaturated, muted, mute, colourless, undersaturated, paler, duller
        fewer colours, quieter colours
        """,
        names: "saturation, colour saturation, vividness, chroma, colour intensity"
      )
    ),
    (
      .vibrance,
      (
        more: "fresher colours, freshen up the colours",
        less: "",
        names: "vibrance, vibrancy"
      )
    ),
    (
      .warmth,
      (
        more: "warmer, warm, warm up, warmer light, warm light, warmed, warming, warming up",
        less: """
        cooler, cool, cool down, colder, cold, chillier, icier, cooler light, cool light
        cold light, chilly, icy, cooling, cooling down
        """,
        names: "warmth, temperature, colour temperature, white balance"
      )
    ),
    (.tint, (more: "", less: "", names: "tint, green magenta balance")),
    (
      .clarity,
      (
        more: "clearer, dehaze, crisper details, more detailed, defog, de haze",
        less: "hazier, orton",
        names:
          "clarity, local contrast, structure, details, detail, definition, texture, microcontrast"
      )
    ),
  ]

  /// Verbs that are followed by what they change.
  static let transitives: Set<String> = [
    "brighten", "lighten", "darken", "dim", "warm", "cool", "saturate", "desaturate", "blur",
    "sharpen", "soften", "denoise", "pixelate",
  ]

  /// Whether a quality is about a range of tones, so that "darker" can be said of it.
  static func isTonal(_ quality: Quality) -> Bool {
    [.highlights, .shadows, .whites, .blacks].contains(quality)
  }
}
