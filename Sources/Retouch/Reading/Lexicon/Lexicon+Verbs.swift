extension Lexicon {
  static let verbs: [(Verb, phrases: String)] = [
    (
      .making,
      """
      make, makes, making, turn, change, set, give, want, get, have, render, adjust, convert
      should be, be, to be, let, like, love, need, needs, transform, become, becomes, should look
      should feel, should have, should become, to look, would like, switch, redo, rendered, made
      made of, made from, made out of, should, to feel, has to be, must be, ought to be, what if
      cover, expose, should look like, should feel like, look like, feel like, looks like
      as if it were, as if it was, change the season to, change the season into
      change the weather to, change the time of day to, change the material of
      change the material to, change the style to, change the material into, let it be
      turn summer into, turn summer to, change summer to, change summer into, turn winter into
      turn autumn into, turn spring into, change winter to, change the season from summer to
      making, changing, turning, giving, can i have, can i get, could i have, could i get, may i have, i'd like to have, i'd like it
      """
    ),
    (
      .painting,
      """
      paint, repaint, recolour, dye, tint, colourise, colourize, recoloured, painted, coloured
      tinted
      """
    ),
    (
      .removing,
      """
      remove, delete, erase, take out, take away, get rid of, rub out, wipe out, wipe away
      eliminate, clear away, edit out, retouch out, paint out, inpaint, clean away, airbrush out
      without, clone out, removing, deleting, lose, there should be no, there should not be any
      clean up, clean off, dust off, kill
      """
    ),
    (
      .filling,
      """
      fill, fill in, heal, patch, retouch, content aware fill, fill up, patch up
      """
    ),
    (.repairing, "repair, restore, mend, fix, touch up"),
    (.clearing, "cut out, knock out, clear, clear out, extract, isolate, cutout, key out"),
    (
      .keeping,
      """
      keep, keep only, keep just, leave, leave only, leave just, colour pop, colour splash
      selective colour, isolate, keep everything but, colourpop
      """
    ),
    (
      .replacing,
      "replace, replacing, swap, exchange, substitute, swap out, switch out, replaced, replacement, use"
    ),
    (
      .writing,
      """
      write, sign it, sign it with, type, print, letter, caption, inscribe, label, say, saying
      says, spell
      """
    ),
    (.drawing, "draw, sketch in, trace, paint in, mark"),
    (
      .adding,
      """
      add, adding, fill the sky with, insert, place, put in, hang, put up, overlay, lay, include, stick
      show, paste
      """
    ),
    (.putting, "put, place, set, bring, position"),
    (
      .moving,
      "move, shift, slide, nudge, drag, relocate, moved, reposition, displace, budge, scoot, push"
    ),
    (
      .duplicating,
      "duplicate, copy, clone, double it, repeat, another one, a copy of, a second one, duplicated"
    ),
    (
      .enlarging,
      """
      enlarge, enlarged, bigger, larger, grow, magnify, scale up, blow up, upsize, big, large
      enlarging, expand
      """
    ),
    (
      .shrinking,
      "shrink, smaller, scale down, reduce the size, downsize, shrunk, tiny, small, minify"
    ),
    (.scaling, "scale, scaled, rescale, zoom"),
    (.turning, "rotate, turn, rotated, turned, spin, tilt, rotation, rotating, tilted"),
    (.mirroring, "mirror, flip, flipping, mirrored, flipped, reflect, mirror image, reverse, flop"),
    (
      .cropping,
      "crop, cropped, cropping, trim, cut, cut off, cut down, crop down, trim off, crop off, crop away"
    ),
    (
      .straightening,
      """
      straighten, straightened, straightening, level the horizon, fix the horizon, straighten the horizon
      straight horizon, make the horizon straight, level it, straight, horizon is crooked
      horizon is tilted, crooked, horizon is not straight, level the picture, the horizon level, make it level
      horizon is not level, horizon isn't straight
      """
    ),
    (.resizing, "resize, resized, resample, resizing, downscale, upscale, rescale, downsample"),
  ]

  /// Phrasal verbs whose particle follows the object.
  static let splitVerbs: [(verb: String, ends: [String], Verb)] = [
    ("take", ["out", "out of", "away", "off"], .removing),
    ("make", ["disappear", "vanish", "go away", "gone", "invisible"], .removing),
    ("let", ["disappear", "vanish"], .removing),
    ("wipe", ["out", "away"], .removing),
    ("rub", ["out"], .removing),
    ("edit", ["out"], .removing),
    ("clean", ["up"], .filling),
    ("cut", ["out"], .clearing),
    ("knock", ["out"], .clearing),
  ]
}
