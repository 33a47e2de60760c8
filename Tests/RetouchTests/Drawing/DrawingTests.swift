import Pixels
import Testing

@testable import Retouch

@Suite struct DrawingTests {
  static let blue = NamedColour(name: "blue", hexadecimal: 0x2050E0)
  let trial = DrawingTrial(300, 200)

  @Test func aFilledCircleHasTheAreaOfACircle() throws {
    let drawing = try trial.with(
      Drawing(shape: .circle, colour: Self.blue, isFilled: true, size: .pixels(100)))
    // The blue fraction of every pixel.
    let fraction = drawing.pixels.reduce(0.0) { $0 + (200 - Double($1.x)) / (200 - 0x20) }
    #expect(abs(fraction - .pi * 50 * 50) < 20)
    #expect(trial.marks(of: drawing).bounds == Rectangle(x: 100, y: 50, width: 100, height: 100))
  }

  @Test func aStrokeLeavesTheInsideAndIsAsThickAsAsked() throws {
    let drawing = try trial.with(
      Drawing(shape: .rectangle, thickness: .pixels(6), size: .pixels(150)))
    #expect(drawing[150, 100] == trial.picture[150, 100])
    let row = (0..<150).count { drawing[$0, 100] != trial.picture[$0, 100] }
    #expect(row == 6)
  }

  @Test func withoutAColourAFigureIsRed() throws {
    let pixel = try trial.with(Drawing(shape: .heart, isFilled: true))[150, 100]
    #expect(pixel.x > 200 && pixel.y < 60 && pixel.z < 60)
  }

  @Test(arguments: Drawing.Shape.allCases, [0.0, 25, 90, 215])
  func aShapeTouchesItsMasksBoundsAndStaysWithin(shape: Drawing.Shape, angle: Double) throws {
    let mask = Rectangle(x: 40, y: 30, width: 220, height: 90)
    let trial = trial.masked(mask)
    let drawing = try trial.with(
      Drawing(shape: shape, thickness: .pixels(8), angle: angle))
    let bounds = trial.marks(of: drawing).bounds
    #expect(bounds.intersection(mask) == bounds)
    #expect(mask.width - bounds.width < 4 || mask.height - bounds.height < 4)
  }

  @Test func aCircleFillsItsMaskAsAnEllipse() throws {
    let mask = Rectangle(x: 41, y: 30, width: 220, height: 90)
    let trial = trial.masked(roundIn: mask)
    let drawing = try trial.with(Drawing(shape: .circle, isFilled: true))
    let marks = trial.marks(of: drawing)
    #expect(marks.bounds == mask)
    let outside = marks.coverage.values.indices.count {
      marks.coverage.values[$0] != 0 && trial.coverage?.values[$0] == 0
    }
    // The antialiased rim.
    #expect(outside < 400)
  }

  @Test func aStarHasFiveTips() throws {
    let drawing = try trial.with(
      Drawing(shape: .star, colour: Self.blue, isFilled: true, size: .pixels(160)))
    // A pentagram's centre lies below that of its bounding box; a circle near the tips crosses each
    // once.
    let radius = 160 / 1.902 * 0.85
    let middle = SIMD2(150, 100 - 160 / 1.902 * (1.809 / 2) + 160 / 1.902)
    let ring = (0..<720).map { step in
      let position = middle + SIMD2(0, -radius).turned(by: Double(step) / 2)
      return drawing[Int(position.x), Int(position.y)].x < 100
    }
    #expect(ring[0])
    #expect(ring.indices.count { ring[$0] && !ring[($0 + 1) % 720] } == 5)
  }

  @Test(arguments: [
    (0.0, SIMD2(1.0, 0.0)), (90, SIMD2(0, -1)), (180, SIMD2(-1, 0)), (-45, SIMD2(0.7, 0.7)),
  ])
  func anArrowsHeadIsWhereItPoints(angle: Double, way: SIMD2<Double>) throws {
    let drawing = try trial.with(
      Drawing(shape: .arrow, thickness: .pixels(6), size: .pixels(120), angle: angle))
    // The head is heavier than the tail.
    let offset = trial.marks(of: drawing).middle - SIMD2(150, 100)
    #expect((offset * way).sum() > 6)
    #expect(abs(offset.x * way.y - offset.y * way.x) < 2)
  }

