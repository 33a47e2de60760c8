import Pixels

extension Style {
  /// The canvas's bitmap wholly in the style; alpha stays.
  ///
  /// - Parameters:
  ///   - seed: of everything a hand or the paper leaves to chance; the same gives the same bytes.
  ///   - progress: is given how much is done, 0…1, between pieces of work, and may throw to stop.
  func painted(
    _ canvas: Canvas, seed: UInt64, progress: (Double) throws -> Void
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

  /// How far, in pixels, what lies around a place influences how it is painted: as far as the longest
  /// stroke and the widest look around.
  func reach(in picture: Size) -> Int { Int(Float(picture.meanSide) * 0.04) + 16 }
}
