import Pixels
import Testing

@testable import Retouch

/// Box-filtered reduction, which previews and segmentation use.
struct ReducingTests {
  @Test func aPixelIsTheMeanOfItsSquare() {
    var source = Bitmap(size: Size(width: 5, height: 3), fill: Pixel(10, 20, 30, 255))
    source[0, 0] = Pixel(50, 20, 30, 255)
    source[4, 2] = Pixel(200, 20, 30, 255)
    let reduced = source.reduced(by: 2)
    #expect(reduced.size == Size(width: 3, height: 2))
    #expect(reduced[0, 0] == Pixel(20, 20, 30, 255))
    #expect(reduced[2, 1] == Pixel(200, 20, 30, 255), "a square that is cut has fewer pixels")
    #expect(reduced[1, 0] == Pixel(10, 20, 30, 255))
  }

  @Test func transparentPixelsLendNoColour() {
    var source = Bitmap(size: Size(width: 4, height: 2), fill: Pixel(0, 250, 0, 0))
    source[0, 0] = Pixel(200, 0, 40, 255)
    let reduced = source.reduced(by: 2)
    #expect(reduced[0, 0] == Pixel(200, 0, 40, 64))
    #expect(reduced[1, 0] == .zero)
  }

  @Test func byOneItIsThePictureItself() {
    let source = Bitmap.colourful(width: 9, height: 7, isOpaque: false)
    #expect(source.reduced(by: 1) == source)
  }
}
