/// Films and decades, each with the instruction that it stands for.
extension Lexicon {
  static let films: [(sentence: String, phrases: String)] = [
    (
      "black and white, then grain 50 %, then vignette 50 %",
      """
      1920s, 20s, twenties, 1930s, 30s, thirties, silent film, silent movie, 1910s, roaring twenties
      charlie chaplin
      """
    ),
    (
      "black and white, then contrast +10 %, then grain 30 %",
      "1940s, 40s, forties, war time photo, old newsreel, newsreel"
    ),
    (
      "vintage film 80 %, then saturation −20 %",
      "1950s, 50s, fifties, agfa, agfacolor, agfacolour"
    ),
    (
      "vintage film 80 %, then warmth +15 %",
      "1960s, 60s, sixties, ferrania"
    ),
    (
      "saturation +20 %, then contrast +10 %, then fade 30 %, then grain 20 %",
      "1980s, 80s, eighties, vhs, vhs tape, the 80s"
    ),
    (
      "saturation −10 %, then fade 30 %, then grain 20 %",
      "1990s, 90s, nineties, the 90s, minilab"
    ),
    (
      "contrast +15 %, then warmth +10 %, then vignette 40 %, then grain 30 %",
      "disposable camera, throwaway camera, single use camera, flash photo, party snapshot"
    ),
    (
      "warmth +10 %, then contrast −10 %, then saturation −10 %, then fade 20 %",
      """
      kodak portra, portra, portra 400, portra 160, portra 800, kodak gold, fuji 400h
      fuji pro 400h
      """
    ),
    (
      "saturation +40 %, then contrast +15 %",
      "velvia, fuji velvia, fujifilm velvia, velvia 50, slide film"
    ),
    (
      "saturation +20 %, then warmth −10 %, then contrast +10 %",
      "ektachrome, kodak ektachrome, provia, fuji provia"
    ),
    (
      "black and white, then contrast +20 %, then grain 40 %",
      """
      tri x, tri x 400, kodak tri x, hp5, ilford hp5, ilford, t max, tmax, kodak t max, delta 3200
      ilford delta, black and white film
      """
    ),
    (
      "warmth −10 %, then tint +5 %, then contrast +10 %, then grain 20 %",
      "cinestill, cinestill 800t, 800t, tungsten film, fuji superia, superia"
    ),
    (
      "saturation +40 %, then contrast +20 %, then warmth +5 %",
      "technicolor, technicolour, three strip technicolor, wizard of oz"
    ),
  ]
}
