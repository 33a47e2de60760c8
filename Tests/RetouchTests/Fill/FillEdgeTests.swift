import Pixels
import Testing

@testable import Retouch

struct FillEdgeTests {
  private static let grey = Pixel(90, 100, 110, 255)

  @Test(arguments: [
    Size(width: 1, height: 1), Size(width: 1, height: 40), Size(width: 40, height: 1),
    Size(width: 5, height: 60), Size(width: 7, height: 7), Size(width: 30, height: 20),
  ])
  func aHoleThatIsTheWholePictureChangesNothing(_ size: Size) throws {
    let source = FillScene.noisySky(size.width, size.height)
    #expect(try source.filled(Coverage(size: size, fill: 255)) == source)
  }

  @Test(arguments: [
    Size(width: 2, height: 1), Size(width: 1, height: 40), Size(width: 40, height: 1),
    Size(width: 5, height: 60), Size(width: 7, height: 7), Size(width: 8, height: 9),
    Size(width: 30, height: 20), Size(width: 33, height: 400),
  ])
  func anEvenPictureStaysEvenWhateverItsSize(_ size: Size) throws {
    let source = Bitmap(size: size, fill: Self.grey)
    let whole = size.bounds
    let holes = [
      Rectangle(x: 0, y: 0, width: (size.width + 1) / 2, height: (size.height + 1) / 2),
      Rectangle(x: size.width / 2, y: size.height / 2, width: 1, height: 1),
      Rectangle(x: 1, y: 1, width: size.width - 1, height: size.height - 1).intersection(whole),
    ]
    for rectangle in holes where !rectangle.isEmpty {
      let hole = FillScene.hole([rectangle], in: size)
      #expect(try source.spoilt(hole).filled(hole) == source)
    }
  }

  @Test func anEmptyHoleChangesNothing() throws {
    let source = FillScene.noisySky(20, 20)
    #expect(try source.filled(Coverage(size: source.size, fill: 0)) == source)
  }

  @Test func transparencyIsFilledToo() throws {
    let clear = Bitmap(size: Size(width: 60, height: 60), fill: Pixel(0, 0, 0, 0))
    let hole = FillScene.hole([Rectangle(x: 20, y: 20, width: 20, height: 20)], in: clear.size)
    #expect(try clear.spoilt(hole).filled(hole) == clear)

    let tinted = Bitmap(size: clear.size, fill: Pixel(200, 100, 50, 128))
    #expect(try tinted.spoilt(hole).filled(hole).squaredError(to: tinted, in: hole) < 1)
  }

  @Test func separateHolesAreEachFilledFromTheirSurroundings() throws {
    let scene = FillScene.drawn(900, 200) { x, _ in x < 450 ? Self.grey : Pixel(200, 60, 40, 255) }
    let boxes = [100, 700, 760].map { Rectangle(x: $0, y: 80, width: 30, height: 30) }
    let hole = FillScene.hole(boxes, in: scene.size)
    #expect(FillRegion.regions(of: hole).count == 2)
    #expect(try scene.spoilt(hole).filled(hole) == scene)
  }

  @Test func specklesAllOverAreFilled() throws {
    let scene = Bitmap(size: Size(width: 150, height: 150), fill: Self.grey)
    var hole = Coverage(size: scene.size, fill: 0)
    for index in stride(from: 0, to: hole.values.count, by: 5) { hole.values[index] = 255 }
    #expect(try scene.spoilt(hole).filled(hole) == scene)
  }

  @Test func aLineOnePixelThinIsFilled() throws {
    let sky = FillScene.noisySky(200, 200)
    var line = Coverage(size: sky.size, fill: 0)
    for position in 0..<200 { line[position, position] = 255 }
    let filled = try sky.spoilt(line).filled(line)
    #expect(filled.squaredError(to: sky, in: line) < 15)
  }
}
