import Pixels

extension Stylisation {
  /// The canvas's bitmap stylised as a whole; alpha is kept.
  ///
  /// - Parameters:
  ///   - seed: of all random variation; the same seed gives the same bytes.
  ///   - progress: receives the fraction done, 0…1, between units of the work, and may throw to
  ///     stop.
  func applied(
    to canvas: Canvas, seed: UInt64, progress: (Double) throws -> Void
  ) throws -> Bitmap {
    switch self {
    case .watercolour: try Watercolour.painted(canvas, seed: seed, progress: progress)
    case .oilPainting: try OilPainting.painted(canvas, seed: seed, progress: progress)
    case .pencilSketch: try PencilSketch.drawn(canvas, seed: seed, progress: progress)
    case .charcoalDrawing: try CharcoalDrawing.drawn(canvas, seed: seed, progress: progress)
    case .cartoon: try Cartoon.drawn(canvas, progress: progress)
    case .popArt: try PopArt.printed(canvas, seed: seed, progress: progress)
    case .pixelArt: try PixelArt.drawn(canvas, progress: progress)
    case .mosaic: try Mosaic.laid(canvas, seed: seed, progress: progress)
    case .pointillism: try Pointillism.painted(canvas, seed: seed, progress: progress)
    case .halftone: try Halftone.printed(canvas, progress: progress)
    case .posterise: try Poster.printed(canvas, progress: progress)
    }
  }

  /// The distance in pixels within which pixels influence each other: that of the longest stroke
  /// and the widest filter.
  func reach(in picture: Size) -> Int { Int(Float(picture.meanSide) * 0.04) + 16 }
}
