import Pixels

extension Look {
  /// The canvas's bitmap as if taken with another film, in other light or in other weather; the
  /// whole look, its alpha kept.
  ///
  /// - Parameters:
  ///   - sky: where the sky is in the canvas; nil where none is known or the look does not need it.
  ///   - progress: is told shares, 0…1, between units of the work; may throw to end it.
  func given(
    to canvas: Canvas, sky: Coverage?, seed: UInt64, progress: (Double) throws -> Void
  ) throws -> Bitmap {
    let sky = needsSky ? sky : nil
    try progress(0)
    let survey = Survey(of: canvas, sky: sky)
    try progress(0.2)
    let scene = LookScene(canvas: canvas, sky: sky, survey: survey, seed: seed)
    let bitmap =
      switch self {
      case .vintageFilm: VintageFilm(seed: seed).developed(scene)
      case .noir: Noir(seed: seed).developed(scene)
      case .cyanotype: Cyanotype(picture: canvas.picture, seed: seed).developed(scene)
      case .tealAndOrange: TealAndOrange().developed(scene)
      case .goldenHour: GoldenHour(scene).developed(scene)
      case .night: Night(seed: seed).developed(scene)
      case .winter: Winter(seed: seed).developed(scene)
      case .autumn: Autumn(seed: seed).developed(scene)
      case .rain: Rain(seed: seed).developed(scene)
      case .fog: Fog(seed: seed).developed(scene)
      case .stars: Stars(seed: seed).developed(scene)
      }
    try progress(1)
    return bitmap
  }

  /// How far, in pixels, what lies outside the mask influences what is inside.
  func reach(in picture: Size) -> Int {
    switch self {
    case .cyanotype, .tealAndOrange: 0
    default: picture.width + picture.height
    }
  }

  /// Whether the look differs where the sky is.
  var needsSky: Bool {
    switch self {
    case .vintageFilm, .noir, .cyanotype, .tealAndOrange: false
    case .goldenHour, .night, .winter, .autumn, .rain, .fog, .stars: true
    }
  }
}
