extension Lexicon {
  static let grammar: [Meaning: String] = [
    .direction(1): """
    more, increase, increased, raise, boost, higher, high, add, strengthen, intensify, enhance, enhanced
    bump, pump, amplify, gain, extra, lift, push, too little, not enough, turn up, bump up, step up
      bring out
    """,
    .direction(-1): """
    less, reduce, reduced, lower, low, decrease, decreased, cut, drop, weaken, diminish, lessen, fewer
    tone down, turn down, too much, cut down, cut back, bring down, take down, dial back, dial down
    """,
    .particle(1): "up",
    .particle(-1): "down",
    .excess: "too",
    .degree(0.25): "very slightly, ever so slightly, a tiny bit, barely",
    .degree(0.4): "a touch, a tad, a hint, a hint of, a touch of, subtly, subtle, touch, tad",
    .degree(0.5): """
    slightly, a bit, a little, a little bit, bit, little, a bit of, a little bit of, a little of
    gently, gentle, slight, mildly, mild, lightly
    """,
    .degree(0.75): "somewhat, moderately, moderate",
    .degree(1): "some",
    .degree(1.5): "quite, rather, fairly, noticeably, quite a bit, clearly, pretty, decidedly",
    .degree(2): """
    much, a lot, a lot of, lots, lots of, very, really, strongly, strong, stronger, far, way
    considerably, significantly, quite a lot, very much, a great deal, heavily, heavy, substantially
    """,
    .degree(3): """
    extremely, extreme, drastically, drastic, dramatically, dramatic, super, hugely, massively
    very very, very strongly, a whole lot, ultra, incredibly, enormously
    """,
    .factor(2): "twice, twice as, twice the, double, doubled, two times, doubly",
    .factor(3): "three times, three times as, three times the, triple, thrice, treble",
    .factor(0.5): "half, half as, half the, halve, halved",
    .by: "by",
    .to: "to, into",
    .times: "times, times as, times the, fold, x",
    .percent: "percent, per cent, pct, %",
    .colourWord: "colour, colours",
    .making: """
    make, makes, making, turn, change, set, give, want, get, have, render, adjust, convert
    should be, be, to be, let, like, love, need, needs
    """,
    .painting: "paint, repaint, recolour, dye, tint, colourise, colourize, recoloured, painted",
    .removal: """
    remove, delete, erase, take out, take away, get rid of, rub out, wipe out, wipe away, eliminate
    clear away, edit out, retouch out, paint out, inpaint, clean away, airbrush out
    """,
    .mask: """
    inside the mask, in the mask, under the mask, within the mask, what is under the mask
    what's under the mask, whatever is under the mask, everything under the mask, the masked area
    in the masked area, inside the selection, in the selection, the selection, the selected area
    in the selected area, what is inside the mask, what's inside the mask, what is in the mask
    inside the rectangle, in the rectangle, under the rectangle, within the selection
    """,
    .and: "and, plus, with, but, as well as, and also, but also, together with, along with",
    .then: "then, and then, after that, afterwards, followed by, finally, lastly",
    .determiner: "the, a, an, this, that, these, those, his, her, their, my, our, your",
    .picture: "picture, photo, photograph, photography, image, shot, scene",
    .asking: "can, could, would, will, shall, may",
    .filler: """
    please, kindly, thanks, thank you, ok, okay, what about, how about, you, i, i'd, i'll, we, us
    me, let's, lets, it, its, it's, is, are, looks, look, looking, to look, look and feel, appear
    feel, feels, seem, seems, apply, put, use, do, bring, go, going, in, on, at, for, from, as, of, so
    there, here, now, just, even, also, all, whole, entire, overall, everywhere, about, around
    roughly, approximately, effect, effects, filter, tone, tones, style, version, amount, value
    level, levels, picture's, photo's, image's, from the picture, from the photo, from the image
    from this picture, from this photo, from this image, in the picture, in the photo, in the image
    in this picture, in this photo, in this image, of the picture, of the photo, of the image
    """,
  ]

  /// Adjectives before a colour: how they move its lightness (−1 is to black, 1 to white) and
  /// multiply its chroma.
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

  /// Verbs that remove together with a word at the clause's end, with the thing between.
  static let splitRemovals: [(verb: String, ends: [String])] = [
    ("take", ["out", "away", "off"]),
    ("make", ["disappear", "vanish", "go away", "gone", "invisible"]),
    ("let", ["disappear", "vanish"]),
    ("wipe", ["out", "away"]),
    ("rub", ["out"]),
    ("edit", ["out"]),
  ]

  static let percentages: [Double: String] = [
    0: "zero, zero percent, nothing",
    10: "ten percent, ten per cent, a tenth",
    20: "twenty percent, twenty per cent, a fifth",
    25: "twenty five percent, twenty five per cent, a quarter, one quarter",
    30: "thirty percent, thirty per cent",
    33: "a third, one third",
    40: "forty percent, forty per cent",
    50: "fifty percent, fifty per cent, a half, one half",
    60: "sixty percent, sixty per cent",
    67: "two thirds",
    70: "seventy percent, seventy per cent",
    75: "three quarters, seventy five percent, seventy five per cent",
    80: "eighty percent, eighty per cent",
    90: "ninety percent, ninety per cent",
    100:
      "a hundred percent, one hundred percent, a hundred per cent, completely, fully, entirely, totally",
  ]
}
