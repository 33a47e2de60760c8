import Pixels
import Scenes
import Testing

@testable import Retouch

@Suite struct SkyFinderTests {
  private static let skies = [
    (Pixel(60, 110, 200, 255), Pixel(180, 205, 235, 255)),
    (Pixel(190, 195, 200, 255), Pixel(225, 228, 230, 255)),
    (Pixel(20, 24, 50, 255), Pixel(50, 56, 90, 255)),
  ]

  @Test(arguments: skies)
  func aSkyOverLandIsFound(top: Pixel, horizon: Pixel) throws {
    let (picture, truth) = RegionScene.landscape(top: top, horizon: horizon)
    let sky = try #require(SkyFinder.sky(of: picture))
    #expect(sky.overlap(with: truth) > 0.97)
  }

  @Test func aSunsetIsASky() throws {
    let (picture, truth) = RegionScene.landscape(
      top: Pixel(190, 120, 110, 255), horizon: Pixel(255, 190, 110, 255), hasCloud: false)
    let sky = try #require(SkyFinder.sky(of: picture))
    #expect(sky.overlap(with: truth) > 0.97)
  }

  @Test func theSkyOfTheDemoSceneEndsAtItsHorizon() throws {
    let scene = DemoScene()
    let sky = try #require(SkyFinder.sky(of: scene.draw()))
    let horizon = scene.bounds(of: .sky).maxY
    var (above, below) = (0, 0)
    for y in 0..<sky.size.height {
      let covered = sky.values[y * sky.size.width..<(y + 1) * sky.size.width].count { $0 > 127 }
      if y < 100 { above += covered } else if y >= horizon { below += covered }
    }
    #expect(above > 99 * 100 * sky.size.width / 100)
    #expect(below == 0)
    let house = scene.bounds(of: .door)
    #expect(sky[house.x, house.y] == 0)
  }

  @Test func aRoomHasNoSky() {
    let (room, _) = RegionScene.landscape(
      top: Pixel(205, 190, 170, 255), horizon: Pixel(190, 172, 150, 255), hasCloud: false)
    let (ground, _) = RegionScene.disc()
    #expect(SkyFinder.sky(of: ground) == nil)
    #expect(SkyFinder.sky(of: Bitmap(size: Size(width: 9, height: 9), fill: .zero)) == nil)
    var rough = room
    for index in rough.pixels.indices where index % 3 == 0 { rough.pixels[index].x -= 40 }
    #expect(SkyFinder.sky(of: rough) == nil)
  }
}
