import Engine
import Pixels
import Testing

@testable import Retouch

@Suite struct GeometryTests {
  private static let picture = Bitmap.pattern(width: 53, height: 31)

  private static func transformed(
    _ reframing: Reframing, _ bitmap: Bitmap = picture, mask: Coverage? = nil
  ) throws -> Bitmap {
    try reframing.transform(of: bitmap.size, mask: mask, seen: bitmap).applied(to: bitmap)
  }

  @Test(arguments: [90.0, -90, 270])
  func `four quarter turns give the picture back to the bit`(degrees: Double) throws {
    let once = try Self.transformed(.turn(degrees))
    #expect(once.size == Size(width: 31, height: 53))
    var turned = once
    for _ in 0..<3 { turned = try Self.transformed(.turn(degrees), turned) }
    #expect(turned == Self.picture)
  }

  @Test func `a quarter turn against the clock brings the right edge to the top`() throws {
    let turned = try Self.transformed(.turn(90))
    #expect(turned[0, 0] == Self.picture[52, 0])
    #expect(turned[30, 0] == Self.picture[52, 30])
  }

  @Test(arguments: [MirrorAxis.horizontally, .vertically])
  func `mirroring swaps the sides, and twice is nothing`(axis: MirrorAxis) throws {
    let mirrored = try Self.transformed(.mirror(axis))
    #expect(mirrored[0, 0] == (axis == .horizontally ? Self.picture[52, 0] : Self.picture[0, 30]))
    #expect(try Self.transformed(.mirror(axis), mirrored) == Self.picture)
  }

  @Test func `another angle grows the picture, leaves its corners transparent and turns back`()
    throws
  {
    let smooth = Bitmap.waves(width: 80, height: 60)
    let turned = try Self.transformed(.turn(30), smooth)
    #expect(turned.size == Size(width: 100, height: 92))
    #expect(turned[0, 0].w == 0)
    let back = try Self.transformed(.turn(-30), turned)
    var worst = 0
    for y in 0..<40 {
      for x in 0..<60 {
        let (one, other) = (
          smooth[x + 10, y + 10],
          back[x + (back.width - 80) / 2 + 10, y + (back.height - 60) / 2 + 10]
        )
        #expect(other.w == 255)
        worst = max(worst, abs(Int(one.x) - Int(other.x)), abs(Int(one.y) - Int(other.y)))
      }
    }
    #expect(worst <= 12)
  }

  @Test func `turning makes no halo around what is bright`() throws {
    var sharp = Bitmap(size: Size(width: 60, height: 60), fill: Pixel(40, 40, 40, 255))
    for y in 20..<40 { for x in 20..<40 { sharp[x, y] = Pixel(250, 250, 250, 255) } }
    let turned = try Self.transformed(.turn(20), sharp)
    let opaque = turned.pixels.filter { $0.w == 255 }
    #expect(opaque.allSatisfy { $0.x >= 39 && $0.x <= 251 })
  }

  @Test func `a transparent pixel lends no colour to a turned picture`() throws {
    var cutOut = Bitmap(size: Size(width: 40, height: 40), fill: Pixel(0, 255, 0, 0))
    for y in 10..<30 { for x in 10..<30 { cutOut[x, y] = Pixel(200, 0, 0, 255) } }
    let turned = try Self.transformed(.turn(33), cutOut)
    #expect(turned.pixels.allSatisfy { $0.w == 0 || ($0.y == 0 && $0.x > 190) })
  }

