import Pixels

/// What a look is given to.
struct LookScene {
  let canvas: Canvas
  /// Where the sky is in the canvas; nil where none is known.
  let sky: Coverage?
  let survey: Survey
  let seed: UInt64

  /// How much of eight pixels beside each other is sky, 0…1.
  @inline(__always)
  func sky(_ x: Int, _ y: Int) -> Lanes { sky?[lanes: x, y] ?? .zero }

  /// The row under which the land lies, in units from the top of the picture; nil where no sky is
  /// known.
  var horizon: Float? {
    survey.horizon.map { row in
      let share = Float(row) / Float(survey.size.height)
      return (Float(canvas.area.y) + share * Float(canvas.area.height)) / canvas.unit
    }
  }

  /// The rows, in units from the top of the picture, that probably show ground.
  var ground: ClosedRange<Float> {
    let bottom = Float(canvas.picture.height) / canvas.unit
    guard let horizon else { return bottom * 0.72...bottom }
    return min(horizon + 0.15 * (bottom - horizon), bottom)...bottom
  }
}
