import Engine
import History
import Pixels
import Testing
import TestSupport

@testable import Editing

@Suite struct MaskCarryingTests {
  private static let size = Size(width: 60, height: 40)
  private static let mask = Mask(
    parts: [
      Mask.Part(Rectangle(x: 10, y: 8, width: 20, height: 10)),
      Mask.Part(Rectangle(x: 14, y: 10, width: 4, height: 4), adds: false),
    ], grow: 2, feather: 4)
  private static let half = PictureTransform(
    size: Size(width: 30, height: 20), map: .scale(by: SIMD2(2, 2)))

  private static func crop(_ area: Rectangle) -> PictureTransform {
    PictureTransform(size: area.size, map: .shift(by: SIMD2(Double(area.x), Double(area.y))))
  }

  @Test func rectanglesStayRectangles() throws {
    let cropped = try Self.mask.carried(
      through: Self.crop(Rectangle(x: 5, y: 5, width: 30, height: 30)), from: Self.size)
    #expect(
      cropped
        == Mask(
          parts: [
            Mask.Part(Rectangle(x: 5, y: 3, width: 20, height: 10)),
            Mask.Part(Rectangle(x: 9, y: 5, width: 4, height: 4), adds: false),
          ], grow: 2, feather: 4))
    let halved = try Self.mask.carried(through: Self.half, from: Self.size)
    #expect(halved.parts[0].rectangle == Rectangle(x: 5, y: 4, width: 10, height: 5))
    #expect(halved.grow == 1 && halved.feather == 2)
  }

  @Test func whereARectangleIsCutOffTheRestIsTheSameCoverage() throws {
    // The second rectangle is outside, but its fade reaches in.
    let mask = Mask(
      parts: [
        Mask.Part(Rectangle(x: 0, y: 0, width: 10, height: 10)),
        Mask.Part(Rectangle(x: 40, y: 0, width: 10, height: 10)),
      ], feather: 5)
    let area = Rectangle(x: 0, y: 0, width: 38, height: 40)
    let carried = try mask.carried(through: Self.crop(area), from: Self.size)
    let (before, after) = (
      try mask.coverage(for: Self.size), try carried.coverage(for: area.size)
    )
    for y in 0..<area.height {
      for x in 0..<area.width {
        #expect(abs(Int(before[x, y]) - Int(after[x, y])) <= 17)
        #expect((before[x, y] == 0) == (after[x, y] == 0))
      }
    }
    #expect(after[37, 5] > 0)
  }

  @Test func aMaskThatIsTurnedBecomesAnOutline() throws {
    let turn = PictureTransform(
      size: Self.size,
      map: AffineMap.turn(by: 30).inverse.bringing(SIMD2(30, 20), to: SIMD2(30, 20)))
    let carried = try Self.mask.carried(through: turn, from: Self.size)
    #expect(carried.outline?.size == Self.size)
    #expect(carried.parts.isEmpty && carried.grow == 0)
  }

  @Test func aMaskThatIsCutOffIsRefusedAndAnInvertedOneStays() throws {
    let corner = Self.crop(Rectangle(x: 45, y: 25, width: 15, height: 15))
    #expect(throws: MaskError.cutOff) {
      try Self.mask.carried(through: corner, from: Self.size)
    }
    var inverted = Self.mask
    inverted.isInverted = true
    let carried = try inverted.carried(through: corner, from: Self.size)
    #expect(try carried.coverage(for: corner.size) == Coverage(size: corner.size, fill: 255))
  }

  @Test func anEditThatIsRepeatedElsewhereTakesItsMaskAlong() throws {
    var tree = EditTree(
      root: .root(name: "a.png", picture: PictureID(digest: "a", size: Self.size)))
    func add(_ instruction: String, _ mask: Mask = Mask(), _ transform: PictureTransform? = nil) {
      var draft = RevisionDraft(
        instruction: instruction, reading: instruction, engine: "retouch", mask: mask, seconds: 1,
        picture: PictureID(digest: "b", size: transform?.size ?? Self.size), changed: 1)
      draft.transform = transform
      tree.append(draft)
    }
    add("crop to the mask", Self.mask, Self.crop(Rectangle(x: 4, y: 4, width: 40, height: 30)))
    let workspace = Workspace()
    func mask(_ line: String, _ workspace: Workspace) throws -> Mask? {
      let order = try Order.resolving(.line(line), in: tree, with: workspace, .standard())
      guard case .edit(let edit) = order else { return nil }
      return edit.recipe.mask
    }
    let again = try #require(try mask("again", workspace))
    #expect(again.added == [Rectangle(x: 6, y: 4, width: 20, height: 10)])
    // In place of the last edit the mask is where it was drawn after it.
    let drawn = Workspace(
      mask: Mask(parts: [Mask.Part(Rectangle(x: 0, y: 0, width: 5, height: 5))]))
    let instead = try #require(try mask("undo that and make it warmer", drawn))
    #expect(instead.added == [Rectangle(x: 4, y: 4, width: 5, height: 5)])
  }
}
