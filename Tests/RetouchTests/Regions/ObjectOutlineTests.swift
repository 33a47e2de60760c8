import Engine
import Pixels
import Scenes
import Testing

@testable import Retouch

@Suite struct ObjectOutlineTests {
  @Test func aRectangleSnapsToTheDiscInIt() throws {
    let (picture, truth) = RegionScene.disc()
    let mask = Coverage(truth.bounds.expanded(by: 9), of: picture.size)
    let outline = try ObjectOutline.snapped(from: mask, in: picture)
    #expect(outline.overlap(with: truth) > 0.97)
  }

  @Test func theEdgeOfADiscIsAsSoftAsInThePicture() throws {
    let (picture, truth) = RegionScene.disc()
    let mask = Coverage(truth.bounds.expanded(by: 9), of: picture.size)
    let outline = try ObjectOutline.snapped(from: mask, in: picture)
    var (far, sum, count) = (0, 0, 0)
    for y in 3..<picture.height - 3 {
      for x in 3..<picture.width - 3 {
        let around = (-3...3).flatMap { down in
          (-3...3).map { truth[x + $0, y + down] }
        }
        if around.allSatisfy({ $0 == truth[x, y] }) {
          far += outline[x, y] == truth[x, y] ? 0 : 1
        } else {
          sum += abs(Int(outline[x, y]) - Int(truth[x, y]))
          count += 1
        }
      }
    }
    #expect(far == 0, "three pixels from the edge everything is in or out, to the bit")
    #expect(sum / count < 25, "mean difference of coverage along the edge")
  }

  @Test func nothingOutsideTheMaskBelongsToTheObject() throws {
    let (picture, truth) = RegionScene.disc()
    let mask = Coverage(truth.bounds.expanded(by: -1), of: picture.size)
    let outline = try ObjectOutline.snapped(from: mask, in: picture)
    #expect(outline.limited(to: mask) == outline)
  }

  @Test func aLargePictureIsCutAsASmallOne() throws {
    let (picture, truth) = RegionScene.disc(size: Size(width: 1400, height: 1000))
    let mask = Coverage(truth.bounds.expanded(by: 60), of: picture.size)
    let outline = try ObjectOutline.snapped(from: mask, in: picture)
    #expect(outline.overlap(with: truth) > 0.99)
  }

  @Test func theSameMaskGivesTheSameOutline() throws {
    let (picture, truth) = RegionScene.disc()
    let mask = Coverage(truth.bounds.expanded(by: 9), of: picture.size)
    let outline = try ObjectOutline.snapped(from: mask, in: picture)
    #expect(try ObjectOutline.snapped(from: mask, in: picture) == outline)
  }

  @Test(arguments: [DemoScene.Object.house, .boat, .lampPost])
  func objectsOfTheDemoSceneFillTheirBoxes(object: DemoScene.Object) throws {
    let scene = DemoScene()
    let box = scene.bounds(of: object)
    let mask = Coverage(box.expanded(by: 8), of: DemoScene.standardSize)
    let found = try ObjectOutline.snapped(from: mask, in: scene.draw())
      .values.enumerated().filter { $0.element > 127 }.map(\.offset)
    let (width, height) = (DemoScene.standardSize.width, DemoScene.standardSize.height)
    #expect(found.count > 0 && width * height > found.count)
    let rows = found.map { $0 / width }
    let columns = found.map { $0 % width }
    let bounds = Rectangle(
      x: columns.min() ?? 0, y: rows.min() ?? 0,
      width: (columns.max() ?? 0) - (columns.min() ?? 0) + 1,
      height: (rows.max() ?? 0) - (rows.min() ?? 0) + 1)
    let common = bounds.intersection(box).size.area
    #expect(Double(common) / Double(bounds.union(box).size.area) > 0.8, "\(bounds) for \(box)")
  }

  @Test func aFlatGroundHasNoObject() {
    let picture = Bitmap(size: Size(width: 60, height: 40), fill: Pixel(80, 90, 100, 255))
    let mask = Coverage(Rectangle(x: 20, y: 10, width: 15, height: 15), of: picture.size)
    #expect(throws: EngineError.self) { try ObjectOutline.snapped(from: mask, in: picture) }
  }
}
