import Pixels

extension Look {
  /// The canvas's bitmap with the whole look applied; alpha is kept.
  ///
  /// - Parameters:
  ///   - sky: the sky in the canvas; nil where none is known or the look does not use it.
  ///   - progress: receives the fraction done, 0…1, between units of the work; may throw to end it.
  func applied(
    to canvas: Canvas, sky: Coverage?, seed: UInt64, progress: (Double) throws -> Void
  ) throws -> Bitmap {
    let sky = needsSky ? sky : nil
    try progress(0)
    let analysis = SceneAnalysis(of: canvas, sky: sky)
    try progress(0.2)
    let scene = LookScene(canvas: canvas, sky: sky, analysis: analysis, seed: seed)
    let bitmap =
      switch self {
      case .vintageFilm: VintageFilm(seed: seed).applied(to: scene)
      case .noir: Noir(seed: seed).applied(to: scene)
      case .cyanotype: Cyanotype(picture: canvas.picture, seed: seed).applied(to: scene)
      case .tealAndOrange: TealAndOrange().applied(to: scene)
      case .goldenHour: GoldenHour(scene).applied(to: scene)
      case .night: Night(seed: seed).applied(to: scene)
      case .winter: Winter(seed: seed).applied(to: scene)
      case .autumn: Autumn(seed: seed).applied(to: scene)
      case .rain: Rain(seed: seed).applied(to: scene)
      case .fog: Fog(seed: seed).applied(to: scene)
      case .stars: Stars(seed: seed).applied(to: scene)
      }
    try progress(1)
    return bitmap
  }

  /// The distance in pixels within which pixels outside the mask influence those inside.
  func reach(in picture: Size) -> Int {
    switch self {
    case .cyanotype, .tealAndOrange: 0
    default: picture.width + picture.height
    }
  }

  /// Whether the look depends on where the sky is.
  var needsSky: Bool {
    switch self {
    case .vintageFilm, .noir, .cyanotype, .tealAndOrange: false
    case .goldenHour, .night, .winter, .autumn, .rain, .fog, .stars: true
    }
  }
}
