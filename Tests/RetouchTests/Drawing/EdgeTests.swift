import Pixels
import Testing

@testable import Retouch

/// Strokes along edges, and rounded corners.
@Suite struct EdgeTests {
  private let trial = DrawingTrial(120, 80)

  private func canvas(_ trial: DrawingTrial) -> Canvas {
    Canvas(of: trial.picture, coverage: trial.coverage, reach: 1)
  }

  @Test func aStrokeGoesAlongTheInsideOfTheMask() {
    let masked = trial.masked(Rectangle(x: 20, y: 10, width: 50, height: 40))
    let canvas = canvas(masked)
    let drawing = canvas.with(canvas.outlined(nil, width: .pixels(3))).pasted(into: trial.picture)
    let marks = trial.marks(of: drawing)
    #expect(marks.bounds == Rectangle(x: 20, y: 10, width: 50, height: 40))
    #expect(marks.count == 50 * 40 - 44 * 34)
    #expect(drawing[21, 30].x > 200 && drawing[21, 30].y < 60)
  }

  @Test func withoutAMaskTheStrokeGoesAroundThePicture() {
    let blue = NamedColour(name: "blue", hexadecimal: 0x0000FF)
    let drawing = canvas(trial).outlined(blue, width: .fraction(0.05))
    #expect(trial.marks(of: drawing).count == 120 * 80 - 112 * 72)
    #expect(drawing[0, 40] == Pixel(0, 0, 255, 255))
  }

  @Test func theSmallestAndEmptyPicturesCanBeOutlined() {
    for (width, height) in [(1, 1), (1, 9), (9, 1)] {
      let trial = DrawingTrial(width, height, ground: .zero)
      #expect(canvas(trial).outlined(nil, width: .pixels(1e9))[0, 0].w == 255)
      #expect(canvas(trial).cornersRounded(.pixels(1e9)).size == trial.picture.size)
    }
  }

  @Test func roundCornersAreTransparentAndTheRestStays() {
    let rounded = canvas(trial).cornersRounded(.pixels(20))
    for (x, y) in [(0, 0), (119, 0), (0, 79), (119, 79)] { #expect(rounded[x, y].w == 0) }
    let whole = rounded.pixels.count { $0 == trial.picture.pixels[0] }
    // Four squares less a circle are transparent, apart from the rim.
    let gone = Double(120 * 80 - whole)
    #expect(abs(gone - (4 - .pi) * 400) < 100)
    #expect(rounded[60, 0] == trial.picture[60, 0] && rounded[0, 40] == trial.picture[0, 40])
  }
}

extension Canvas {
  fileprivate func with(_ bitmap: Bitmap) -> Canvas {
    var canvas = self
    canvas.bitmap = bitmap
    return canvas
  }
}
