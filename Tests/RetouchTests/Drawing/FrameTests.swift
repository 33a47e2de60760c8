import Engine
import Pixels
import Testing

@testable import Retouch

@Suite struct FrameTests {
  typealias Frame = PictureFrame
  let picture = Bitmap.colourful(width: 120, height: 80)

  @Test(arguments: Frame.Kind.allCases)
  func aFrameGrowsThePictureByItsMarginsAndKeepsItsPixels(kind: Frame.Kind) throws {
    for width in [nil, Length.pixels(1), .pixels(17), .fraction(0.3)] {
      let frame = Frame(kind: kind, width: width)
      let margins = try frame.margins(of: picture.size)
      let framed = try frame.drawn(around: picture)
      #expect(framed.width == margins.left + 120 + margins.right)
      #expect(framed.height == margins.top + 80 + margins.bottom)
      let inside = Rectangle(x: margins.left, y: margins.top, width: 120, height: 80)
      #expect(framed.cropped(to: inside) == picture)
    }
  }

  @Test func aBorderIsFlatAndWhiteOrOfTheColourAsked() throws {
    #expect(try Frame(kind: .border).drawn(around: picture)[0, 0] == Pixel(255, 255, 255, 255))
    let colour = NamedColour(name: "teal", hexadecimal: 0x108080)
    let framed = try Frame(kind: .border, colour: colour, width: .pixels(9)).drawn(around: picture)
    #expect(framed.size == Size(width: 138, height: 98))
    #expect(framed[8, 50] == Pixel(0x10, 0x80, 0x80, 255) && framed[137, 97] == framed[8, 50])
  }

  @Test func aMouldingIsLitFromTheTopLeft() throws {
    let framed = try Frame(kind: .frame, width: .pixels(40)).drawn(around: picture)
    func light(_ area: Rectangle) -> Double {
      let part = framed.cropped(to: area)
      return part.pixels.reduce(0.0) { $0 + Double($1.x) + Double($1.y) + Double($1.z) }
        / Double(part.size.area)
    }
    // The outer edges slope outwards: those on the left and on top face the light.
    #expect(
      light(Rectangle(x: 0, y: 60, width: 4, height: 40))
        > light(Rectangle(x: 196, y: 60, width: 4, height: 40)) + 40)
    #expect(
      light(Rectangle(x: 60, y: 0, width: 80, height: 4))
        > light(Rectangle(x: 60, y: 156, width: 80, height: 4)) + 40)
    #expect(framed.isOpaque)
  }

  @Test func aPolaroidIsWideAtTheBottom() throws {
    let margins = try Frame(kind: .polaroid).margins(of: Size(width: 400, height: 300))
    #expect(margins.left == 15 && margins.top == 15 && margins.right == 15)
    #expect(margins.bottom == 60)
  }

  @Test func aShadowFallsOnTransparentGround() throws {
    let frame = Frame(kind: .dropShadow, width: .pixels(18))
    let margins = try frame.margins(of: picture.size)
    let framed = try frame.drawn(around: picture)
    let below = framed[framed.width / 2, margins.top + 80 + 2]
    #expect(below.w > 60 && below.w < 200 && below.x == 0)
    // It ends within the margins.
    let edge = (0..<framed.width).map { framed[$0, framed.height - 1].w }
    #expect(edge.allSatisfy { $0 <= 1 } && framed[0, 0] == .zero)
    let above = framed[framed.width / 2, margins.top - 2]
    #expect(below.w > 2 * above.w)
  }

  @Test func aCutOutPictureCastsItsOutline() throws {
    var cutOut = picture
    for y in 0..<80 {
      for x in 0..<120 where !(40..<60).contains(x) || !(20..<40).contains(y) {
        cutOut[x, y] = .zero
      }
    }
    let frame = Frame(kind: .dropShadow, width: .pixels(12))
    let margins = try frame.margins(of: picture.size)
    let framed = try frame.drawn(around: cutOut)
    #expect(framed[margins.left + 50, margins.top + 42].w > 60)
    #expect(framed[margins.left + 110, margins.top + 42] == .zero)
    #expect(framed[margins.left + 50, margins.top + 30] == cutOut[50, 30])
  }

  @Test(arguments: Frame.Kind.allCases)
  func theSmallestPicturesCanBeFramed(kind: Frame.Kind) throws {
    for size in [Size(width: 1, height: 1), Size(width: 1, height: 70), Size(width: 70, height: 1)]
    {
      let framed = try Frame(kind: kind).drawn(
        around: Bitmap(size: size, fill: Pixel(9, 9, 9, 255)))
      #expect(framed.width > size.width && framed.height > size.height)
    }
  }

  @Test(arguments: Frame.Kind.allCases)
  func aFrameWiderThanThePictureIsRefusedWithTheLimit(kind: Frame.Kind) throws {
    #expect(try Frame(kind: kind, width: .pixels(120)).drawn(around: picture).width > 240)
    let error = try #require(throws: EngineError.self) {
      try Frame(kind: kind, width: .pixels(100_000)).drawn(around: picture)
    }
    #expect(error.description.contains("120 pixels at most"))
  }
}
