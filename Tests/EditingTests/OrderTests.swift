import Editing
import Engine
import History
import Pixels
import Testing
import TestSupport

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
          settings: EditSettings {
            $0.textGuidance = 6; $0.seed = UInt64(number)
          }, seconds: 1,
          picture: picture, changed: 0.5))
    }
    return tree
  }()

  private let workspace = Workspace(
    engine: "chosen",
    settings: EditSettings {
      $0.textGuidance = 11; $0.steps = 9; $0.seed = 77
    },
    mask: Mask(grow: 4), draft: "")

  private func edit(_ line: String, in tree: EditTree) throws -> EditOrder {
    guard
      case .edit(let order) = try Order.resolving(
        .line(line), in: tree, with: workspace, .standard())
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

  @Test(arguments: [
    ("undo twice", Order.go(1)), ("go back one step", .go(2)), ("start over", .go(1)),
    ("back to the warmer one", .go(2)), ("keep the first one", .go(3)),
  ])
  func wordsAboutTheHistoryLeadToARevision(line: String, order: Order) throws {
    #expect(try Order.resolving(.line(line), in: tree, with: workspace, .standard()) == order)
  }

  @Test(arguments: ["undo three times", "back to the watercolour", "keep the fourth one", "list"])
  func whatIsNotThereIsTold(line: String) throws {
    #expect(throws: EditingError.self) {
      try Order.resolving(.line(line), in: tree, with: workspace, .standard())
    }
  }

  @Test func anEditInsteadOfTheLastBeginsWhereThatOneBegan() throws {
    let order = try edit("undo that and make it winter", in: tree)
    #expect(order.parent == 2)
    #expect(order.recipe.instruction == "make it winter")
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
    #expect(order.recipe.instruction == "darker")
    #expect(order.recipe.engine.name == "engine 3")
    #expect(order.recipe.mask == tree[3]?.recipe.mask)
    #expect(order.recipe.settings == tree[3]?.recipe.settings)
  }

  @Test func againAfterUndoingRepeatsWhatWasUndoneOnThePictureOnView() throws {
    for number in [1, 2] {
      let order = try edit("again", in: at(number))
      #expect(order.parent == number)
      #expect(order.recipe.instruction == "darker")
      #expect(order.recipe.mask == tree[3]?.recipe.mask)
    }
  }

  @Test(arguments: [("more", 9.0), ("less", 4), ("much more", 12), ("a bit less", 4.8)])
  func moreAndLessTakeTheLastEditsPlaceWithItsAmountScaled(line: String, guidance: Double) throws {
    let order = try edit(line, in: tree)
    #expect(order.parent == 2)
    #expect(order.recipe.instruction == "darker")
    #expect(order.recipe.settings.textGuidance == guidance)
    #expect(order.recipe.settings.seed == 3)
    #expect(order.recipe.mask == tree[3]?.recipe.mask)
  }

  @Test func moreNeverLeavesTheRangeOfTheControl() throws {
    var tree = tree
    let strong = RevisionDraft(
      instruction: "darker", reading: "", engine: "retouch",
      settings: EditSettings { $0.textGuidance = 29 }, seconds: 1,
      picture: tree.revisions[0].picture,
      changed: 1)
    tree.append(strong)
    #expect(try edit("much more", in: tree).recipe.settings.textGuidance == 30)
  }

  @Test func anotherSeedTakesTheLastEditsPlace() throws {
    let order = try edit("same with seed 7", in: tree)
    #expect(order.parent == 2)
    #expect(order.recipe.instruction == "darker")
    #expect(
      order.recipe.settings
        == EditSettings {
          $0.textGuidance = 6; $0.seed = 7
        })
  }

  @Test func whatIsRepeatedIsTheEditOnViewNotTheNewestOne() throws {
    let order = try edit("more", in: at(2))
    #expect(order.parent == 1)
    #expect(order.recipe.instruction == "warmer")
  }

  @Test(arguments: ["more", "less", "same with seed 7"])
  func onTheOriginalThereIsNothingToChange(line: String) {
    #expect(throws: EditingError.nothingToRepeat) {
      try Order.resolving(.line(line), in: at(1), with: workspace, .standard())
    }
  }

  @Test func whereNothingWasEditedThereIsNothingToRepeat() {
    let untouched = EditTree(
      root: .root(name: "photo.png", picture: tree.revisions[0].picture))
    #expect(throws: EditingError.nothingToRepeat) {
      try Order.resolving(.line("again"), in: untouched, with: workspace, .standard())
    }
  }

  @Test func whereThereIsNowhereToGoAMoveIsRefused() {
    for (line, number) in [("undo", 1), ("redo", tree.current)] {
      #expect(throws: EditingError.self) {
        try Order.resolving(.line(line), in: at(number), with: workspace, .standard())
      }
    }
  }

  @Test func movesInTheHistoryAreResolvedAgainstTheTree() throws {
    #expect(try Order.resolving(.line("undo"), in: tree, with: workspace, .standard()) == .go(2))
    #expect(try Order.resolving(.line("redo"), in: at(1), with: workspace, .standard()) == .go(2))
    #expect(
      try Order.resolving(.line("go back to the first one"), in: tree, with: workspace, .standard())
        == .go(1))
    #expect(throws: EditingError.noRevision(9)) {
      try Order.resolving(.line("go back to 9"), in: tree, with: workspace, .standard())
    }
  }

  @Test func theKeyForAgainMakesASiblingWithThePresentSettingsAndTheEditsOwnMask() throws {
    #expect(
      try Order.resolving(.again, in: tree, with: workspace, .standard())
        == .edit(
          EditOrder(
            parent: 2, instruction: "darker", engine: "chosen",
            mask: tree.currentRevision.recipe.mask, settings: workspace.settings)))
    #expect(throws: EditingError.nothingToRepeat) {
      try Order.resolving(.again, in: at(1), with: workspace, .standard())
    }
  }

  @Test func anEditThatIsRepeatedIsAskedOfWhateverEngineHasTheNameNow() throws {
    var tree = tree
    var draft = RevisionDraft(
      instruction: "warmer", reading: "", engine: "model", seconds: 1,
      picture: tree.revisions[0].picture, changed: 1)
    draft.recipe.engine = EngineIdentity(name: "model", weights: "5ca1ab1e", precision: "bf16")
    tree.append(draft)
    #expect(try edit("again", in: tree).recipe.engine == EngineIdentity(name: "model"))
  }

  @Test func theSameButForAPhraseTakesTheLastEditsPlace() throws {
    let picture = PictureID(digest: "d", size: Size(width: 8, height: 8))
    var tree = EditTree(root: .root(name: "photo.png", picture: picture))
    let mask = Mask(parts: [Mask.Part(Rectangle(x: 1, y: 0, width: 2, height: 2))])
    tree.append(
      RevisionDraft(
        instruction: "make the door red", reading: "", engine: "retouch", mask: mask,
        settings: EditSettings { $0.seed = 5 }, seconds: 1, picture: picture, changed: 0.5))
    let order = try edit("the same but blue", in: tree)
    #expect(order.parent == 1)
    #expect(order.recipe.instruction == "recolour “door” to blue inside the mask")
    #expect(order.recipe.mask == mask)
    #expect(order.recipe.settings.seed == 5)
    #expect(throws: EngineError.self) { try edit("the same but sideways", in: tree) }
  }
}
