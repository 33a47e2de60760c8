import Pixels

@testable import Retouch

/// A plain picture, an optional mask, and what is drawn there.
struct DrawingTrial {
  var picture: Bitmap
  var coverage: Coverage?

  init(_ width: Int, _ height: Int, ground: Pixel = Pixel(200, 200, 200, 255)) {
    picture = Bitmap(size: Size(width: width, height: height), fill: ground)
  }

  func masked(_ area: Rectangle) -> DrawingTrial {
    masked { x, y in area.contains(Point(x: x, y: y)) }
  }

  /// The trial under an elliptic mask.
  func masked(roundIn area: Rectangle) -> DrawingTrial {
    masked { x, y in
      let u = (Double(x - area.x) + 0.5) / Double(area.width) * 2 - 1
      let v = (Double(y - area.y) + 0.5) / Double(area.height) * 2 - 1
      return u * u + v * v <= 1
    }
  }

  private func masked(_ isInside: (Int, Int) -> Bool) -> DrawingTrial {
    var trial = self
    var coverage = Coverage(size: picture.size, fill: 0)
    for y in 0..<picture.height {
      for x in 0..<picture.width where isInside(x, y) { coverage[x, y] = 255 }
    }
    trial.coverage = coverage
    return trial
  }

  func with(_ lettering: Lettering) throws -> Bitmap {
    try laid(lettering.drawn(on:))
  }

  func with(_ drawing: Drawing) throws -> Bitmap {
    try laid(drawing.drawn(on:))
  }

  private func laid(_ draw: (Canvas) throws -> Bitmap) rethrows -> Bitmap {
    // A margin shows what is drawn beyond the mask.
    var canvas = Canvas(of: picture, coverage: coverage, reach: 40)
    canvas.bitmap = try draw(canvas)
    return canvas.pasted(into: picture)
  }

  /// The pixels at which a drawing differs from the picture.
  func marks(of drawing: Bitmap, where matches: (Pixel) -> Bool = { _ in true }) -> Marks {
    var coverage = Coverage(size: picture.size, fill: 0)
    for index in picture.pixels.indices {
      let (before, after) = (picture.pixels[index], drawing.pixels[index])
      if before != after, matches(after) { coverage.values[index] = 255 }
    }
    return Marks(coverage: coverage)
  }
}

struct Marks {
  let coverage: Coverage

  var count: Int { coverage.values.count { $0 != 0 } }
  var bounds: Rectangle { coverage.bounds }

  var middle: SIMD2<Double> {
    let (size, count) = (coverage.size, Double(count))
    var sum = SIMD2<Double>.zero
    for index in coverage.values.indices where coverage.values[index] != 0 {
      sum += SIMD2(Double(index % size.width), Double(index / size.width)) + 0.5
    }
    return sum / count
  }
}
