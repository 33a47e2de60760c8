extension Lexicon {
  static let materials: [(Material, phrases: String)] = [
    (.wood, "wood, wooden, oak, timber, planks, wood grain, pine wood, walnut wood"),
    (.marble, "marble, made of marble, marbled"),
    (.brick, "brick, bricks, brickwork, brick wall"),
    (.stone, "stone, stones, rock, granite, concrete, slate, cobblestone, cobblestones, stonework"),
    (.metal, "metal, metallic, steel, iron, chrome, aluminium, brushed metal, stainless steel"),
    (.gold, "gold, golden, solid gold, gilded, pure gold"),
    (.glass, "glass, crystal, glassy, frosted glass"),
    (.fabric, "fabric, cloth, textile, linen, cotton, wool, denim, canvas, knitted, woven, velvet"),
  ]

  static let paintedSkies: [(NewBackground.PaintedSky, phrases: String)] = [
    (
      .sunset,
      """
      sunset, sunset sky, sundown sky, sunrise sky, dramatic sunset, evening sky, red sky
      beautiful sunset
      """
    ),
    (.blueSky, "blue sky, clear sky, clear blue sky, bright blue sky, sunny sky, summer sky"),
    (
      .cloudySky,
      """
      cloudy sky, sky with clouds, clouded sky, overcast sky, grey sky, dramatic sky, cloudy
      overcast, stormy sky, sky full of clouds
      """
    ),
    (.nightSky, "night sky, dark sky, night sky with stars, black sky"),
  ]

  static let shapes: [(Drawing.Shape, phrases: String)] = [
    (.line, "line, straight line, stroke"),
    (.arrow, "arrow, pointer"),
    (.rectangle, "rectangle, box, square, rect"),
    (.circle, "circle, ring, ellipse, oval, disc, dot"),
    (.star, "star"),
    (.heart, "heart, love heart"),
  ]

  static let skyObjects: [(SkyObject.Kind, phrases: String)] = [
    (.sun, "sun"),
    (.moon, "moon, full moon"),
    (.clouds, "clouds, cloud, some clouds, fluffy clouds, white clouds"),
  ]

  static let frames: [(PictureFrame.Kind, phrases: String)] = [
    (.border, "border, borders, edge, margin, outline around the picture, passe partout"),
    (.frame, "frame, picture frame, wooden frame, photo frame, framed"),
    (.polaroid, "polaroid frame, polaroid, polaroid border, instant photo frame, instant picture"),
    (.dropShadow, "drop shadow, dropshadow, cast shadow, a shadow"),
  ]

  static let attributes: [(Attribute, phrases: String)] = [
    (.weight(.light), "light, thin"),
    (.weight(.regular), "regular, normal weight"),
    (.weight(.bold), "bold, boldface, fat"),
    (.weight(.heavy), "heavy, extra bold, black weight, very bold"),
    (.italic, "italic, italics, slanted, cursive italic, oblique"),
    (.family(.sans), "sans, sans serif, sansserif, helvetica, arial"),
    (.family(.serif), "serif, times, roman, with serifs, serifs, serif font"),
    (.family(.mono), "mono, monospace, monospaced, typewriter, fixed width, courier"),
    (
      .family(.handwriting),
      "handwriting, handwritten, script, cursive, calligraphy, hand written, hand lettering"
    ),
    (.outline, "outline, outlined, outlines, contour, stroke"),
    (.shadow, "shadow, shadowed, a shadow, a shadow behind, drop shadow, shadow behind it"),
    (
      .text,
      """
      text, font, typeface, letters, lettering, words, caption, title, heading, word, label, type
      headline, watermark, font family
      """
    ),
    (.size, "size, sized, sizes, the size, in size, font size"),
    (.relativeSize(0.35), "tiny, very small"),
    (.relativeSize(0.6), "small, smaller, little"),
    (.relativeSize(1.8), "big, large, bigger, larger"),
    (.relativeSize(3), "huge, very big, very large, giant, enormous, gigantic"),
    (.wide, "wide, width, in width, the width, broad"),
    (.high, "high, tall, height, in height, the height"),
    (
      .longerSide,
      """
      at the longer side, longer side, the longer side, at the longest side, longest side
      on the long edge, the long edge, long edge, on the longest side, long side, on the long side
      longest edge, the longest edge, the longest side, max, maximum, at most
      """
    ),
    (
      .shorterSide,
      """
      at the shorter side, shorter side, the shorter side, at the shortest side, shortest side
      on the short edge, the short edge, short edge, on the shortest side, short side, shortest edge
      """
    ),
    (
      .fitting,
      """
      fit, fit into, fit in, fit within, fit inside, to fit, to fit into, to fit in, to fit within
      fits into, fits in, fits within, so it fits, so it fits into, so that it fits into
      """
    ),
    (.thick, "thick, thickness, stroke width, line width"),
    (.relativeThickness(0.4), "thin, fine"),
    (.relativeThickness(2), "bold, fat, heavy, thick"),
    (.filled, "filled, solid, fill, full"),
    (.upsideDown, "upside down, on its head"),
    (.upright, "vertical, vertically, upright"),
  ]
}
