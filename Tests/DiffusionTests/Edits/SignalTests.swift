import Pixels
import Testing

@testable import Diffusion

@Suite struct SignalTests {
  @Test func aBitmapComesBackFromItsSignal() {
    let size = Size(width: 16, height: 16)
    let bitmap = Bitmap(
      size: size,
      pixels: (0..<256).map {
        Pixel(UInt8($0), UInt8(255 - $0), UInt8(($0 * 7) % 256), 255)
      })
    #expect(Bitmap(signal: bitmap.signal, size: size) == bitmap)
  }

  @Test func blackIsMinusOneAndWhiteIsOne() {
    let bitmap = Bitmap(
      size: Size(width: 2, height: 1), pixels: [Pixel(0, 0, 0, 255), Pixel(255, 255, 255, 0)])
    #expect(bitmap.signal == [-1, -1, -1, 1, 1, 1])
  }

  @Test func whatIsBeyondTheRangeIsCutAndWhatIsNoNumberIsBlack() {
    let bitmap = Bitmap(
      signal: [-5, 5, .nan, .infinity, -.infinity, 0], size: Size(width: 2, height: 1))
    // A half rounds to the even number, as in numpy.
    #expect(bitmap.pixels == [Pixel(0, 255, 0, 255), Pixel(255, 0, 128, 255)])
  }
}
