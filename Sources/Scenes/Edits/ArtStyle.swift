/// The styles a picture can be painted in, by the names that the retouch engine reads as
/// instructions.
///
/// Scenes are drawn without that engine: whoever makes triplets passes in what paints a style.
public enum ArtStyle: String, CaseIterable, Sendable {
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
}
