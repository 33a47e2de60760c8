import Pixels

/// Area in which a text may be placed: a mask of any shape, or the picture.
struct LetteringArea {
  /// The bounds in pixels of the picture.
  let bounds: Extents
  /// The margin between a text and the bounds.
  let margin: Double
  /// The parts of the bounds that are inside the mask; nil is all.
  private let grid: MaskGrid?

  init(of canvas: Canvas) {
    bounds = canvas.placementBounds
    // Letters look cut where they touch the edge of a picture; a mask's edge is invisible.
    margin = bounds.shorterSide / (canvas.coverage == nil ? 24 : 48)
    grid = canvas.coverage.flatMap(MaskGrid.init)
  }

  /// Candidates for the middle of a text, in order of preference.
  var middles: [SIMD2<Double>] {
    guard grid != nil else { return [bounds.middle] }
    // From the middle outwards, so that a text leaves it only where it can be larger elsewhere.
    let steps = -4...4
    let offsets = steps.flatMap { x in steps.map { y in SIMD2(Double(x), Double(y)) } }
    return offsets.sorted { ($0 * $0).sum() < ($1 * $1).sum() }
      .map { bounds.middle + $0 / 10 * bounds.size }
  }

  /// Whether boxes are inside the area.
  ///
  /// - Parameters:
  ///   - boxes: in pixels, around a text's middle, before it is rotated.
  ///   - angle: in degrees, counter-clockwise.
  func holds(_ boxes: [Extents], around middle: SIMD2<Double>, turnedBy angle: Double) -> Bool {
    // A text at an edge touches it, except for rounding errors.
    let inner = bounds.expanded(by: 1e-3 - margin)
    func corner(_ box: Extents, _ x: Double, _ y: Double) -> SIMD2<Double> {
      middle
        + SIMD2(box.left + x * box.width, box.top + y * box.height).turned(by: angle)
    }
    for box in boxes {
      for (x, y) in [(0.0, 0.0), (1, 0), (0, 1), (1, 1)] where !inner.contains(corner(box, x, y)) {
        return false
      }
    }
    guard let grid else { return true }
    var (inside, outside) = (0, 0)
    for box in boxes {
      let steps = (box.size / bounds.size * Double(MaskGrid.side)).rounded(.up) + 1
      for y in stride(from: 0, through: 1, by: 1 / steps.y) {
        for x in stride(from: 0, through: 1, by: 1 / steps.x) {
          let point = (corner(box, x, y) - SIMD2(bounds.left, bounds.top)) / bounds.size
          if grid.isInside(point) { inside += 1 } else { outside += 1 }
        }
      }
      // A few uncovered samples are tolerated.
      guard outside * 400 <= inside else { return false }
    }
    return true
  }
}

/// Coarse grid of the parts of a mask's bounds that are inside it.
private struct MaskGrid {
  static let side = 160

  private let isInside: [Bool]

  /// nil where the mask fills its bounds.
  init?(_ coverage: Coverage) {
    let (bounds, side) = (coverage.bounds, Self.side)
    let inside = (0..<side * side).map { cell in
      // Where cells are smaller than pixels, several sample the same pixel.
      let x = bounds.x + (2 * (cell % side) + 1) * bounds.width / (2 * side)
      let y = bounds.y + (2 * (cell / side) + 1) * bounds.height / (2 * side)
      return coverage[x, y] >= 128
    }
    guard inside.contains(false), inside.contains(true) else { return nil }
    isInside = inside
  }

  /// - Parameter point: in the bounds, 0…1.
  func isInside(_ point: SIMD2<Double>) -> Bool {
    let cell = (point * Double(Self.side)).clamped(
      lowerBound: .zero, upperBound: SIMD2(repeating: Double(Self.side - 1)))
    return isInside[Int(cell.y) * Self.side + Int(cell.x)]
  }
}
