/// Artistic style: the technique in which a picture is painted, drawn or printed.
///
/// The raw value is its name in a reading.
enum Stylisation: String, Hashable, Sendable, CaseIterable {
  case watercolour
  case oilPainting = "oil painting"
  case pencilSketch = "pencil sketch"
  case charcoalDrawing = "charcoal drawing"
  case cartoon
  case popArt = "pop art"
  case pixelArt = "pixel art"
  case mosaic
  case pointillism
  case halftone
  case posterise
}