  @Test func `crops have the size they are asked for, from the middle`() throws {
    let wide = try Self.transformed(.crop(.ratio(width: 1, height: 1)))
    #expect(wide == Self.picture.cropped(to: Rectangle(x: 11, y: 0, width: 31, height: 31)))
    #expect(try Self.transformed(.crop(.ratio(width: 16, height: 9))).size.height == 30)
    #expect(
      try Self.transformed(.crop(.inwards(.fraction(0.1))))
        == Self.picture.cropped(to: Rectangle(x: 5, y: 3, width: 43, height: 25)))
    #expect(
      try Self.transformed(.crop(.size(width: 3, height: 31))).size == Size(width: 3, height: 31))
  }

  @Test func `a crop keeps a side, a corner or the middle, or takes from a side`() throws {
    func part(
      _ x: Int, _ y: Int, _ crop: (Position.Anchor, Length) -> Reframing.Crop, _ length: Length
    )
      throws -> Bitmap
    {
      try Self.transformed(.crop(crop(Position.Anchor(horizontal: x, vertical: y), length)))
    }
    func picture(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Bitmap {
      Self.picture.cropped(to: Rectangle(x: x, y: y, width: width, height: height))
    }
    typealias Crop = Reframing.Crop
    #expect(try part(-1, 0, Crop.part, .fraction(1 / 3)) == picture(0, 0, 18, 31))
    #expect(try part(1, 1, Crop.part, .fraction(0.5)) == picture(26, 15, 27, 16))
    #expect(try part(0, 0, Crop.part, .pixels(11)) == picture(21, 10, 11, 11))
    #expect(try part(0, -1, Crop.off, .pixels(4)) == picture(0, 4, 53, 27))
    #expect(try part(1, 0, Crop.off, .fraction(0.1)) == picture(0, 0, 48, 31))
    #expect(throws: EngineError.self) { try part(0, 1, Crop.off, .pixels(31)) }
  }

  @Test func `a crop to the mask leaves its bounds`() throws {
    let part = Rectangle(x: 7, y: 9, width: 20, height: 4)
    let cropped = try Self.transformed(
      .crop(.mask), mask: Coverage(size: Self.picture.size, part, 255))
    #expect(cropped == Self.picture.cropped(to: part))
  }

  @Test(arguments: [
    (Reframing.NewSize.scaled(2), 106, 62), (.width(100), 100, 58), (.height(62), 106, 62),
    (.size(width: 5, height: 90), 5, 90), (.longest(26), 26, 15), (.scaled(0.001), 1, 1),
  ])
  func `a resized picture keeps the ratio where one side is given`(
    resizing: Reframing.NewSize, width: Int, height: Int
  ) throws {
    let resized = try Self.transformed(.resize(resizing))
    #expect(resized.size == Size(width: width, height: height))
    #expect(resized.isOpaque)
  }

  @Test func `every change works on a single pixel and on a line`() throws {
    let changes: [Reframing] = [
      .crop(.ratio(width: 3, height: 2)), .crop(.inwards(.fraction(0.2))), .straighten(nil),
      .straighten(3), .turn(90), .turn(45), .mirror(.vertically), .resize(.scaled(1.5)),
    ]
    for size in [Size(width: 1, height: 1), Size(width: 1, height: 9), Size(width: 9, height: 1)] {
      for change in changes {
        let made = try Self.transformed(change, Bitmap(size: size, fill: Pixel(9, 99, 200, 255)))
        #expect(made.pixels.contains { $0.w > 0 }, "\(change) of \(size)")
      }
    }
  }

  @Test(arguments: [
    Reframing.resize(.scaled(1000)), .resize(.width(70_000)), .resize(.scaled(0)),
    .resize(.scaled(.nan)), .crop(.mask), .crop(.inwards(.fraction(0.5))),
    .crop(.size(width: 54, height: 3)), .crop(.ratio(width: 0, height: 1)), .turn(.infinity),
    .straighten(.nan),
  ])
  func `what cannot be is refused with one line`(reframing: Reframing) {
    #expect { try Self.transformed(reframing) } throws: { error in
      guard case .needs(let what)? = error as? EngineError else { return false }
      return !what.isEmpty && !what.contains("\n")
    }
  }

  @Test(arguments: [0.5, 2, 3.7])
  func `a mask that is resized with the picture has no fringe`(factor: Double) throws {
    let size = Size(width: 80, height: 60)
    let part = Rectangle(x: 20, y: 10, width: 40, height: 30)
    let transform = try Reframing.resize(.scaled(factor)).transform(
      of: size, mask: nil, seen: Bitmap(size: size))
    let bounds = transform.applied(to: Coverage(size: size, part, 255)).bounds
    #expect(
      bounds
        == Rectangle(
          x: Int(20 * factor), y: Int(10 * factor), width: Int(40 * factor),
          height: Int(30 * factor)))
  }

  @Test(arguments: [Reframing.turn(90), .turn(20), .mirror(.horizontally), .resize(.scaled(0.5))])
  func `a coverage is moved to where the picture comes to be`(reframing: Reframing) throws {
    let part = Rectangle(x: 10, y: 6, width: 20, height: 12)
    let mask = Coverage(size: Self.picture.size, part, 255)
    var marked = Bitmap(size: Self.picture.size)
    for y in part.y..<part.maxY {
      for x in part.x..<part.maxX { marked[x, y] = Pixel(255, 255, 255, 255) }
    }
    let transform = try reframing.transform(of: marked.size, mask: nil, seen: marked)
    let (bitmap, moved) = (transform.applied(to: marked), transform.applied(to: mask))
    #expect(moved.size == bitmap.size)
    for index in moved.values.indices {
      if moved.values[index] == 255 { #expect(bitmap.pixels[index].x > 200) }
      if moved.values[index] == 0 { #expect(bitmap.pixels[index].x < 100) }
    }
    #expect(moved.values.contains(255))
  }
}