  @Test func anArrowGoesFromOnePlaceToAnother() throws {
    let span = Drawing.Span(
      start: .point(x: .pixels(40), y: .pixels(160)),
      end: .point(x: .pixels(240), y: .fraction(0.2)))
    let drawing = try trial.with(
      Drawing(shape: .arrow, thickness: .pixels(4), size: .pixels(7), angle: 30, span: span))
    let marks = trial.marks(of: drawing)
    #expect(abs(marks.bounds.x - 40) <= 4 && abs(marks.bounds.maxX - 240) <= 2)
    #expect(abs(marks.bounds.maxY - 160) <= 4 && abs(marks.bounds.y - 40) <= 10)
    #expect(marks.middle.x > 145, "the head is at its end")
    let across = Drawing.Span(
      start: .anchor(.init(horizontal: -1, vertical: 0)),
      end: .anchor(.init(horizontal: 1, vertical: 0)))
    let line = trial.marks(of: try trial.with(Drawing(shape: .line, span: across))).bounds
    #expect(line.x < 20 && line.maxX > 280 && line.x > 0 && line.maxX < 300)
  }

  @Test func aPlaceIsOfThePictureOrOfTheMask() throws {
    let corner = Position.anchor(.init(horizontal: 1, vertical: -1))
    let drawing = Drawing(shape: .circle, isFilled: true, size: .pixels(40), position: corner)
    let inPicture = trial.marks(of: try trial.with(drawing)).bounds
    #expect(inPicture.maxX > 280 && inPicture.maxX < 300 && inPicture.y > 0 && inPicture.y < 20)
    let masked = trial.masked(Rectangle(x: 50, y: 60, width: 100, height: 80))
    let inMask = masked.marks(of: try masked.with(drawing)).bounds
    #expect(inMask == Rectangle(x: 110, y: 60, width: 40, height: 40))
    let point = Drawing(
      shape: .circle, isFilled: true, size: .pixels(40),
      position: .point(x: .pixels(70), y: .fraction(0.5)))
    #expect(
      trial.marks(of: try trial.with(point)).bounds
        == Rectangle(x: 50, y: 80, width: 40, height: 40))
  }

  @Test(arguments: Drawing.Shape.allCases)
  func theSmallestPicturesCanBeDrawnOn(shape: Drawing.Shape) throws {
    for (width, height) in [(1, 1), (1, 50), (50, 1), (2, 3)] {
      let trial = DrawingTrial(width, height)
      let huge = Drawing(shape: shape, size: .pixels(1e12), angle: 33)
      #expect(try trial.with(huge).size == trial.picture.size)
      let masked = trial.masked(trial.picture.size.bounds)
      #expect(try masked.with(Drawing(shape: shape)).size == trial.picture.size)
    }
  }

  @Test func onTransparentGroundAFigureHasItsOwnAlpha() throws {
    let trial = DrawingTrial(200, 200, ground: .zero)
    let drawing = try trial.with(Drawing(shape: .heart, colour: Self.blue, isFilled: true))
    #expect(drawing[100, 100] == Pixel(0x20, 0x50, 0xE0, 255))
    #expect(drawing[2, 2] == .zero)
    let rim = drawing.pixels.filter { $0.w > 0 && $0.w < 255 }
    #expect(!rim.isEmpty)
    // Straight alpha: the rim is as blue as the inside.
    #expect(rim.filter { $0.w > 32 }.allSatisfy { abs(Int($0.z) - 0xE0) < 6 })
  }

  @Test func largePicturesAreDrawnInTilesWithoutSeams() throws {
    // Wider than a Cairo surface can be.
    let trial = DrawingTrial(40_000, 40)
    let drawing = try trial.with(
      Drawing(
        shape: .line, thickness: .pixels(10), size: .pixels(39_000),
        position: .point(x: .pixels(20_000), y: .pixels(20))))
    #expect(trial.marks(of: drawing).bounds == Rectangle(x: 500, y: 15, width: 39_000, height: 10))
    #expect((600..<39_400).allSatisfy { drawing[$0, 20] == drawing[600, 20] })
  }
}
