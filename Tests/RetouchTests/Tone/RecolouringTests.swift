import Pixels
import Testing

@testable import Retouch

struct RecolouringTests {
  private static let red = NamedColour(name: "red", hexadecimal: 0xD82C2C)

  @Test func recolouringKeepsShadingAndColoursGreys() {
    let red = Bitmap.greys.canvas().recoloured(to: Self.red, amount: 1)
    for x in 1..<256 { #expect(Plane.luma(red[x, 0]) >= Plane.luma(red[x - 1, 0]) - 1) }
    #expect(red[128, 0].x > 150 && red[128, 0].y < 100)
    #expect(red[255, 0] == Pixel(255, 255, 255, 255))
  }

  @Test(
    arguments: [("black", 0x101010), ("white", 0xFFFFFF), ("grey", 0x808080)] as [(String, UInt32)])
  func recolouringToAGreyLeavesTextReadable(_ name: String, _ digits: UInt32) {
    var door = Bitmap(size: Size(width: 20, height: 20), fill: Pixel(180, 40, 40, 255))
    for x in 5..<15 { door[x, 10] = Pixel(240, 230, 220, 255) }
    let painted = door.canvas().recoloured(
      to: NamedColour(name: name, hexadecimal: digits), amount: 1)
    #expect(painted[0, 0].spread <= 12)
    #expect(Int(painted[10, 10].y) - Int(painted[0, 0].y) >= 18)
  }

  @Test func whitePaintKeepsTheShadowsOnIt() {
    var door = Bitmap(size: Size(width: 20, height: 20), fill: Pixel(150, 60, 50, 255))
    for x in 0..<6 { door[x, 3] = Pixel(75, 28, 23, 255) }
    let white = door.canvas().recoloured(
      to: NamedColour(name: "white", hexadecimal: 0xFFFFFF), amount: 1)
    #expect(white[10, 10].x > 205)
    #expect(white[2, 3].x < 190)
  }

  @Test func theMeanIsOfWhatTheMaskCovers() {
    var picture = Bitmap(size: Size(width: 40, height: 20), fill: Pixel(250, 250, 120, 255))
    var coverage = Coverage(size: picture.size, fill: 0)
    for y in 0..<20 {
      for x in 0..<20 {
        picture[x, y] = Pixel(60, 20, 20, 255)
        coverage[x, y] = 255
      }
    }
    let painted = picture.canvas(under: coverage).recoloured(to: Self.red, amount: 1)
    #expect(painted[10, 10].largestDifference(from: Pixel(0xD8, 0x2C, 0x2C, 255)) <= 4)
  }
}
