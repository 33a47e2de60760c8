@testable import Interface
import Pixels
import Testing

@Suite struct ViewportTests {
  private let panel = Size(width: 640, height: 480)

  @Test(arguments: [
    (Size(width: 4000, height: 3000), Size(width: 640, height: 480)),
    (Size(width: 3000, height: 4000), Size(width: 360, height: 480)),
    (Size(width: 1000, height: 100), Size(width: 640, height: 64)),
    (Size(width: 40, height: 30), Size(width: 320, height: 240)),
    (Size(width: 1, height: 1), Size(width: 8, height: 8)),
    (Size(width: 100_000, height: 1), Size(width: 640, height: 1)),
    (Size(width: 1, height: 100_000), Size(width: 1, height: 480)),
  ])
  func fittedTheWholePictureShowsInItsProportions(picture: Size, shown: Size) {
    let window = Viewport().window(on: picture, in: panel)
    #expect(window.crop == picture.bounds)
    #expect(window.size == shown)
  }

  @Test func theKeyForZoomSwitchesBetweenFittedAndOneToOne() {
    var viewport = Viewport()
    let picture = Size(width: 4000, height: 3000)
    viewport.toggle()
    let window = viewport.window(on: picture, in: panel)
    #expect(window.crop.size == panel && window.size == panel)
    #expect(window.crop == Rectangle(x: 1680, y: 1260, width: 640, height: 480))
    viewport.toggle()
    #expect(viewport == Viewport())
  }

  @Test func zoomingAroundAPointKeepsThePixelUnderThePointer() {
    let picture = Size(width: 4000, height: 3000)
    for (x, y) in [(0.0, 0.0), (320, 240), (639, 479), (100, 400)] {
      var viewport = Viewport()
      viewport.setZoom(0.5)
      for factor in [1.25, 1.25, 1.25, 0.8, 0.8, 1.25, 1.25, 1.25] {
        let before = viewport.window(on: picture, in: panel)
        let anchor = before.point(x: x, y: y)
        viewport.magnify(by: factor, around: anchor, picture: picture, panel: panel)
        let after = viewport.window(on: picture, in: panel)
        let kept = after.point(x: x, y: y)
        // The crop is in whole pixels, so the point may move by the roundings of both views.
        let slack =
          Int((2 / min(before.scale.x, before.scale.y, after.scale.x, after.scale.y)).rounded(.up))
          + 1
        #expect(abs(kept.x - anchor.x) <= slack)
        #expect(abs(kept.y - anchor.y) <= slack)
      }
    }
  }

  @Test func panningStaysInsideThePicture() {
    let picture = Size(width: 4000, height: 3000)
    for (x, y) in [(1.0, 0.0), (-1, 0), (0, 1), (0, -1), (0.3, -0.7)] {
      var viewport = Viewport()
      viewport.setZoom(2)
      for _ in 0..<40 {
        viewport.pan(x: x, y: y, picture: picture, panel: panel)
        let crop = viewport.window(on: picture, in: panel).crop
        #expect(crop.intersection(picture.bounds) == crop)
      }
      // At the end one step back shows at once.
      let stopped = viewport.window(on: picture, in: panel).crop
      viewport.pan(x: -x, y: -y, picture: picture, panel: panel)
      #expect(viewport.window(on: picture, in: panel).crop != stopped)
    }
  }

  @Test func aFittedPictureDoesNotPan() {
    var viewport = Viewport()
    viewport.pan(x: 1, y: 1, picture: photoSize, panel: panel)
    #expect(viewport.window(on: photoSize, in: panel).crop == photoSize.bounds)
  }

  @Test func zoomHasLimits() {
    var viewport = Viewport()
    for _ in 0..<100 { viewport.magnify(by: 1.25, picture: photoSize, panel: panel) }
    #expect(viewport.zoom == 32)
    for _ in 0..<200 { viewport.magnify(by: 0.8, picture: photoSize, panel: panel) }
    #expect(viewport.zoom == 0.02)
    #expect(viewport.window(on: photoSize, in: panel).size == Size(width: 16, height: 12))
  }

  @Test func whateverTheSizesTheWindowLiesInPanelAndPicture() {
    let lengths = [1, 2, 7, 100, 3000, 20_000]
    for width in lengths {
      for height in lengths {
        let picture = Size(width: width, height: height)
        for room in [Size(width: 1, height: 1), Size(width: 8, height: 16), panel] {
          for zoom in [nil, 0.02, 0.3, 1, 3, 32] as [Double?] {
            var viewport = Viewport()
            if let zoom { viewport.setZoom(zoom) }
            let window = viewport.window(on: picture, in: room)
            #expect(!window.crop.isEmpty)
            #expect(window.crop.intersection(picture.bounds) == window.crop)
            #expect((1...room.width).contains(window.size.width))
            #expect((1...room.height).contains(window.size.height))
            let corner = window.point(
              x: Double(window.size.width) * 2, y: Double(window.size.height) * 2)
            #expect(window.crop.contains(corner))
          }
        }
      }
    }
  }

  @Test(arguments: [
    Size(width: 4000, height: 3000), Size(width: 2, height: 1000), Size(width: 1, height: 9000),
    Size(width: 9000, height: 1), Size(width: 301, height: 9000), Size(width: 7, height: 1000),
  ])
  func thePointerMeansThePixelThatIsShownUnderIt(picture: Size) {
    let window = Viewport().window(on: picture, in: panel)
    for share in [0.0, 0.25, 0.5, 0.75, 0.999] {
      let point = window.point(
        x: share * Double(window.size.width), y: share * Double(window.size.height))
      #expect(abs(point.x - Int(share * Double(picture.width))) <= 1)
      #expect(abs(point.y - Int(share * Double(picture.height))) <= 1)
    }
  }
}
