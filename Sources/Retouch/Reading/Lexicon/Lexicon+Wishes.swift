/// Everyday wishes, each with the instruction that it stands for.
///
/// The amounts are moderate: a person sees in the reading how the wish was interpreted, and says
/// "more" or "less".
extension Lexicon {
  static let wishes: [(sentence: String, phrases: String)] = [
    (
      "warmth +20 %, then brightness −8 %, then vignette 30 %",
      "cosy, cosier, cosily, homely, snug, comfy, hygge, like home, warm and cosy, warm and homely"
    ),
    (
      "warmth +30 %, then exposure −20 %, then vignette 30 %",
      "evening, like evening, dusk, in the evening, evening mood, twilight, late evening"
    ),
    (
      "warmth +15 %, then exposure +15 %, then fade 15 %",
      "morning, like morning, early morning, in the morning, morning mood, morning light"
    ),
    (
      "exposure +20 %, then warmth +20 %, then vibrance +20 %",
      "sunny, sunnier, summery, like summer, summer, summer day, sunny day, in the sun, sunshine"
    ),
    (
      "exposure +10 %, then vibrance +30 %, then tint −5 %",
      "spring, springlike, like spring, spring day, spring mood, in spring"
    ),
    (
      "contrast +25 %, then clarity +30 %, then vignette 40 %",
      "dramatic, more drama, drama, epic, dramatically lit, powerful, mighty, imposing"
    ),
    (
      "clarity −30 %, then exposure +10 %, then saturation −10 %, then vignette 20 %",
      """
      dreamy, dreamier, dreamlike, ethereal, like a dream, magical, fairy tale, romantic and soft
      otherworldly
      """
    ),
    (
      "exposure −25 %, then saturation −30 %, then warmth −20 %, then vignette 60 %",
      """
      spooky, spookier, scary, scarier, creepy, creepier, eerie, haunted, horror, sinister
      halloween, ominous
      """
    ),
    (
      "vintage film 80 %, then grain 30 %",
      "look old, old, older, ancient, like in the old days, from another time, as if from the past"
    ),
    (
      "contrast +15 %, then vibrance +30 %, then clarity +20 %",
      """
      pop, pops, eye catching, stand out, more pop, more punch, punch, wow, striking
      make the colours pop, pop the colours, let the colours pop, give it pop, bring it to life, more life, alive, lift it, impressive
      more wow, poppy, snap, zing, oomph, more oomph
      """
    ),
    (
      "contrast +15 %, then saturation −15 %, then warmth −8 %, then tint −5 %, then vignette 30 %",
      """
      cinematic, like a movie, a movie, like a film, movie look, film still, hollywood, blockbuster
      movie like
      """
    ),
    (
      "exposure −15 %, then contrast +15 %, then saturation −20 %, then vignette 40 %",
      "moody, brooding, melancholic, melancholy, sad, sadder, sombre, sombrer, gloomy mood, pensive"
    ),
    (
      "exposure +10 %, then vibrance +30 %, then warmth +10 %",
      "happy, happier, cheerful, friendlier, friendly, joyful, upbeat, optimistic, merry, jolly"
    ),
    (
      "warmth +20 %, then tint +8 %, then clarity −20 %, then vignette 30 %",
      "romantic, lovely, tender, valentine, love, wedding look, intimate"
    ),
    (
      "shadows +40 %",
      """
      i can't see the shadows, i cannot see the shadows, can't see into the shadows
      i can't see anything in the shadows, nothing to see in the shadows, the shadows are too dark
      shadows too dark, the dark parts are too dark, can't see the dark parts
      more detail in the shadows, details in the shadows, i can't make out the dark parts
      show the shadows, see into the shadows, remove the shadows, the shadows are black
      """
    ),
    (
      "highlights −40 %",
      """
      blown out, blown out highlights, the highlights are blown, the highlights are too bright
      remove the glare, less glare, burnt out
      the bright parts are too bright, the white parts are too bright, clipped highlights
      the highlights are blown out, glaring, more detail in the highlights
      details in the highlights
      """
    ),
    (
      "shadows +40 %, then highlights −20 %",
      """
      backlit, against the light, the face is too dark, his face is too dark, her face is too dark
      i can't see the face, i can't see her face, i can't see his face, taken against the light
      fix the backlight, i can't see their faces, the faces are too dark, only a silhouette
      """
    ),
    (
      "exposure +40 %, then shadows +30 %",
      """
      i can't see anything, i can't see a thing, can't see anything, hardly see anything
      i can hardly see anything, everything is dark, almost black, way too little light
      not enough light, too little light, needs more light, needs light
      """
    ),
    (
      "auto levels, then auto white balance",
      """
      auto, auto enhance, enhance, auto fix, fix it, fix this, make it better, improve, improve it
      fix the colours, better, nicer, make it look good, make it nice, make it nicer, beautify
      improve the picture, enhance it, automatic, one click fix, prettier, more beautiful, beautiful
      improve the colours, fix the picture, fix this photo, auto correct, optimise, optimize, good
      make it look better, correct it, auto adjust, do your magic, professional, more professional
      fix my photo, like a professional photo, look nicer, restore the colours
      restore the picture, restore the photo, restore this photo, restore this old photo
      restore the old photo, restore the image
      """
    ),
    (
      "auto white balance",
      """
      the colours look wrong, the colours are wrong, the colours are off, colours are off
      wrong white balance, the white balance is wrong, unnatural colours, white is not white
      the white balance is off, weird colours, strange colours, colours look off, fix the colour
      """
    ),
    (
      "black and white, then contrast +30 %",
      """
      high contrast black and white, black and white high contrast, dramatic black and white
      contrasty black and white, hard black and white, strong black and white
      """
    ),
    (
      "black and white, then contrast −15 %, then fade 30 %",
      """
      soft black and white, gentle black and white, low contrast black and white
      pale black and white
      """
    ),
    (
      "exposure +20 %, then contrast −15 %, then fade 20 %",
      "airy, light and airy, airier, bright and airy, light and bright, high key, fresh and airy"
    ),
    (
      "exposure −30 %, then contrast +15 %",
      """
      low key, dark and moody, shadowy, dark and mysterious, mysterious, mystic, mystical, secretive
      """
    ),
    (
      "warmth −20 %, then contrast +15 %, then saturation −15 %",
      "sterile, clinical, futuristic, sci fi, science fiction, technical, industrial, sober"
    ),
    (
      "saturation −20 %, then contrast +15 %, then clarity +40 %, then grain 30 %",
      """
      rough, rugged, tough, street, urban, documentary, reportage, war movie, grunge, grungy
      post apocalyptic
      """
    ),
    (
      "brightness +8 %, then saturation −20 %, then fade 30 %",
      """
      pastel, pastel colours, pale colours, soft colours, gentle colours, delicate colours, powdery
      """
    ),
    (
      "saturation −15 %, then contrast −8 %, then fade 20 %",
      """
      calm, calmer, quiet, peaceful, relaxed, relaxing, soothing, subdued, understated, serene
      tranquil
      """
    ),
    (
      "vibrance +40 %, then contrast +10 %",
      """
      fresh, fresher, crisp and fresh, invigorating, juicy, fruity, appetising, appetizing
      delicious, tasty, yummy
      """
    ),
    (
      "exposure +8 %, then highlights −15 %, then saturation −10 %, then clarity +15 %",
      """
      elegant, classy, sophisticated, stylish, luxurious, noble, expensive, fashion, editorial
      vogue, high end
      """
    ),
    (
      "saturation +40 %, then contrast +20 %, then tint +10 %",
      """
      psychedelic, neon, cyberpunk, synthwave, crazy colours, wild colours, party, vaporwave, trippy
      electric
      """
    ),
    (
      "warmth +30 %, then contrast +10 %, then saturation −10 %",
      "desert, wild west, western, like in a western, dusty, mexico, sahara, dry, scorched"
    ),
    (
      "warmth +25 %, then exposure −10 %, then vignette 50 %",
      """
      candlelight, by candlelight, candle light, candlelit, firelight, by the fire, lamplight
      christmas, by the fireplace
      """
    ),
    (
      "warmth −30 %, then exposure −8 %",
      "freezing, frosty, frozen, ice cold, arctic, polar, like ice, bitterly cold, frost"
    ),
    (
      "warmth +25 %",
      "hot, hotter, heat, like in the heat, tropical, sultry"
    ),
    (
      "tint −15 %, then contrast +15 %, then saturation −15 %",
      "matrix, like the matrix, hacker, toxic, poisonous, sickly, swampy, alien"
    ),
    (
      "warmth −15 %, then tint −5 %, then saturation −10 %",
      "underwater, under water, like under water, aquatic, oceanic, deep sea, submarine"
    ),
    (
      "fog 60 %, then saturation −20 %",
      """
      autumn morning, november, like november, dreary, misty morning, foggy morning, bleak
      hazy morning
      """
    ),
    (
      "night, then stars",
      "starry night sky, night with stars, night full of stars, under the stars, starlit night"
    ),
    (
      "rain, then exposure −15 %",
      "stormy, storm, thunderstorm, bad weather, thundery, tempest"
    ),
    (
      "straighten",
      """
      wonky, lopsided, it is crooked, it's crooked, slanting, not level, horizon is slanted
      the horizon is crooked, the horizon is tilted, the picture is crooked, askew, it's tilted
      it is tilted, its tilted, the picture is tilted, the photo is tilted, tilted horizon
      """
    ),
    (
      "clarity +30 %, then sharpen 50 %",
      """
      hd, high definition, more crisp detail, ultra sharp, tack sharp, bring out the details
      bring out details, more definition, better quality, higher quality, high quality
      better resolution, improve the quality, enhance the details
      """
    ),
    (
      "contrast +20 %, then clarity +50 %, then saturation +15 %",
      "hdr, hdr look, like hdr, high dynamic range, surreal, hyperreal"
    ),
    (
      "smooth skin, then brightness +8 %",
      """
      beauty shot, portrait retouch, retouch the portrait, flattering, more flattering, younger skin
      look good in the portrait, retouch the face, glamour, glamorous
      """
    ),
    (
      "brightness +15 %, then saturation −40 % inside the mask",
      """
      whiten the teeth, whiten her teeth, whiten his teeth, whiten teeth, make the teeth whiter
      make her teeth whiter, make his teeth whiter, whiter teeth, teeth whitening
      """
    ),
    (
      "auto levels, then auto white balance",
      """
      auto levels and white balance, auto white balance and levels, auto levels and auto colour
      auto colour and auto levels
      """
    ),
    (
      "replace the background with white",
      """
      isolate the subject on white, isolate it on white, isolated on white, cut out on white
      subject on white, isolate the subject on a white background, isolated on a white background
      """
    ),
    (
      "recolour to black inside the mask",
      "black it out, black this out, black that out, black them out"
    ),
    (
      "blur 50 % in the background",
      """
      portrait mode, bokeh, bokeh effect, shallow depth of field, depth of field
      blurry background, blurred background, soft background, bokeh background
      background out of focus, less depth of field, the background is distracting
      the background distracts, focus on the subject, make the subject stand out
      emphasise the subject, wide aperture, portrait look
      """
    ),
    (
      "exposure −20 % in the background",
      "spotlight, in the spotlight, spotlight on the subject, light on the subject, stage light"
    ),
    (
      "vintage film, then sepia 40 %, then vignette 40 %",
      """
      victorian, great grandmother's photo, 1900, daguerreotype, from the attic, wild west photo
      nineteenth century, 19th century, grandmother's photo, like my grandmother's photos
      """
    ),
  ]
}
