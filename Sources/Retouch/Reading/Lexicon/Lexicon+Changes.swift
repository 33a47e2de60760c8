extension Lexicon {
  /// Filters, looks and styles, with all their names.
  static var namedChanges: [(Change, phrases: String)] {
    effects.map { (.applyFilter($0), $1) } + looks.map { (.applyLook($0), $1) }
      + styles.map { (.stylise($0), $1) }
  }

  private static let effects: [(Filter, phrases: String)] = [
    (
      .blackAndWhite,
      """
      black and white, black white, black n white, b&w, b/w, b+w, bw, b and w, monochrome
      monochromatic, mono, greyscale, grey scale, greyscaled, grey tones, remove the colour
      remove the colours, remove colour, remove colours, remove all colour, remove all colours
      remove all the colour, remove all the colours, remove the saturation, take all the colour out
      take all the colours out, take the colour out
      take the colours out, take out the colour, take out the colours, take away the colour
      take out all colour, drain the colour, drain the colours, no colour, no colours
      without colour, without colours, without any colour, get rid of the colour
      get rid of the colours, get rid of all colour, get rid of all the colour, delete the colour
      lose the colour, lose the colours, strip the colour, strip the colours
      black and white photo, black and white photograph
      black and white picture, black and white image, black an white, black and wite
      """
    ),
    (.sepia, "sepia, sepia tone, sepia toned, sepia tones, brown tone, brown toned"),
    (.invert, "invert, inverted, inverse, negative, invert the colours, inverted colours"),
    (
      .fade,
      """
      fade, faded, fading, fade it, matte, matt, matte look, washed out, wash out, bleached
      bleach, milky, matte finish, faded print
      """
    ),
    (
      .autoLevels,
      """
      auto levels, auto level, auto contrast, auto tone, normalise, normalize, equalise
      stretch the tones, automatic levels, stretch the levels, stretch the histogram
      fix the exposure, fix the brightness, fix the contrast, fix the levels, fix the lighting
      """
    ),
    (
      .autoWhiteBalance,
      """
      auto white balance, awb, automatic white balance, fix the white balance, fix white balance
      correct white balance, auto colour
      correct the white balance, neutral colours, neutralise, neutral white balance
      neutralise the colours, correct the colours, colour correct, colour correction
      remove the colour cast, remove the colour casts, remove the cast, natural colours
      colour cast, fix the colour cast, correct the colour cast, fix the tint
      """
    ),
    (
      .blur,
      """
      blur, blurs, bluur, blurr, blurred, blurry, blurrier, blurring, gaussian blur, soften, softer, soft
      softness, out of focus, defocus, defocused, unfocused, fuzzy, fuzzier, blur out, softened
      unsharp, blurriness
      """
    ),
    (
      .sharpen,
      """
      sharpen, sharpening, sharpened, sharpen up, sharp, sharper, sharpness, crisp, crisper, crispen
      crispness, deblur, unblur, in focus, unsharp mask, more in focus
      """
    ),
    (
      .denoise,
      """
      denoise, denoised, noise reduction, de noise, remove the noise, remove noise
      remove colour noise, remove the colour noise, reduce noise, reduce the noise, less noise
      less noisy, denoising, noise removal, remove the grain, less grainy, remove grain
      reduce the grain, degrain, clean up the noise, smooth the noise
      """
    ),
    (
      .smoothSkin,
      """
      smooth skin, smooth the skin, smoother skin, soften the skin, soften skin, skin smoothing
      skin softening, softer skin, retouch the skin, soft skin, smooth her skin, smooth his skin
      soften her skin, soften his skin, smoothen the skin, beautify the skin, even out the skin
      airbrush the skin, better skin, clear skin, clearer skin, airbrush
      """
    ),
    (
      .pixelate,
      """
      pixelate, pixelated, pixelise, pixelised, pixelation, censor, censored, anonymise, mosaic out
      pixelate out, make unrecognisable, unrecognisable, unrecognizable, obscure, blot out
      make it unreadable, unreadable, illegible, hide, make it unrecognisable, blur out the face
      """
    ),
    (
      .tiltShift,
      """
      tilt shift, tiltshift, tilt and shift, miniature, miniature effect, like a miniature
      like a toy town, toy town, model village, fake miniature
      """
    ),
    (
      .vignette,
      """
      vignette, vignetting, vignetted, vignette effect, dark corners, darker corners, dark edges
      darker edges, darken around the edges, darker around the edges, dark around the edges
      darken around the corners, darken the borders, darken the corners, darken the edges, darken corners, darken edges
      """
    ),
    (.grain, "grain, grainy, grainier, film grain, add noise, grain effect, grittier, gritty"),
  ]

  private static let looks: [(Look, phrases: String)] = [
    (
      .vintageFilm,
      """
      vintage film, vintage, retro, old photo, old photograph, old film, analogue film, analogue
      analog film, analog, like film, film look, old fashioned, aged, polaroid look
      instagram filter, kodachrome, super 8, lomo, lomography, 70s, seventies, nostalgic, 1970s, old picture
      aged photo, old postcard, antique photo, faded old photo, retro look, film stock
      """
    ),
    (.noir, "noir, film noir, film noir look, noir look, detective film, crime film"),
    (.cyanotype, "cyanotype, blueprint, blue print, prussian blue print, cyanotype print"),
    (
      .tealAndOrange,
      """
      teal and orange, orange and teal, teal orange, teal and orange look, teal and orange grade
      cinematic colours, cinematic grade, movie colours
      """
    ),
    (
      .goldenHour,
      """
      golden hour, golden light, evening sun, evening light, sunset light, low sun, sunset glow
      magic hour, warm evening light, sundown, sunrise, sunrise light, late afternoon, sunlit
      afternoon light, late sun, sunset mood, morning sun, dawn, at sunset, golden afternoon
      late afternoon light, golden hour light, golden hour lighting
      """
    ),
    (
      .night,
      """
      night, night time, nighttime, at night, by night, night shot, moonlight, moonlit, midnight
      day to night, nightfall, in the night, by moonlight, day for night, night scene
      day into night
      """
    ),
    (
      .winter,
      """
      winter, wintry, snow, snowy, snowing, let it snow, snowfall, winter scene, snow covered
      covered in snow, winter with snow, in winter, in the snow, wintertime, christmassy, blizzard
      under snow, winter wonderland, snowflakes
      """
    ),
    (
      .autumn,
      """
      autumn, autumnal, autumn colours, autumn leaves, fall colours, fall foliage, autumn foliage
      in autumn, fall, in the fall, indian summer, fall season, autumn scene
      """
    ),
    (
      .rain,
      """
      rain, rainy, raining, let it rain, rainfall, rainy day, in the rain, wet weather, pouring rain
      downpour, drizzle
      """
    ),
    (
      .fog, "fog, foggy, foggier, mist, misty, mistier, in fog, in the fog, fog effect, in the mist"
    ),
    (
      .stars,
      """
      stars, starry sky, starry night, starry, milky way, starlit sky, sky full of stars
      star filled sky
      """
    ),
  ]

  private static let styles: [(Stylisation, phrases: String)] = [
    (
      .watercolour,
      """
      watercolour, watercolours, water colour, watercolour painting, aquarelle, aquarell
      watercolour picture, water colours, wash painting
      """
    ),
    (
      .oilPainting,
      """
      oil painting, oil paint, oil paints, painting, oils, oil on canvas, van gogh, impressionist
      impressionist painting, impressionism, painted picture, canvas painting, painterly, monet
      rembrandt, acrylic painting, like a painting, old master, oil
      """
    ),
    (
      .pencilSketch,
      """
      pencil sketch, pencil drawing, sketch, sketched, drawing, pencil, line drawing, hand drawn
      graphite drawing, pencil art, drawn in pencil, sketchy, drawn
      """
    ),
    (
      .charcoalDrawing,
      """
      charcoal drawing, charcoal sketch, charcoal art, drawn in charcoal, coal drawing, in charcoal
      """
    ),
    (
      .cartoon,
      """
      cartoon, comic, comics, comic book, cartoonish, comic style, toon, anime, manga, graphic novel
      cel shading, cel shaded, animated film, cartoony, cartoonise, cartoonize, disney, pixar
      ghibli, comic strip, cartoon drawing, cartoonify
      """
    ),
    (.popArt, "pop art, warhol, andy warhol, warhol print, pop art print, popart, pop art poster"),
    (
      .pixelArt,
      """
      pixel art, 8bit, 8 bit, 16 bit, 16bit, eight bit, retro game, video game, nes, sprite
      pixel graphics, old video game, minecraft
      """
    ),
    (
      .mosaic,
      "mosaic, mosaic out of it, mosaic out of this, mosaic out of the picture, tiles, mosaic tiles, tile mosaic, roman mosaic, tiled, stained glass"
    ),
    (
      .pointillism,
      """
      pointillism, pointillist, pointillist painting, pointilism, dots, seurat, dotted
      dot painting
      """
    ),
    (
      .halftone,
      """
      halftone, halftone dots, halftone print, half tone, newspaper print, newspaper, newsprint
      printed dots, halftones, newspaper photo, raster print, screen print
      """
    ),
    (
      .posterise,
      """
      posterise, posterised, poster, posterisation, poster look, few colours, vector art
      flat colours
      """
    ),
  ]
}
