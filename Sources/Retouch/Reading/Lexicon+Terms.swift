extension Lexicon {
  /// Words for more and for less of a quality, and names of it.
  static let qualities: [Quality: (more: String, less: String, names: String)] = [
    .brightness: (
      more: """
      brighter, brighten, brighten up, bright, lighter, lighten, lighten up, light, lit, luminous
      underexposed, under exposed, illuminate
      """,
      less: """
      darker, darken, dark, dim, dimmer, dim down, gloomy, gloomier, moody, moodier, duskier
      overexposed, over exposed
      """,
      names: "brightness, exposure, lightness, luminosity"
    ),
    .contrast: (
      more: "punchy, punchier, contrasty, contrastier, harder",
      less: "flat, flatter, flatten, faded",
      names: "contrast, contrasts"
    ),
    .saturation: (
      more: """
      colourful, saturated, saturate, vivid, vivider, vibrant, richer, rich
      more vivid, livelier, lively
      """,
      less: """
      desaturated, desaturate, muted, mute, duller, dull, colourless, undersaturated, paler
      """,
      names: "saturation, colour saturation, vibrance, vibrancy, vividness, chroma"
    ),
    .warmth: (
      more: "warmer, warm, warm up, warmer light, warm light",
      less: """
      cooler, cool, cool down, colder, cold, chillier, icier, cooler light, cool light
      cold light
      """,
      names: "warmth, temperature, colour temperature"
    ),
  ]

  static let effects: [Effect: String] = [
    .blackAndWhite: """
    black and white, black white, black n white, b&w, b/w, b+w, bw, b and w, monochrome
    monochromatic, mono, greyscale, grey scale, greyscaled, grey tones, noir
    remove the colour, remove the colours, remove colour, remove colours, remove all colour
    remove all colours, remove all the colour, remove all the colours, remove the saturation
    take the colour out, take the colours out, take out the colour, take out the colours
    take away the colour, take out all colour, drain the colour, drain the colours, no colour
    no colours, without colour, without colours, without any colour, get rid of the colour
    get rid of the colours, delete the colour, strip the colour, strip the colours
    """,
    .sepia: "sepia, sepia tone, sepia toned, sepia tones",
    .invert: "invert, inverted, inverse, negative, invert the colours, inverted colours",
    .blur: """
    blur, blurs, blurred, blurry, blurrier, blurring, gaussian blur, soften, softer, soft, softness
    out of focus, defocus, defocused, unfocused, fuzzy, fuzzier, blur out
    """,
    .sharpen: """
    sharpen, sharpening, sharpened, sharpen up, sharp, sharper, sharpness, crisp, crisper, crispen
    crispness, deblur, unblur, in focus, unsharp mask, more in focus
    """,
    .vignette: """
    vignette, vignetting, vignetted, vignette effect, dark corners, darker corners, dark edges
    darker edges, darken the corners, darken the edges, darken corners, darken edges
    """,
  ]
}
