import Pixels
import Testing

@testable import Scenes

@Suite struct RasteriserTests {
  /// A viewport that changes nothing: one unit is one pixel.
  private static let projection = Projection(size: Size(width: 960, height: 640))

  /// The coverage of every pixel of a picture of 960×640.
  private func coverage(of path: Path) -> [Float] {
    let size = RasteriserTests.projection.size
    var rasteriser = Rasteriser(size: size)
    var values = [Float](repeating: 0, count: size.area)
    rasteriser.add(path, through: RasteriserTests.projection)
    while rasteriser.advance() {
      for x in rasteriser.columns {
        values[rasteriser.row * size.width + x] = rasteriser.coverage[x]
      }
    }
    return values
  }

  private func area(of path: Path) -> Double {
    coverage(of: path).reduce(0) { $0 + Double($1) }
  }

  @Test func aRectangleOnPixelEdgesCoversItsPixelsExactly() {
    let values = coverage(of: Path(Box(x: 3...7, y: 2...5)))
    for y in 0..<8 {
      for x in 0..<10 {
        let inside = (3..<7).contains(x) && (2..<5).contains(y)
        #expect(values[y * 960 + x] == (inside ? 1 : 0))
      }
    }
  }

  @Test func aRectangleBetweenPixelsCoversTheSharesExactly() {
    let values = coverage(of: Path(Box(x: 3.25...5.5, y: 2.5...4)))
    #expect(values[2 * 960 + 3] == 0.375)
    #expect(values[2 * 960 + 4] == 0.5)
    #expect(values[3 * 960 + 3] == 0.75)
    #expect(values[3 * 960 + 5] == 0.5)
  }

  @Test func aTrianglesCoverageIsItsAreaInEveryPixel() {
    // The edge from (10, 10) to (14, 12) cuts each pixel into trapezia of known area.
    let values = coverage(of: Path([Vector(10, 10), Vector(14, 12), Vector(10, 12)]))
    let first: [Float] = [0.75, 0.25, 0, 0]
    let second: [Float] = [1, 1, 0.75, 0.25]
    for x in 0..<4 {
      #expect(abs(values[10 * 960 + 10 + x] - first[x]) < 1e-5)
      #expect(abs(values[11 * 960 + 10 + x] - second[x]) < 1e-5)
    }
  }

  @Test(arguments: [
    [Vector(100.3, 50.7), Vector(700.9, 81.1), Vector(420.2, 600.4)],
    [Vector(10.5, 10.5), Vector(11.25, 10.5), Vector(11.25, 10.75), Vector(10.5, 10.75)],
    [Vector(900.1, 3.3), Vector(959.9, 639.7), Vector(3.9, 620.2), Vector(880.6, 30.8)],
  ])
  func aPolygonsCoverageSumsToItsAreaToAThousandthOfAPixelOfOutline(points: [Vector]) {
    var area = 0.0
    var outline = 0.0
    for (point, next) in zip(points, points.dropFirst() + points.prefix(1)) {
      area += 0.5 * (Double(point.x) * Double(next.y) - Double(next.x) * Double(point.y))
      outline += Double((next - point).length)
    }
    #expect(abs(self.area(of: Path(points)) - abs(area)) < 0.001 * outline)
  }

  @Test func anEllipsesCoverageSumsToItsArea() {
    let exact = 3.141_592_653_6 * 120 * 75
    let drawn = area(of: Path(ellipseAt: Vector(300.2, 211.7), radii: Vector(120, 75)))
    #expect(abs(drawn - exact) < 0.001 * exact)
  }

  @Test func abuttingPolygonsCoverEachPixelOnceTogether() {
    // A fan of triangles around a crooked middle fills a rectangle without seam or overlap.
    let corners = [
      Vector(20, 20), Vector(71.3, 20), Vector(120, 20), Vector(120, 63.9), Vector(120, 90),
      Vector(44.7, 90), Vector(20, 90),
    ]
    let middle = Vector(66.61, 47.37)
    var sum = [Float](repeating: 0, count: RasteriserTests.projection.size.area)
    for (corner, next) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
      let part = coverage(of: Path([middle, corner, next]))
      for index in sum.indices { sum[index] += part[index] }
    }
    for y in 15..<95 {
      for x in 15..<125 {
        let inside = (20..<120).contains(x) && (20..<90).contains(y)
        #expect(abs(sum[y * 960 + x] - (inside ? 1 : 0)) < 0.001)
      }
    }
  }

  @Test func shapesAreCutAtThePicturesSides() {
    let whole = area(of: Path(Box(x: -500...5000, y: -70...9000)))
    #expect(whole == 960 * 640)
    let slanted = area(
      of: Path([Vector(-960, 0), Vector(0, 0), Vector(960, 640), Vector(0, 640)]))
    #expect(abs(slanted - 960 * 640 / 2) < 1)
    #expect(area(of: Path(Box(x: 961...1200, y: 10...20))) == 0)
    #expect(area(of: Path(Box(x: -20 ... -1, y: 10...20))) == 0)
  }

  @Test func aContourTheOtherWayRoundIsAHole() {
    var ring = Path(Box(x: 10...50, y: 10...50))
    for (index, corner) in [Vector(20, 20), Vector(20, 40), Vector(40, 40), Vector(40, 20)]
      .enumerated()
    {
      if index == 0 { ring.move(to: corner) } else { ring.line(to: corner) }
    }
    #expect(area(of: ring) == 40 * 40 - 20 * 20)
  }

  @Test func aStrokeHasItsWidthTimesItsLength() {
    let stroke = Path(from: Vector(100, 100), to: Vector(130, 140), width: 6)
    #expect(abs(area(of: stroke) - 50 * 6) < 0.1)
  }
}
