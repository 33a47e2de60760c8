import Engine
import Pixels
import Testing

@testable import Retouch

@Suite struct RegionFinderTests {
  private static let targets: [Target] = [
    .mask, .picture, .subject, .background, .sky, .colour(.red),
    .position(Position.Anchor(horizontal: 1, vertical: -1)), .except(.sky), .except(.subject),
  ]

  /// Any picture gives a region of its size or a message that says what is missing.
  @Test(arguments: targets, [(1, 1), (1, 40), (40, 1), (2, 2)])
  func theSmallestPicturesHaveAnAnswer(target: Target, sides: (Int, Int)) {
    let size = Size(width: sides.0, height: sides.1)
    for fill in [Pixel(200, 30, 30, 255), Pixel(90, 140, 220, 255), .zero] {
      let picture = Bitmap(size: size, fill: fill)
      for mask in [nil, Coverage(size: size, fill: 255)] {
        do throws(EngineError) {
          let coverage = try RegionFinder(picture: picture, mask: mask).coverage(of: target)
          #expect(coverage.size == size)
        } catch {
          #expect(!error.description.isEmpty)
        }
      }
    }
  }

  @Test func theSubjectOfADiscOnAGroundIsTheDisc() throws {
    let (picture, truth) = RegionScene.disc()
    let finder = RegionFinder(picture: picture, mask: nil)
    let subject = try finder.coverage(of: .subject)
    #expect(subject.overlap(with: truth) > 0.97)
    let background = try finder.coverage(of: .background)
    #expect(zip(subject.values, background.values).allSatisfy { Int($0) + Int($1) == 255 })
  }

  @Test func aMaskSaysWhichOfTwoThingsIsTheSubject() throws {
    let (disc, truth) = RegionScene.disc()
    var picture = Bitmap(size: Size(width: 320, height: 120))
    for y in 0..<120 {
      for x in 0..<320 { picture[x, y] = disc[x % 160, y] }
    }
    var second = Coverage(size: picture.size, fill: 0)
    for y in 0..<120 {
      for x in 0..<160 { second[160 + x, y] = truth[x, y] }
    }
    let mask = Coverage(second.bounds.expanded(by: 9), of: picture.size)
    let subject = try RegionFinder(picture: picture, mask: mask).coverage(of: .subject)
    #expect(subject.overlap(with: second) > 0.97)
  }

  @Test func aPictureThatWasCutOutHasItsOpaquePartForSubject() throws {
    var picture = Bitmap(size: Size(width: 20, height: 20), fill: .zero)
    for index in 100..<300 { picture.pixels[index] = Pixel(9, 9, 9, UInt8(index - 50)) }
    let subject = try RegionFinder(picture: picture, mask: nil).coverage(of: .subject)
    #expect(subject.values == picture.pixels.map(\.w))
  }

  @Test func coloursStayUnderTheMaskAndTheSkyTakesItsPlace() throws {
    let (picture, _) = RegionScene.landscape(
      top: Pixel(60, 110, 200, 255), horizon: Pixel(180, 205, 235, 255))
    let mask = Coverage(Rectangle(x: 10, y: 5, width: 30, height: 20), of: picture.size)
    let finder = RegionFinder(picture: picture, mask: mask)
    #expect(try finder.coverage(of: .colour(.blue)).bounds == mask.bounds)
    let sky = try finder.coverage(of: .sky).bounds
    #expect(sky.width == picture.width && sky.height > mask.bounds.maxY)
  }

  @Test func placesAreHalvesAndQuarters() throws {
    let finder = RegionFinder(picture: Bitmap(size: Size(width: 40, height: 20)), mask: nil)
    func bounds(_ horizontal: Int, _ vertical: Int) throws -> Rectangle {
      let anchor = Position.Anchor(horizontal: horizontal, vertical: vertical)
      return try finder.coverage(of: .position(anchor)).bounds
    }
    #expect(try bounds(-1, 0) == Rectangle(x: 0, y: 0, width: 20, height: 20))
    #expect(try bounds(0, 1) == Rectangle(x: 0, y: 10, width: 40, height: 10))
    #expect(try bounds(1, -1) == Rectangle(x: 20, y: 0, width: 20, height: 10))
    #expect(try bounds(0, 0) == Rectangle(x: 10, y: 5, width: 20, height: 10))
  }

  @Test func whatIsMissingIsSaid() {
    let finder = RegionFinder(
      picture: Bitmap(size: Size(width: 30, height: 30), fill: Pixel(120, 90, 60, 255)), mask: nil)
    #expect(
      throws: EngineError.needs("no sky was found in the picture: drag a rectangle over it")
    ) { try finder.coverage(of: .sky) }
    #expect(throws: EngineError.needs("there is hardly any red in the picture")) {
      try finder.coverage(of: .colour(.red))
    }
    #expect(throws: EngineError.self) { try finder.coverage(of: .subject) }
  }
}
