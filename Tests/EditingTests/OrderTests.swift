import Editing
import Engine
import History
import Pixels
import Testing

@Suite struct OrderTests {
  /// 1 ─ 2 "warmer" ─ 3 "darker" (current), each with its own mask and settings.
  private let tree: EditTree = {
    let picture = PictureID(digest: "d", size: Size(width: 8, height: 8))
    var tree = EditTree(root: .root(name: "photo.png", picture: picture))
    for (number, instruction) in [(2, "warmer"), (3, "darker")] {
      tree.append(
        RevisionDraft(
          instruction: instruction, reading: instruction, engine: "engine \(number)",
          mask: Mask(parts: [Mask.Part(Rectangle(x: number, y: 0, width: 2, height: 2))]),
          settings: EditSettings(textGuidance: 6, seed: UInt64(number)), seconds: 1,
          picture: picture, changed: 0.5))
    }
    return tree
  }()

  private let workspace = Workspace(
    engine: "chosen", settings: EditSettings(textGuidance: 11, steps: 9, seed: 77),
    mask: Mask(grow: 4), draft: "")

  private func edit(_ line: String, in tree: EditTree) throws -> EditOrder {
    guard case .edit(let order) = try Order.resolving(line, in: tree, with: workspace, .standard())
    else {
      throw EditingError.nothingToRepeat
    }
    return order
  }

  private func at(_ number: Int) -> EditTree {
    var moved = tree
    moved.go(to: number)
    return moved
  }

  @Test func anInstructionEditsTheCurrentPictureWithWhatIsSetUp() throws {
    #expect(
      try edit("make it winter", in: tree)
        == EditOrder(
          parent: 3, instruction: "make it winter", engine: "chosen", mask: workspace.mask,
          settings: workspace.settings))
  }

  @Test func againRepeatsTheLastEditOnItsResult() throws {
    let order = try edit("again", in: tree)
    #expect(order.parent == 3)
    #expect(order.instruction == "darker")
    #expect(order.engine == "engine 3")
    #expect(order.mask == tree[3]?.mask)
    #expect(order.settings == tree[3]?.settings)
  }

  @Test func againAfterUndoingRepeatsWhatWasUndoneOnThePictureOnView() throws {
    for number in [1, 2] {
      let order = try edit("again", in: at(number))
      #expect(order.parent == number)
      #expect(order.instruction == "darker")
      #expect(order.mask == tree[3]?.mask)
    }
  }

  @Test(arguments: [("more", 9.0), ("less", 4), ("much more", 12), ("a bit less", 4.8)])
  func moreAndLessTakeTheLastEditsPlaceWithItsAmountScaled(line: String, guidance: Double) throws {
    let order = try edit(line, in: tree)
    #expect(order.parent == 2)
    #expect(order.instruction == "darker")
    #expect(order.settings.textGuidance == guidance)
    #expect(order.settings.seed == 3)
    #expect(order.mask == tree[3]?.mask)
  }

  @Test func moreNeverLeavesTheRangeOfTheControl() throws {
    var tree = tree
    let strong = RevisionDraft(
      instruction: "darker", reading: "", engine: "retouch",
      settings: EditSettings(textGuidance: 29), seconds: 1, picture: tree.revisions[0].picture,
      changed: 1)
    tree.append(strong)
    #expect(try edit("much more", in: tree).settings.textGuidance == 30)
  }

  @Test func anotherSeedTakesTheLastEditsPlace() throws {
    let order = try edit("same with seed 7", in: tree)
    #expect(order.parent == 2)
    #expect(order.instruction == "darker")
    #expect(order.settings == EditSettings(textGuidance: 6, seed: 7))
  }

  @Test func whatIsRepeatedIsTheEditOnViewNotTheNewestOne() throws {
    let order = try edit("more", in: at(2))
    #expect(order.parent == 1)
    #expect(order.instruction == "warmer")
  }

  @Test(arguments: ["more", "less", "same with seed 7"])
  func onTheOriginalThereIsNothingToChange(line: String) {
    #expect(throws: EditingError.nothingToRepeat) {
      try Order.resolving(line, in: at(1), with: workspace, .standard())
    }
  }

  @Test func whereNothingWasEditedThereIsNothingToRepeat() {
    let untouched = EditTree(
      root: .root(name: "photo.png", picture: tree.revisions[0].picture))
    #expect(throws: EditingError.nothingToRepeat) {
      try Order.resolving("again", in: untouched, with: workspace, .standard())
    }
  }

  @Test func whereThereIsNowhereToGoAMoveIsRefused() {
    for (line, number) in [("undo", 1), ("redo", tree.current)] {
      #expect(throws: EditingError.self) {
        try Order.resolving(line, in: at(number), with: workspace, .standard())
      }
    }
  }

  @Test func movesInTheHistoryAreResolvedAgainstTheTree() throws {
    #expect(try Order.resolving("undo", in: tree, with: workspace, .standard()) == .undo)
    #expect(try Order.resolving("redo", in: at(1), with: workspace, .standard()) == .redo)
    #expect(
      try Order.resolving("go back to the first one", in: tree, with: workspace, .standard())
        == .go(1))
    #expect(throws: EditingError.noRevision(9)) {
      try Order.resolving("go back to 9", in: tree, with: workspace, .standard())
    }
  }

  @Test func theKeyForAgainMakesASiblingWithThePresentSettingsAndTheEditsOwnMask() throws {
    let order = try Order.again(in: tree, with: workspace)
    #expect(
      order
        == EditOrder(
          parent: 2, instruction: "darker", engine: "chosen", mask: tree.currentRevision.mask,
          settings: workspace.settings))
    #expect(throws: EditingError.nothingToRepeat) {
      try Order.again(in: at(1), with: workspace)
    }
  }

  @Test func theSameButForAPhraseTakesTheLastEditsPlace() throws {
    let picture = PictureID(digest: "d", size: Size(width: 8, height: 8))
    var tree = EditTree(root: .root(name: "photo.png", picture: picture))
    let mask = Mask(parts: [Mask.Part(Rectangle(x: 1, y: 0, width: 2, height: 2))])
    tree.append(
      RevisionDraft(
        instruction: "make the door red", reading: "", engine: "retouch", mask: mask,
        settings: EditSettings(seed: 5), seconds: 1, picture: picture, changed: 0.5))
    let order = try edit("the same but blue", in: tree)
    #expect(order.parent == 1)
    #expect(order.instruction == "recolour “door” to blue inside the mask")
    #expect(order.mask == mask)
    #expect(order.settings.seed == 5)
    #expect(throws: EngineError.self) { try edit("the same but sideways", in: tree) }
  }
}
