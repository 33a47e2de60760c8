import Pixels
import Testing

@Suite struct PictureTransformTests {
  private static let size = Size(width: 60, height: 40)
  private static let crop = PictureTransform(
    size: Size(width: 30, height: 20), map: .shift(by: SIMD2(10, 5)))
  private static let quarter = PictureTransform(
    size: Size(width: 40, height: 60),
    map: AffineMap.turn(by: 90).inverse.bringing(SIMD2(20, 30), to: SIMD2(30, 20)))

  @Test func aCropMovesARectangleAndCutsIt() {
    let moved = Self.crop.applied(to: Rectangle(x: 15, y: 6, width: 8, height: 9))
    #expect(moved == Rectangle(x: 5, y: 1, width: 8, height: 9))
    let cut = Self.crop.applied(to: Rectangle(x: 0, y: 0, width: 20, height: 20))
    #expect(cut == Rectangle(x: 0, y: 0, width: 10, height: 15))
    #expect(Self.crop.applied(to: Rectangle(x: 45, y: 0, width: 9, height: 9)).isEmpty)
  }

  @Test func aQuarterTurnBringsTheRightEdgeToTheTop() {
    let turned = Self.quarter.applied(to: Rectangle(x: 50, y: 0, width: 10, height: 4))
    #expect(turned == Rectangle(x: 0, y: 0, width: 4, height: 10))
  }

  @Test func aSmallerPictureHasEveryPixelThatARectangleTouches() {
    let half = PictureTransform(
      size: Size(width: 30, height: 20), map: .scale(by: SIMD2(2, 2)))
    let touched = half.applied(to: Rectangle(x: 3, y: 4, width: 3, height: 2))
    #expect(touched == Rectangle(x: 1, y: 2, width: 2, height: 1))
  }

  @Test func thereAndBackAgainIsNothing() {
    let turned = Self.crop.followed(
      by: PictureTransform(
        size: Size(width: 20, height: 30),
        map: AffineMap.turn(by: 90).inverse.bringing(SIMD2(10, 15), to: SIMD2(15, 10))))
    let back = turned.followed(by: turned.inverse(to: Self.size))
    #expect(back == .identity(of: Self.size))
  }

  @Test(arguments: [
    AffineMap(across: .zero, down: SIMD2(0, 1), origin: .zero),
    AffineMap(across: SIMD2(1e300, 0), down: SIMD2(0, 1), origin: .zero),
    AffineMap(across: SIMD2(1, 0), down: SIMD2(0, 1), origin: SIMD2(-1e19, 0)),
    AffineMap(across: SIMD2(.nan, 0), down: SIMD2(0, 1), origin: .zero),
  ])
  func whatNoPictureHasIsNotSound(map: AffineMap) {
    #expect(!PictureTransform(size: Self.size, map: map).isSound)
    #expect(Self.crop.isSound && Self.quarter.isSound)
  }
}
