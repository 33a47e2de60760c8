import Glibc
import Pixels
import Testing

@testable import Retouch

@Suite struct MaterialTests {
  /// A grey ball lit from the left in front of a plain background, and its mask.
  private static func ball(alpha: UInt8 = 255) -> (bitmap: Bitmap, mask: Coverage) {
    let size = Size(width: 96, height: 80)
    var bitmap = Bitmap(size: size, fill: Pixel(90, 120, 160, alpha))
    var mask = Coverage(size: size, fill: 0)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let (across, down) = ((Float(x) - 48) / 36, (Float(y) - 40) / 36)
        guard across * across + down * down < 1 else { continue }
        let light = UInt8(130 - 95 * across)
        bitmap[x, y] = Pixel(light, light, light, alpha)
        mask[x, y] = 255
      }
    }
    return (bitmap, mask)
  }

  private static func covered(
    _ material: Material, _ bitmap: Bitmap, _ mask: Coverage?, seed: UInt64 = 1
  ) -> Bitmap {
    var canvas = Canvas(of: bitmap, coverage: mask, reach: material.reach(in: bitmap.size))
    canvas.bitmap = material.applied(to: canvas, seed: seed)
    return canvas.pasted(into: bitmap)
  }

  @Test(arguments: Material.allCases)
  func `a material keeps alpha`(material: Material) {
    let (bitmap, mask) = Self.ball(alpha: 130)
    #expect(Self.covered(material, bitmap, mask).pixels.allSatisfy { $0.w == 130 })
    let clear = Bitmap(size: Size(width: 5, height: 5), fill: Pixel(0, 0, 0, 0))
    #expect(Self.covered(material, clear, nil).pixels.allSatisfy { $0.w == 0 })
  }

  @Test(arguments: Material.allCases)
  func `the same seed gives the same bytes, another one other grain`(material: Material) {
    let (bitmap, mask) = Self.ball()
    let once = Self.covered(material, bitmap, mask)
    #expect(once == Self.covered(material, bitmap, mask))
    #expect(once != Self.covered(material, bitmap, mask, seed: 2))
  }

  @Test func `no two materials look alike`() {
    let (bitmap, mask) = Self.ball()
    let made = Material.allCases.map { Self.covered($0, bitmap, mask) }
    for (index, one) in made.enumerated() {
      for other in made[..<index] {
        let difference = zip(one.pixels, other.pixels).reduce(0) { sum, pair in
          sum + abs(Int(pair.0.x) - Int(pair.1.x)) + abs(Int(pair.0.z) - Int(pair.1.z))
        }
        #expect(difference > 10 * one.pixels.count)
      }
    }
  }

  @Test(arguments: Material.allCases)
  func `light and shade of what is covered stay`(material: Material) {
    let (bitmap, mask) = Self.ball()
    let made = Self.covered(material, bitmap, mask)
    let positions = mask.values.indices.filter { mask.values[$0] == 255 }
    let (before, after) = (
      positions.map { Plane.luma(bitmap.pixels[$0]) }, positions.map { Plane.luma(made.pixels[$0]) }
    )
    // Reflective materials also show their surroundings.
    let least: Float = [.metal, .gold].contains(material) ? 0.25 : 0.5
    #expect(correlation(before, after) > least)
  }

  @Test(arguments: Material.allCases)
  func `a material covers a single pixel and a line`(material: Material) {
    for size in [Size(width: 1, height: 1), Size(width: 1, height: 7), Size(width: 9, height: 1)] {
      let bitmap = Bitmap(size: size, fill: Pixel(120, 130, 140, 255))
      #expect(Self.covered(material, bitmap, nil).size == size)
    }
  }

  private func correlation(_ first: [Float], _ second: [Float]) -> Float {
    let count = Float(first.count)
    let (meanFirst, meanSecond) = (first.reduce(0, +) / count, second.reduce(0, +) / count)
    var (both, one, other): (Float, Float, Float) = (0, 0, 0)
    for (a, b) in zip(first, second) {
      both += (a - meanFirst) * (b - meanSecond)
      one += (a - meanFirst) * (a - meanFirst)
      other += (b - meanSecond) * (b - meanSecond)
    }
    return both / (one * other).squareRoot()
  }
}
