import Pixels

/// Input of a look: the canvas, its sky, and the analysis of both.
struct LookScene {
  let canvas: Canvas
  /// The sky in the canvas; nil where none is known.
  let sky: Coverage?
  let analysis: SceneAnalysis
  let seed: UInt64

  /// The fraction of sky at eight adjacent pixels, 0…1.
  @inline(__always)
  func sky(_ x: Int, _ y: Int) -> Lanes { sky?[lanes: x, y] ?? .zero }

  /// The horizon: the row below which the land lies, in units from the top of the picture; nil
  /// where no sky is known.
  var horizon: Float? {
    analysis.horizon.map { row in
      let fraction = Float(row) / Float(analysis.size.height)
      return (Float(canvas.area.y) + fraction * Float(canvas.area.height)) / canvas.unit
    }
  }

  /// The rows that probably show ground, in units from the top of the picture.
  var ground: ClosedRange<Float> {
    let bottom = Float(canvas.picture.height) / canvas.unit
    guard let horizon else { return bottom * 0.72...bottom }
    return min(horizon + 0.15 * (bottom - horizon), bottom)...bottom
  }
}
