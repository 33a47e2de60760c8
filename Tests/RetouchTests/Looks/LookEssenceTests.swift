import Pixels
import Testing

@testable import Retouch

@Suite("What makes a look")
struct LookEssenceTests {
  let landscape = FlatLandscape()
  let skyPart = Rectangle(x: 10, y: 4, width: 100, height: 24)
  let meadow = Rectangle(x: 10, y: 70, width: 100, height: 18)
  let wall = Rectangle(x: 50, y: 42, width: 20, height: 12)

  @Test("Night darkens everything, the sky most, and cools what was grey")
  func night() throws {
    let night = try landscape.with(.night)
    #expect(night.luma(of: skyPart) < 0.3 * landscape.bitmap.luma(of: skyPart))
    #expect(night.luma(of: meadow) < 0.6 * landscape.bitmap.luma(of: meadow))
    #expect(night.luma(of: skyPart) < night.luma(of: wall))
    let grey = Bitmap(size: Size(width: 40, height: 30), fill: Pixel(150, 150, 150, 255))
    let mean = try grey.with(.night).mean(of: grey.size.bounds)
    #expect(mean.z > mean.x + 8)
    #expect(mean.y < 100)
  }

  @Test("Stars are points in a dark sky; the land below stays readable")
  func stars() throws {
    let stars = try landscape.with(.stars)
    let lumas = stars.cropped(to: skyPart).pixels.map { Plane.luma($0) }.sorted()
    let median = lumas[lumas.count / 2]
    #expect(median < 50)
    #expect((lumas.last ?? 0) > median + 45)
    #expect(stars.luma(of: meadow) > 15)
    #expect(stars.luma(of: meadow) < 90)
  }

  @Test("Fog takes more contrast from what is high and far than from what is low and near")
  func fog() throws {
    var checks = Bitmap(size: Size(width: 80, height: 120))
    for y in 0..<120 {
      for x in 0..<80 where (x / 4 + y / 4).isMultiple(of: 2) {
        checks[x, y] = Pixel(180, 160, 140, 255)
      }
    }
    let fog = try checks.with(.fog)
    let far = fog.contrast(of: Rectangle(x: 8, y: 4, width: 64, height: 24))
    let near = fog.contrast(of: Rectangle(x: 8, y: 92, width: 64, height: 24))
    #expect(far < 0.5 * near)
    #expect(near < checks.contrast(of: Rectangle(x: 8, y: 92, width: 64, height: 24)))
  }

  @Test("Autumn turns green to orange and yellow, and leaves sky and skin")
  func autumn() throws {
    let autumn = try landscape.with(.autumn)
    let leaves = autumn.mean(of: meadow)
    #expect(leaves.x > leaves.y + 10)
    #expect(leaves.y > leaves.z + 20)
    let before = landscape.bitmap.mean(of: skyPart)
    let sky = autumn.mean(of: skyPart)
    #expect(sky.gap(to: before) < 30)
    #expect(sky.z > sky.x + 60)
    let skin = Bitmap(size: Size(width: 40, height: 30), fill: Pixel(224, 172, 138, 255))
    let middle = Rectangle(x: 16, y: 12, width: 8, height: 6)
    #expect(try skin.with(.autumn).mean(of: middle).gap(to: skin.mean(of: middle)) < 45)
  }

  @Test("Winter whitens ground far more than walls, and pales the sky")
  func winter() throws {
    let winter = try landscape.with(.winter)
    #expect(winter.luma(of: meadow) > landscape.bitmap.luma(of: meadow) + 70)
    #expect(abs(winter.luma(of: wall) - landscape.bitmap.luma(of: wall)) < 35)
    let ground = winter.mean(of: meadow)
    #expect(ground.max() - ground.min() < 45)
    let sky = winter.mean(of: skyPart)
    #expect(sky.max() - sky.min() < 40)
  }

  @Test("Rain is darker, greyer and flatter than the scene before it")
  func rain() throws {
    let rain = try landscape.with(.rain)
    #expect(rain.luma(of: wall) < landscape.bitmap.luma(of: wall))
    let (before, after) = (landscape.bitmap.mean(of: meadow), rain.mean(of: meadow))
    #expect(after.max() - after.min() < 0.6 * (before.max() - before.min()))
    #expect(after.z > before.z)
  }

  @Test("Golden hour warms what is lit")
  func goldenHour() throws {
    let (before, after) = (
      landscape.bitmap.mean(of: wall), try landscape.with(.goldenHour).mean(of: wall)
    )
    #expect(after.x - after.z > before.x - before.z + 20)
  }

  @Test("Noir is without colour, with deep blacks in the corners")
  func noir() throws {
    let noir = try landscape.with(.noir)
    #expect(noir.pixels.allSatisfy { $0.x == $0.y && $0.y == $0.z })
    #expect(noir[0, 89].x < 40)
    #expect(noir.pixels.contains { $0.x > 170 })
  }

  @Test("A cyanotype is paper at its edges and blue where the picture was dark")
  func cyanotype() throws {
    let cyanotype = try landscape.with(.cyanotype)
    #expect(cyanotype[0, 45].x > 225)
    let dark = cyanotype.mean(of: Rectangle(x: 20, y: 66, width: 80, height: 14))
    #expect(dark.z > dark.x + 60)
  }

  @Test("Vintage film lifts blacks and turns white yellow")
  func vintageFilm() throws {
    let black = Bitmap(size: Size(width: 60, height: 40))
    let white = Bitmap(size: black.size, fill: Pixel(255, 255, 255, 255))
    let middle = Rectangle(x: 25, y: 15, width: 10, height: 10)
    #expect(try black.with(.vintageFilm).luma(of: middle) > 25)
    let light = try white.with(.vintageFilm).mean(of: middle)
    #expect(light.x > light.z + 40)
  }
}
