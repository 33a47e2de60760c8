import Editing
import Engine
import History
import Pixels
import Testing

@Suite struct VariantTests {
  private let engines = EngineRegistry([
    PaintingEngine(), PatientEngine(gate: .init { $0.finish() }),
  ])
  private let picture = PictureID(digest: "d", size: Size(width: 8, height: 8))

  /// A tree whose every edit begins with the original.
  private func tree(_ edits: (instruction: String, seed: UInt64)..., engine: String = "painting")
    -> EditTree
  {
    var tree = EditTree(root: .root(name: "photo.png", picture: picture))
    for edit in edits {
      tree.append(
        RevisionDraft(
          instruction: edit.instruction, reading: "", engine: engine,
          settings: EditSettings(textGuidance: 6, seed: edit.seed), seconds: 1, picture: picture,
          changed: 1), to: 1)
    }
    return tree
  }

  @Test func variantsAreTheSameEditWithTheNextSeeds() throws {
    let orders = try Order.variants(3, in: tree(("noise", 42)), besides: [], engines)
    #expect(orders.map(\.settings.seed) == [43, 44, 45])
    for order in orders {
      #expect(order.parent == 1 && order.instruction == "noise" && order.engine == "painting")
      #expect(order.settings.textGuidance == 6)
    }
  }

  @Test func aSeedThatWasTriedOrWaitsIsNotMadeAgain() throws {
    var tree = tree(("noise", 42), ("noise", 50), ("red", 90))
    tree.go(to: 2)
    let first = try Order.variants(2, in: tree, besides: [], engines)
    #expect(first.map(\.settings.seed) == [51, 52], "another instruction's seeds do not count")
    let second = try Order.variants(2, in: tree, besides: first, engines)
    #expect(second.map(\.settings.seed) == [53, 54])
  }

  @Test func afterTheLastSeedComesTheFirst() throws {
    let tree = tree(("noise", UInt64(UInt32.max)))
    #expect(
      try Order.variants(2, in: tree, besides: [], engines).map(\.settings.seed) == [0, 1])
  }

  @Test func theOriginalHasNoVariants() {
    #expect(throws: EditingError.nothingToRepeat) {
      try Order.variants(2, in: tree(), besides: [], engines)
    }
  }

  @Test func anEngineThatNoSeedChangesRefusesAndSaysWhy() {
    let error = #expect(throws: EditingError.self) {
      try Order.variants(2, in: tree(("black", 42), engine: "patient"), besides: [], engines)
    }
    #expect(error?.description.contains("the same picture with every seed") == true)
  }
}
