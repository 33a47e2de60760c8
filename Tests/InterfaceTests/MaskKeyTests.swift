import Editing
import Engine
import History
@testable import Interface
import Pixels
import Terminal
import Testing

@Suite struct MaskKeyTests {
  private var state = EditorState.opened()

  @Test mutating func mDrawsARectangleInTheMiddleThatEnterAddsToTheMask() throws {
    try state.press("m")
    let draft = try #require(state.maskDraft)
    #expect(draft.rectangle == Rectangle(x: 300, y: 225, width: 201, height: 151))
    try state.press(.enter)
    #expect(state.maskDraft == nil)
    #expect(state.workspace.mask == Mask(parts: [Mask.Part(draft.rectangle)]))
  }

  @Test mutating func shiftedMTakesARectangleAway() throws {
    try state.press("M", .enter)
    #expect(state.workspace.mask.subtracted.count == 1)
    #expect(state.workspace.mask.added == [])
  }

  @Test mutating func arrowsMoveItLettersResizeItAndControlGoesByAPixel() throws {
    try state.press("m")
    let start = try #require(state.maskDraft?.rectangle)
    try state.press(Key(.right, .control), Key(.down, .control), Key(.down, .control))
    var moved = try #require(state.maskDraft?.rectangle)
    #expect(moved == Rectangle(x: start.x + 1, y: start.y + 2, width: 201, height: 151))
    try state.press(Key(.right, [.control, .shift]), Key(.up, [.control, .shift]))
    moved = try #require(state.maskDraft?.rectangle)
    #expect(moved.size == Size(width: 202, height: 150))
    let before = moved
    try state.press("L", "l")
    moved = try #require(state.maskDraft?.rectangle)
    // One step is about one cell of the screen.
    #expect(moved.width > before.width + 5 && moved.x > before.x + 5)
  }

  @Test mutating func itNeverLeavesThePicture() throws {
    try state.press("m")
    for key in [Key.left, .up, "H", "K", .right, "L", "J", .down, "K", "H", .left] {
      for _ in 0..<300 {
        try state.press(key)
        let rectangle = try #require(state.maskDraft?.rectangle)
        #expect(rectangle.intersection(photoSize.bounds) == rectangle)
      }
    }
  }

  @Test mutating func escLeavesTheMaskAsItWas() throws {
    try state.press("m", .right, .escape)
    #expect(state.maskDraft == nil)
    #expect(state.workspace.mask == Mask())
  }

  @Test mutating func rectanglesAreTypedInPixelsAndPercentAndCutToThePicture() throws {
    try state.command("mask 120,80,200,160")
    try state.command("mask 50%,50%,80%,80%")
    try state.command("unmask 130,90 10x10")
    #expect(
      state.workspace.mask.parts
        == [
          Mask.Part(Rectangle(x: 120, y: 80, width: 200, height: 160)),
          Mask.Part(Rectangle(x: 400, y: 300, width: 400, height: 300)),
          Mask.Part(Rectangle(x: 130, y: 90, width: 10, height: 10), adds: false),
        ])
  }

  @Test mutating func aRectangleWithNothingLeftIsRefused() {
    #expect(throws: EditingError.self) { try state.command("mask 800,0,10,10") }
    #expect(throws: EditingError.rectangle("120,80")) { try state.command("mask 120,80") }
    #expect(state.workspace.mask == Mask())
  }

  @Test mutating func aMaskIsGrownFeatheredInvertedAndTakenAway() throws {
    #expect(throws: EditingError.self) { try state.press("I") }
    try state.command("mask 1,2,3,4")
    try state.command("grow 5")
    try state.command("feather 6")
    try state.press("I")
    #expect(state.workspace.mask.grow == 5)
    #expect(state.workspace.mask.feather == 6)
    #expect(state.workspace.mask.isInverted)
    #expect(throws: EditingError.self) { try state.command("grow -1") }
    #expect(throws: EditingError.self) { try state.command("feather much") }
    try state.press("x")
    #expect(state.workspace.mask == Mask())
  }

  @Test mutating func theMaskIsKeptWhenTheInstructionChanges() throws {
    try state.command("mask 1,2,3,4")
    let mask = state.workspace.mask
    try state.press("i")
    try state.type("warmer")
    try state.press(.enter)
    #expect(state.workspace.mask == mask)
  }

  @Test mutating func itCanBeDrawnFromAnyPanelHoweverNarrowTheScreen() throws {
    state.focus = .history
    try state.press("m", columns: 59, rows: 20)
    #expect(state.focus == .picture)
    try state.press(.enter, columns: 59, rows: 20)
    #expect(state.workspace.mask.added.count == 1)
  }

  /// A photo, and its left half as revision 2.
  private static let halved: EditTree = {
    var tree = EditTree()
    let half = Size(width: 400, height: 600)
    tree.append(
      RevisionDraft(
        recipe: EditRecipe(
          engine: EngineIdentity(name: "retouch"), instruction: "crop to the left half"),
        reading: "", settingsRead: .none, transform: .identity(of: half), seconds: 1, created: 0,
        picture: PictureID(digest: "half", size: half), changed: 1))
    return tree
  }()

  private static func at(_ number: Int) -> EditTree {
    var tree = halved
    tree.go(to: number)
    return tree
  }

  @Test func theMaskGoesWithThePictureAndComesBackWhole() throws {
    var state = EditorState.opened(Self.at(1))
    try state.command("mask 300,0,200,10")
    let drawn = state.workspace.mask
    state.show(Self.at(2))
    #expect(state.workspace.mask.added == [Rectangle(x: 300, y: 0, width: 100, height: 10)])
    state.show(Self.at(1))
    #expect(state.workspace.mask == drawn)
  }

  @Test func aMaskThatIsCutOffIsToldAndComesBack() throws {
    var state = EditorState.opened(Self.at(1))
    try state.command("mask 500,0,20,10")
    let drawn = state.workspace.mask
    state.show(Self.at(2))
    #expect(state.workspace.mask.isWhole && state.maskLoss == .cutOff)
    #expect(state.message?.text.contains("nothing of the mask is left") == true)
    state.show(Self.at(1))
    #expect(state.workspace.mask == drawn && state.maskLoss == nil)
  }

  @Test func aMaskThatIsDrawnAnewIsCarriedFromThere() throws {
    var state = EditorState.opened(Self.at(1))
    try state.command("mask 500,0,20,10")
    state.show(Self.at(2))
    try state.command("mask 10,10,20,20")
    state.show(Self.at(1))
    #expect(state.workspace.mask.added == [Rectangle(x: 10, y: 10, width: 20, height: 20)])
  }

  @Test func aMaskIsTakenFromAPictureAndTheSessionSavedElsewhere() throws {
    var state = EditorState.opened()
    #expect(
      try state.command("mask-image mask.png") == [.session(.readMask(path: "mask.png"))])
    #expect(
      try state.command("session a.pentimento") == [.session(.saveSession(path: "a.pentimento"))])
    #expect(throws: EditingError.self) { try state.command("session") }
  }
}
