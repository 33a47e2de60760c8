extension Lexicon {
  static let grammar: [(Meaning, phrases: String)] = [
    (.colourWord, "colour, colours"),
    (.cast, "tint, cast, tinge, hue, glow, touch, tone, tones"),
    (
      .hue,
      """
      hue, hues, hue shift, the hue, the hues, all hues, shift the hue, shift the hues, colour wheel
      """
    ),
    (
      .duotone,
      """
      duotone, duo tone, two tone, bichrome, two coloured, split tone, split toning, duotones
      bitone
      """
    ),
    (.gradient, "gradient, colour gradient, fade from, blend from, gradient from"),
    (
      .roundCorners,
      """
      round the corners, rounded corners, round corners, rounded edges, round the edges
      round off the corners, corners round, corners rounded, round the picture's corners
      the corners round, the corners rounded, corner radius
      """
    ),
    (.transparent, "transparent, see through, transparency, no background, invisible, nothing"),
    (
      .and,
      """
      and, plus, with, but, as well as, and also, but also, together with, along with
      """
    ),
    (.then, "then, and then, after that, afterwards, followed by, finally, lastly, next"),
    (
      .negation,
      """
      not, don't, do not, never, doesn't, does not, no, shouldn't, should not, cannot, can't, isn't
      is not
      """
    ),
    (.alternative, "or, either"),
    (
      .being,
      """
      is, are, looks, look, looking, seems, seem, feels, feel, it's, appear, appears, came out
      comes out, turned out, was, were, they're, its, it is, i find it, there is, there's, has
      """
    ),
    (.determiner, "the, a, an, this, that, these, those, his, her, their, my, our, your, teh, hte"),
    (.picture, "picture, pic, pics, img, photo, photograph, photography, image, shot, scene"),
    (.asking, "can, could, would, will, shall, may"),
    (.manner, "style, version, effect, effects, filter, strength, look, levels"),
    (
      .filler,
      """
      please, pls, plz, kindly, thanks, thx, thank you, ok, okay, what about, how about, you, u, i
      i'd, i'll, we, us, me, let's, lets, it, its, them, apply, put, do, bring, take, go, going, as, so
      hey, hi, want to, there, here, now, even, also, whole, entire, overall, everywhere, about
      try, that's, go for, roughly, approximately, tone, tones
      amount, value, level, picture's, photo's, image's, from the picture
      from the photo, from the image, from this picture, from this photo, from this image
      in the picture, in the photo, in the image, in this picture, in this photo, in this image
      of the picture, of the photo, of the image, look and feel, in the style of, in style of
      a kind of, mood, atmosphere, vibe, vibes, feeling, instead, again, first, firstly, as if
      taken, lighting, just like that, which, which is, that is, that are
      which are, if possible, i think, a look, the look, the feel, a feel, simply, out of
      thank you so much, thank you very much, thanks a lot, thanks in advance, many thanks
      much appreciated, would you mind, if you don't mind, if you can, if you could, if you like
      when you have a minute, when you have time, when you get a chance, sorry, sorry to bother you
      excuse me, hello, hello there, hi there, hey there, good morning, good evening
      good afternoon, um, uh, er, hmm, you know, you know what, i was wondering if, i wonder if
      be so kind as to, would it be possible to, is it possible to, maybe, perhaps, possibly
      for me, for us, cheers, so that, so it, ta, my friend, by the way, one more thing, i mean
      keeping the aspect ratio, keep the aspect ratio, keeping the ratio, keep the ratio
      keeping the proportions, keep the proportions, keeping proportions, keeping aspect ratio
      i would, already, knock, pull
      """
    ),
  ]
}
