import Glibc
import Pixels
import Testing

@testable import Retouch

@Suite struct HorizonTests {
  @Test(arguments: [3.0, -3, 1.2, 7.5])
  func `a tilted horizon is found within a third of a degree`(degrees: Double) {
    #expect(abs(Horizon.tilt(of: .seascape(tilt: degrees)) - degrees) < 0.3)
  }

  @Test func `a level picture is left as it is to the bit`() throws {
    let level = Bitmap.seascape(tilt: 0)
    let transform = try Reframing.straighten(nil).transform(of: level.size, mask: nil, seen: level)
    #expect(transform.applied(to: level) == level)
  }

  @Test func `straightening levels the horizon and leaves no transparent corner`() throws {
    let tilted = Bitmap.seascape(tilt: 3)
    let transform = try Reframing.straighten(nil).transform(
      of: tilted.size, mask: nil, seen: tilted)
    let level = transform.applied(to: tilted)
    #expect(level.isOpaque)
    #expect(level.size.area > tilted.size.area * 3 / 4)
    #expect(Horizon.tilt(of: level) == 0)
  }

  @Test func `grass and grain show no horizon`() {
    #expect(Horizon.tilt(of: .pattern(width: 200, height: 150)) == 0)
  }

  @Test(arguments: [2.0, 10, 45, 90, 133])
  func `straightening by any angle leaves only what is whole`(degrees: Double) throws {
    let bitmap = Bitmap.waves(width: 90, height: 40)
    let transform = try PictureTransform.straightening(bitmap.size, by: degrees)
    #expect(transform.applied(to: bitmap).isOpaque)
  }
}

extension Bitmap {
  /// Sky over a sea with some noise, the horizon tilted counter-clockwise by degrees.
  static func seascape(tilt: Double) -> Bitmap {
    var random = SeededRandom(seed: 5)
    var bitmap = Bitmap(size: Size(width: 320, height: 220))
    let slope = tan(tilt * .pi / 180)
    for y in 0..<220 {
      for x in 0..<320 {
        let height = 120.3 - (Double(x) - 160) * slope - Double(y)
        let fraction = min(max(height + 0.5, 0), 1)
        let noise = Double(random.below(13))
        let grey = UInt8(fraction * 190 + (1 - fraction) * 90 + noise)
        bitmap[x, y] = Pixel(grey, grey, grey / 2 + 100, 255)
      }
    }
    return bitmap
  }
}
