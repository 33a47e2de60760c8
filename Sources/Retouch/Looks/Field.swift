import Pixels

/// Numbers that change slowly over a canvas: kept at a reduced size, read anywhere between.
struct Field {
  private let plane: Plane
  /// Places of the plane for each pixel of the canvas.
  private let (across, down): (Float, Float)

  init(_ plane: Plane, over size: Size) {
    self.plane = plane
    across = Float(plane.size.width) / Float(size.width)
    down = Float(plane.size.height) / Float(size.height)
  }

  /// The numbers at eight pixels beside each other, straight between the plane's.
  subscript(x: Int, y: Int) -> Lanes {
    let (width, height) = (plane.size.width, plane.size.height)
    let row = min(max((Float(y) + 0.5) * down - 0.5, 0), Float(height - 1))
    let top = Int(row)
    let below = row - Float(top)
    let (upper, lower) = (top * width, min(top + 1, height - 1) * width)
    let columns = ((Float(x) + 0.5 + Lanes.steps) * across - 0.5).atLeast(0)
      .atMost(Float(width - 1))
    let whole = columns.wholeBelow
    let (shares, places) = (columns - whole, whole.wholeNumbers)
    return plane.values.withUnsafeBufferPointer { values in
      Lanes(each: { lane in
        let left = Int(places[lane])
        let right = min(left + 1, width - 1)
        let first = values[upper + left] + (values[lower + left] - values[upper + left]) * below
        let last = values[upper + right] + (values[lower + right] - values[upper + right]) * below
        return first + (last - first) * shares[lane]
      })
    }
  }
}

/// Three fields: a light over a canvas.
struct LightField {
  let red: Field
  let green: Field
  let blue: Field

  subscript(x: Int, y: Int) -> LinearColours {
    LinearColours(red: red[x, y], green: green[x, y], blue: blue[x, y])
  }
}
