import Engine
import Pixels
import Testing

@testable import Retouch

@Suite struct MotionTests {
  private static let size = Size(width: 120, height: 90)
  private static let box = Rectangle(x: 20, y: 30, width: 24, height: 20)

  /// A red disc on a green background with some grain, and the disc's matte.
  private static let scene: (bitmap: Bitmap, disc: Coverage) = {
    var random = SeededRandom(seed: 4)
    var bitmap = Bitmap(size: size)
    var disc = Coverage(size: size, fill: 0)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let (across, down) = (Float(x) - 31.5, Float(y) - 39.5)
        let grain = UInt8(random.below(16))
        let fraction = min(max(9.5 - (across * across + down * down).squareRoot(), 0), 1)
        let ground = SIMD4<Float>(60, 140, 70, 255) + Float(grain)
        // Lighter on the right, so that directions can be told apart.
        let thing = SIMD4<Float>(200 + across * 4, 30, 30, 255)
        let mixed = (ground + (thing - ground) * fraction).clamped(
          lowerBound: .zero, upperBound: SIMD4(repeating: 255))
        bitmap[x, y] = Pixel(mixed)
        disc[x, y] = UInt8(fraction * 255)
      }
    }
    return (bitmap, disc)
  }()

  private static let motions: [Motion] = [
    .shift(.by(x: .pixels(50), y: .pixels(12))), .shift(.by(x: .pixels(6), y: .pixels(0))),
    .shift(.to(.anchor(.init(horizontal: 1, vertical: 1)))), .duplicate(.beside(x: 1, y: 0)),
    .shift(.to(.point(x: .pixels(1), y: .pixels(2)))), .scale(1.7), .scale(0.5), .turn(35),
    .turn(90), .mirror(.horizontally),
  ]

  private static func moved(
    _ motion: Motion, _ object: Coverage = scene.disc, amount: Double = 1, seed: UInt64 = 3
  ) throws -> Bitmap {
    try ObjectTransform(of: motion, object: object, amount: amount).moved(scene.bitmap, seed: seed)
    { _, _ in
    }
  }

  /// The disc's matte after a motion.
  private static func movedCoverage(_ motion: Motion, amount: Double = 1) throws -> Coverage {
    try ObjectTransform(of: motion, object: scene.disc, amount: amount).movedCoverage
  }

  @Test(arguments: motions, [true, false])
  func `nothing outside the footprint changes`(motion: Motion, isBox: Bool) throws {
    let object = isBox ? Coverage(size: Self.size, Self.box, 255) : Self.scene.disc
    let moved = try Self.moved(motion, object)
    let footprint = try ObjectTransform(of: motion, object: object, amount: 1).footprint
    #expect(Set(footprint.values).isSubset(of: [0, 255]))
    for index in moved.pixels.indices where footprint.values[index] == 0 {
      #expect(moved.pixels[index] == Self.scene.bitmap.pixels[index])
    }
  }

  @Test func `a thing comes to its new place, and its old one looks like the ground`() throws {
    let moved = try Self.moved(.shift(.by(x: .pixels(50), y: .pixels(12))))
    #expect(moved[31 + 50, 39 + 12] == Self.scene.bitmap[31, 39])
    for y in 29...50 {
      for x in 21...42 { #expect(moved[x, y].x < 120 && moved[x, y].y > 110) }
    }
  }

  @Test func `a box brings its ground along without a seam`() throws {
    let moved = try Self.moved(
      .shift(.by(x: .pixels(55), y: .pixels(0))), Coverage(size: Self.size, Self.box, 255))
    #expect(moved[31 + 55, 39].x > 150)
    for y in 30..<50 {
      #expect(abs(Int(moved[74, y].y) - Int(moved[75, y].y)) < 24)
    }
  }

  @Test func `a duplicate leaves the thing where it is`() throws {
    let moved = try Self.moved(.duplicate(.beside(x: 1, y: 0)))
    #expect(moved[31, 39] == Self.scene.bitmap[31, 39])
    #expect(moved[31 + Self.scene.disc.bounds.width, 39] == Self.scene.bitmap[31, 39])
  }

  @Test(arguments: motions) func `an amount of 0 is the picture as it was`(motion: Motion)
    throws
  {
    #expect(try Self.moved(motion, amount: 0) == Self.scene.bitmap)
    #expect(try Self.movedCoverage(motion, amount: 0) == Self.scene.disc)
  }

  @Test func `twice the amount goes twice as far`() throws {
    let once = try Self.movedCoverage(.shift(.by(x: .pixels(20), y: .pixels(5))), amount: 2)
    let twice = try Self.movedCoverage(.shift(.by(x: .pixels(40), y: .pixels(10))))
    #expect(once == twice)
    let grown = try Self.movedCoverage(.scale(2), amount: 0.5).bounds
    #expect(abs(grown.width - Int((19 * 2.0.squareRoot()).rounded())) <= 2)
  }

  @Test func `the same seed gives the same bytes`() throws {
    #expect(try Self.moved(.turn(35)) == Self.moved(.turn(35)))
  }

  @Test func `mirroring turns left to right, and twice gives the thing back`() throws {
    let motion = Motion.mirror(.horizontally)
    let once = try Self.moved(motion)
    #expect(once[25, 39].x > once[38, 39].x)
    let twice = try ObjectTransform(of: motion, object: Self.movedCoverage(motion), amount: 1)
      .moved(once, seed: 3) { _, _ in }
    for index in twice.pixels.indices where Self.scene.disc.values[index] == 255 {
      #expect(twice.pixels[index] == Self.scene.bitmap.pixels[index])
    }
  }

  @Test func `a turn against the clock brings the right side up`() throws {
    let turned = try Self.moved(.turn(90))
    #expect(turned[31, 33].x > turned[31, 46].x)
  }

  @Test func `what leaves the picture is cut off`() throws {
    let motion = Motion.shift(.by(x: .pixels(-31), y: .pixels(0)))
    let moved = try Self.moved(motion)
    #expect(moved[0, 39].x > 150)
    #expect(try Self.movedCoverage(motion).bounds.x == 0)
  }

  @Test(arguments: [Motion.shift(.by(x: .fraction(2), y: .pixels(0))), .scale(0), .scale(-1)])
  func `a motion that leaves nothing is refused with one line`(motion: Motion) {
    #expect { try Self.moved(motion) } throws: { error in
      guard case .needs(let what)? = error as? EngineError else { return false }
      return !what.contains("\n")
    }
  }

  @Test func `where the thing is all of the picture there is nothing to fill from`() {
    let motion = Motion.shift(.by(x: .pixels(9), y: .pixels(0)))
    #expect(throws: EngineError.self) {
      try Self.moved(motion, Coverage(size: Self.size, fill: 255))
    }
  }

  @Test func `a single pixel can be moved like any thing`() throws {
    var pixel = Coverage(size: Self.size, fill: 0)
    pixel[31, 39] = 255
    let moved = try Self.moved(.shift(.by(x: .pixels(50), y: .pixels(4))), pixel)
    #expect(moved[81, 43] != Self.scene.bitmap[81, 43])
  }

  @Test func `a thing at the picture's edge can be moved inwards`() throws {
    let object = Coverage(size: Self.size, Rectangle(x: 0, y: 0, width: 40, height: 55), 255)
    let moved = try Self.moved(.shift(.by(x: .pixels(45), y: .pixels(20))), object)
    #expect(moved[31 + 45, 39 + 20].x > 150)
    #expect(moved[31, 39].x < 120)
  }
}
