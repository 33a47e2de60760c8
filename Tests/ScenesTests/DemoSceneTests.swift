import Pixels
import Testing

@testable import Scenes

@Suite struct DemoSceneTests {
  private static let sizes = [
    Size(width: 960, height: 640), Size(width: 256, height: 256), Size(width: 300, height: 900),
    Size(width: 900, height: 200), Size(width: 33, height: 21),
  ]

  private static let digests: [(Size, UInt64)] = [
    (Size(width: 960, height: 640), 0x6375_4F48_83AB_B4F7),
    (Size(width: 256, height: 256), 0xD6DD_8D22_590B_8257),
    (Size(width: 100, height: 300), 0xDE9F_AD2B_3EDC_4C1E),
  ]

  @Test(arguments: digests)
  func theSameSizeGivesTheSameBytesEverywhere(size: Size, digest: UInt64) {
    let picture = DemoScene(size: size).draw()
    #expect(picture.pixels.withUnsafeBytes(\.digest) == digest)
  }

  @Test(arguments: [(1, 1), (1, 50), (50, 1), (2, 3), (17, 400), (700, 3)])
  func theSmallestAndTheNarrowestPicturesAreDrawn(width: Int, height: Int) {
    let scene = DemoScene(size: Size(width: width, height: height))
    let picture = scene.draw()
    #expect(picture.size == Size(width: width, height: height))
    #expect(picture.isOpaque)
  }

  @Test(arguments: sizes)
  func everyObjectLiesInsideThePicture(size: Size) {
    let scene = DemoScene(size: size)
    for object in DemoScene.Object.allCases {
      let bounds = scene.bounds(of: object)
      #expect(!bounds.isEmpty, "\(object)")
      #expect(bounds.intersection(size.bounds) == bounds, "\(object)")
    }
  }

  @Test func partsOfTheHouseLieInsideTheHouse() {
    let scene = DemoScene()
    let house = scene.bounds(of: .house)
    for part in [DemoScene.Object.door, .window, .roof, .chimney] {
      let bounds = scene.bounds(of: part)
      #expect(bounds.intersection(house) == bounds, "\(part)")
    }
  }

  @Test(arguments: sizes.dropLast())
  func theDoorIsRed(size: Size) {
    let scene = DemoScene(size: size)
    let mean = scene.draw().cropped(to: scene.bounds(of: .door)).mean
    #expect(mean.x > 120)
    #expect(mean.x > 2 * mean.y)
    #expect(mean.x > 2 * mean.z)
  }

  @Test(arguments: sizes.dropLast())
  func theLampPostIsDarkBeforeABrighterGround(size: Size) {
    let scene = DemoScene(size: size)
    let picture = scene.draw()
    let bounds = scene.bounds(of: .lampPost)
    let rows = bounds.y + bounds.height / 3..<bounds.maxY - bounds.height / 6
    let column = Rectangle(
      x: bounds.x + bounds.width / 2, y: rows.lowerBound, width: 1, height: rows.count)
    var beside = column
    beside.x = bounds.x - 2
    let pole = picture.cropped(to: column).mean
    let meadow = picture.cropped(to: beside).mean
    #expect(pole.max() < 70)
    #expect(meadow.y > pole.y + 60)
  }

  @Test func theLakeMirrorsTheFarShore() {
    let picture = DemoScene().draw()
    // A bright mountain above the water, dark woods at the shore: below it, the other way round.
    let woods = picture.cropped(to: Rectangle(x: 270, y: 356, width: 120, height: 14)).mean
    let peak = picture.cropped(to: Rectangle(x: 270, y: 412, width: 50, height: 12)).mean
    #expect(peak.x > woods.x + 15)
  }

  @Test func aWiderPictureShowsTheSameSceneWithMoreAround() {
    let standard = DemoScene()
    let wide = DemoScene(size: Size(width: 1440, height: 640))
    for object in [DemoScene.Object.door, .lampPost, .house, .fence] {
      let bounds = standard.bounds(of: object)
      let shifted = wide.bounds(of: object)
      #expect(shifted.size == bounds.size)
      #expect(shifted.x == bounds.x + 240)
    }
  }
}

extension Bitmap {
  /// The mean red, green and blue, 0…255.
  fileprivate var mean: SIMD3<Double> {
    var sum = SIMD3<Double>.zero
    for pixel in pixels {
      sum += SIMD3(Double(pixel.x), Double(pixel.y), Double(pixel.z))
    }
    return sum / Double(pixels.count)
  }
}
