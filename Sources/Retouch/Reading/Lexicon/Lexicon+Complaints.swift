/// Complaints and nuisances, each with the instruction that helps.
extension Lexicon {
  /// Complaints about a picture, with the instructions that help; read after "it looks", "it is"
  /// and "too".
  static let complaints: [(sentence: String, words: String)] = [
    ("exposure +20 %", "underexposed, under exposed"),
    ("exposure −20 %", "overexposed, over exposed"),
    ("denoise 50 %", "pixelated, pixelised, blocky, jaggy, full of artefacts"),
    ("straighten", "tilted, crooked, slanted, leaning"),
    ("saturation +30 %", "desaturated, undersaturated, colourless, weak"),
    ("highlights −40 %", "blown out, burnt out"),
    ("contrast +20 %", "flat, low in contrast, lifeless, muddy, murky, contrastless"),
    (
      "contrast +15 %, then vibrance +30 %",
      """
      dull, boring, drab, bland, lacklustre, uninteresting, uninspired, plain, dead, sad and grey
      grey, tired
      """
    ),
    (
      "contrast +20 %, then blacks −20 %",
      "washed out, washed, milky, faded, bleached, bleached out, pale"
    ),
    ("brightness +20 %", "dark, dim, gloomy"),
    ("brightness −20 %", "blinding, dazzling"),
    ("sharpen 50 %", "blurry, blurred, fuzzy, unsharp, soft, out of focus, shaky, shaken"),
    ("denoise 50 %", "noisy, grainy, speckled"),
    ("clarity +40 %, then contrast +10 %", "hazy, misty, smoggy, foggy"),
    ("contrast −20 %, then highlights −20 %", "harsh, hard, aggressive"),
    ("warmth +20 %", "cold, chilly, icy"),
    (
      "saturation −30 %",
      "garish, gaudy, oversaturated, over saturated, lurid, kitschy, loud, colourful"
    ),
    (
      "clarity −20 %, then saturation −15 %",
      "overprocessed, over processed, artificial, fake, unnatural, over edited"
    ),
    ("crop by 10 %", "far away, distant, empty"),
  ]

  /// The complaints that need no "it is": nobody asks for them.
  static let bareComplaints: Set<String> = [
    "washed out", "bleached out", "pixelated", "pixelised", "blocky", "jaggy", "tilted", "crooked",
    "slanted", "overexposed", "over exposed", "underexposed", "under exposed", "blown out",
    "burnt out", "desaturated", "undersaturated", "blurry", "unsharp", "shaky", "noisy", "speckled",
    "oversaturated", "over saturated", "overprocessed", "over processed", "over edited", "dull",
    "boring", "drab", "bland", "lifeless", "muddy", "lacklustre", "garish", "gaudy", "lurid",
  ]

  /// Nuisances in a picture, with the instructions that reduce them; read after "remove", "less"
  /// and "too much".
  static let nuisances: [(sentence: String, words: String)] = [
    (
      "denoise 50 %",
      """
      noise, grain, image noise, graininess, film grain, speckles, iso noise, colour noise
      sensor noise
      """
    ),
    ("clarity +40 %, then contrast +10 %", "haze, mist, smog, fog, haziness, veil, smoke haze"),
    ("sharpen 50 %", "blur, blurriness, softness, unsharpness, shake, camera shake, motion blur"),
    (
      "highlights −40 %",
      "glare, hot spots, blown highlights, shine, shininess, overexposure, reflections"
    ),
    ("shadows +40 %", "shadows, harsh shadows, shadow, dark shadows, deep shadows"),
    ("exposure +25 %", "underexposure, darkness"),
    (
      "smooth skin",
      """
      blemish, blemishes, pimple, pimples, wrinkle, wrinkles, acne, spots, freckles, skin blemishes
      skin spots, bags under the eyes, eye bags, crow's feet, spots on the skin, zit, zits
      """
    ),
    ("auto white balance", "colour cast, colour casts, cast, wrong colours"),
    ("straighten", "tilt, slant"),
  ]

  /// Nuisances that cannot be removed as they are named, with a hint.
  static let unmendable: [(reason: String, words: String)] = [
    (
      "with a mask on each pupil, say “saturation −100 %, brightness −30 %”",
      "red eye, red eyes, red eye effect, redeye, redeyes"
    )
  ]
}
