@testable import Interface
import Pixels
import Testing

@Suite struct PictureComposerTests {
  private let grey = Pixel(90, 90, 90, 255)

  private func request(
    _ content: PictureRequest.Content, size: Size, crop: Rectangle? = nil, shown: Size? = nil
  ) -> PictureRequest {
    PictureRequest(
      content: content, pictureSize: size,
      window: Viewport.Window(crop: crop ?? size.bounds, size: shown ?? size))
  }

  /// A picture whose pixels tell where they are.
  private func coordinates(_ size: Size) -> Bitmap {
    var bitmap = Bitmap(size: size)
    for y in 0..<size.height {
      for x in 0..<size.width {
        bitmap[x, y] = Pixel(UInt8(x * 7 % 256), UInt8(y * 11 % 256), 5, 255)
      }
    }
    return bitmap
  }

  @Test func onScreenPixelForOneTheCropIsShownToTheBit() {
    let picture = coordinates(Size(width: 40, height: 30))
    let crop = Rectangle(x: 5, y: 6, width: 20, height: 10)
    let view = PictureComposer.base(
      request(.picture(.revision(1)), size: picture.size, crop: crop, shown: crop.size), [picture])
    #expect(view == picture.cropped(to: crop))
  }

  @Test func enlargedPixelsAreSquaresThatCanBeJudged() {
    let picture = coordinates(Size(width: 6, height: 4))
    let view = PictureComposer.base(
      request(
        .picture(.revision(1)), size: picture.size, shown: Size(width: 24, height: 16)), [picture])
    for y in 0..<16 {
      for x in 0..<24 { #expect(view[x, y] == picture[x / 4, y / 4]) }
    }
  }

  @Test func aSmallPreviewStandsForTheWholePicture() {
    let size = Size(width: 400, height: 300)
    var preview = Bitmap(size: Size(width: 40, height: 30), fill: Pixel(0, 0, 0, 255))
    for y in 0..<30 { for x in 20..<40 { preview[x, y] = Pixel(255, 255, 255, 255) } }
    let crop = Rectangle(x: 200, y: 0, width: 200, height: 300)
    let view = PictureComposer.base(
      request(
        .picture(.preview(run: 1, number: 1)), size: size, crop: crop,
        shown: Size(width: 100, height: 150)), [preview])
    #expect(view.size == Size(width: 100, height: 150))
    #expect(view[50, 75] == Pixel(255, 255, 255, 255))
  }

  @Test func aWipeShowsTheEarlierPictureLeftOfTheLineAndTheLaterOneRightOfIt() {
    let size = Size(width: 20, height: 4)
    let (a, b) = (Bitmap(size: size, fill: Pixel(1, 1, 1, 255)), Bitmap(size: size, fill: grey))
    let view = PictureComposer.wipe(a, b, 0.5)
    for y in 0..<4 {
      #expect((0..<9).allSatisfy { view[$0, y] == a[0, 0] })
      #expect((9..<11).allSatisfy { view[$0, y] == Pixel(255, 255, 255, 255) })
      #expect((11..<20).allSatisfy { view[$0, y] == grey })
    }
  }

  @Test(arguments: [0.0, 1.0])
  func atTheEndsTheWipeShowsOnePictureAlone(share: Double) {
    let size = Size(width: 20, height: 2)
    let (a, b) = (Bitmap(size: size, fill: Pixel(1, 1, 1, 255)), Bitmap(size: size, fill: grey))
    let view = PictureComposer.wipe(a, b, share)
    #expect((1..<19).allSatisfy { view[$0, 0] == (share == 0 ? grey : a[0, 0]) })
  }

  @Test func theDifferenceShowsEvenTheSmallestChangeAndDarkensTheRest() {
    let size = Size(width: 3, height: 1)
    let a = Bitmap(size: size, fill: Pixel(120, 120, 120, 255))
    var b = a
    b[1, 0] = Pixel(121, 120, 120, 255)
    b[2, 0] = Pixel(255, 120, 0, 255)
    let view = PictureComposer.difference(a, b)
    #expect(view[0, 0] == Pixel(40, 40, 40, 255))
    #expect(view[1, 0].x > view[0, 0].x + 20)
    #expect(view[2, 0].x > view[1, 0].x + 50)
    #expect(view[2, 0].x > view[2, 0].z)
  }

  @Test func aChangeOfTransparencyAloneIsADifference() {
    let size = Size(width: 1, height: 1)
    let view = PictureComposer.difference(
      Bitmap(size: size, fill: Pixel(9, 9, 9, 255)), Bitmap(size: size, fill: Pixel(9, 9, 9, 0)))
    #expect(view[0, 0].x == 255)
  }

  @Test func twoPicturesStandSideBySideWithAGap() {
    let (a, b) = (coordinates(Size(width: 10, height: 6)), Bitmap(size: Size(width: 7, height: 6)))
    let view = PictureComposer.beside(a, b)
    #expect(view.size == Size(width: 25, height: 6))
    #expect(view.cropped(to: a.size.bounds) == a)
    #expect(view.cropped(to: Rectangle(x: 18, y: 0, width: 7, height: 6)) == b)
    #expect(view[12, 3] == Pixel(255, 255, 255, 255))
  }

  // MARK: masks

  private let size = Size(width: 40, height: 30)
  private let box = Rectangle(x: 10, y: 8, width: 12, height: 9)

  private func laid(_ mask: Mask, tinted: Bool, crop: Rectangle? = nil) -> Bitmap {
    PictureComposer.laid(
      mask, over: Bitmap(size: crop?.size ?? size, fill: grey),
      window: Viewport.Window(crop: crop ?? size.bounds, size: crop?.size ?? size), tinted: tinted)
  }

  private func isOutline(_ x: Int, _ y: Int, of box: Rectangle) -> Bool {
    box.contains(Point(x: x, y: y))
      && (x == box.x || x == box.maxX - 1 || y == box.y || y == box.maxY - 1)
  }

  @Test func anOutlineMarksTheEdgeOfTheMaskAndNothingElse() {
    let view = laid(Mask(parts: [Mask.Part(box)]), tinted: false)
    for y in 0..<size.height {
      for x in 0..<size.width { #expect((view[x, y] != grey) == isOutline(x, y, of: box)) }
    }
    // Dashes in two colours.
    #expect(Set(view.pixels).count == 3)
  }

  @Test func theTintLiesInsideTheMaskOnly() {
    let view = laid(Mask(parts: [Mask.Part(box)]), tinted: true)
    for y in 0..<size.height {
      for x in 0..<size.width {
        #expect((view[x, y] != grey) == box.contains(Point(x: x, y: y)))
      }
    }
    #expect(view[15, 12].x > grey.x)
  }

  @Test func whatIsTakenAwayIsNotTinted() {
    let hole = Rectangle(x: 14, y: 11, width: 4, height: 3)
    let view = laid(
      Mask(parts: [Mask.Part(box), Mask.Part(hole, adds: false)]), tinted: true)
    #expect(view[15, 12] == grey)
    #expect(view[11, 9] != grey)
  }

  @Test func aMaskOutsideTheWindowLeavesTheViewAlone() {
    let crop = Rectangle(x: 25, y: 20, width: 15, height: 10)
    let view = laid(Mask(parts: [Mask.Part(box)]), tinted: true, crop: crop)
    #expect(view == Bitmap(size: crop.size, fill: grey))
  }

  @Test func theOutlineFollowsTheMaskWhenZoomed() {
    let crop = Rectangle(x: 8, y: 6, width: 20, height: 15)
    let shown = Size(width: 80, height: 60)
    let view = PictureComposer.laid(
      Mask(parts: [Mask.Part(box)]), over: Bitmap(size: shown, fill: grey),
      window: Viewport.Window(crop: crop, size: shown), tinted: false)
    let onScreen = Rectangle(x: 8, y: 8, width: 48, height: 36)
    for y in 0..<shown.height {
      for x in 0..<shown.width { #expect((view[x, y] != grey) == isOutline(x, y, of: onScreen)) }
    }
  }

  @Test func inATallThinPictureTheMaskIsShownWhereItIs() throws {
    let picture = Size(width: 2, height: 1000)
    let window = Viewport().window(on: picture, in: Size(width: 400, height: 300))
    let view = PictureComposer.laid(
      Mask(parts: [Mask.Part(Rectangle(x: 0, y: 500, width: 2, height: 500))]),
      over: Bitmap(size: window.size, fill: grey), window: window, tinted: true)
    let first = try #require((0..<view.height).first { view[0, $0] != grey })
    #expect(abs(first - 150) <= 1)
  }
}
