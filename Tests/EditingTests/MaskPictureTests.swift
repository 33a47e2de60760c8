import Engine
import Pixels
import Testing
import TestSupport

@testable import Editing

@Suite struct MaskPictureTests {
  private static let size = Size(width: 6, height: 2)

  @Test func whiteIsEditedGreyInPartAndWhatIsTransparentNot() throws {
    var picture = Bitmap(size: Self.size, fill: Pixel(0, 0, 0, 255))
    picture[0, 0] = Pixel(255, 255, 255, 255)
    picture[1, 0] = Pixel(136, 136, 136, 255)
    picture[2, 0] = Pixel(255, 255, 255, 0)
    picture[3, 0] = Pixel(255, 255, 255, 136)
    // A JPEG's noise.
    picture[4, 0] = Pixel(6, 6, 6, 255)
    picture[5, 0] = Pixel(249, 249, 249, 255)
    let coverage = try Mask(shownBy: picture, for: Self.size).coverage(for: Self.size)
    #expect(coverage.values == [255, 136, 0, 136, 0, 255] + [UInt8](repeating: 0, count: 6))
  }

  @Test func aPictureOfAnotherSizeAndOneWithoutWhiteAreRefused() {
    let black = Bitmap(size: Self.size, fill: Pixel(0, 0, 0, 255))
    #expect(throws: MaskError.empty) { try Mask(shownBy: black, for: Self.size) }
    let other = Size(width: 2, height: 6)
    #expect(throws: MaskError.pictureSize(Self.size, other)) {
      try Mask(shownBy: black, for: other)
    }
  }

  @Test func theRegionOfARevisionIsAMaskAgain() async throws {
    let scene = Bitmap.noise(Size(width: 40, height: 30), seed: 3)
    let session = try await EditingSession.open(
      Picture(bitmap: scene, format: .png), path: "scene.png", recordedIn: nil)
    let mask = Mask(parts: [Mask.Part(Rectangle(x: 3, y: 4, width: 20, height: 9))], feather: 3)
    _ = try await session.perform(
      .line("brighter"), with: Workspace(mask: mask), .standard())
    let picture = try await session.maskPicture(of: 2)
    let again = try Mask(shownBy: picture, for: scene.size).coverage(for: scene.size)
    let before = try mask.coverage(for: scene.size)
    #expect(zip(again.values, before.values).allSatisfy { abs(Int($0) - Int($1)) <= 8 })
    // The region that a reading names is kept in memory too.
    _ = try await session.perform(
      .line("brighter in the left half"), with: Workspace(), .standard())
    let half = try await session.maskPicture(of: 3)
    #expect(half[5, 5].x == 255 && half[35, 5].x == 0)
    await #expect(throws: EditingError.self) { try await session.maskPicture(of: 1) }
  }
}
