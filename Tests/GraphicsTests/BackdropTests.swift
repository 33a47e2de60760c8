import Pixels
import Testing

@testable import Graphics

struct BackdropTests {
  @Test func transparentPixelsShowTheBackdropAndOpaqueOnesThemselves() {
    let bitmap = Bitmap(
      size: Size(width: 3, height: 1),
      pixels: [Pixel(200, 100, 0, 255), Pixel(200, 100, 0, 0), Pixel(200, 100, 0, 128)])
    let flattened = bitmap.flattened(over: .colour(Pixel(0, 0, 100, 255)))
    #expect(
      flattened.pixels
        == [Pixel(200, 100, 0, 255), Pixel(0, 0, 100, 255), Pixel(100, 50, 50, 255)])
  }

  @Test func aCheckerboardAlternatesFromTheTopLeft() {
    let light = Pixel(200, 200, 200, 255)
    let dark = Pixel(100, 100, 100, 255)
    let clear = Bitmap(size: Size(width: 4, height: 4), fill: Pixel(9, 9, 9, 0))
    let flattened = clear.flattened(over: .checkerboard(light: light, dark: dark, square: 2))
    #expect(flattened[0, 0] == light && flattened[1, 1] == light)
    #expect(flattened[2, 0] == dark && flattened[1, 2] == dark)
    #expect(flattened[3, 3] == light)
  }
}
