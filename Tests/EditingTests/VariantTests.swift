import Editing
import Engine
import History
import Pixels
import Testing
import TestSupport

@Suite struct VariantTests {
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
          settings: EditSettings {
            $0.textGuidance = 6; $0.seed = edit.seed
          }, seconds: 1, picture: picture,
          changed: 1), to: 1)
    }
    return tree
  }

  private func variant(of number: Int, in tree: EditTree) throws -> EditOrder {
    let order = try Order.resolving(
      .variant(of: number), in: tree, with: Workspace(), EngineRegistry([]))
    guard case .edit(let edit) = order else { throw EditingError.nothingToRepeat }
    return edit
  }

  @Test func variantsAreTheSameEditEachWithTheNextSeed() throws {
    var tree = tree(("noise", 42))
    for seed in [43, 44, 45] as [UInt64] {
      let order = try variant(of: 2, in: tree)
      #expect(order.parent == 1 && order.recipe.instruction == "noise")
      #expect(order.recipe.engine.name == "painting")
      #expect(order.recipe.settings.textGuidance == 6)
      #expect(order.recipe.settings.seed == seed)
      tree.append(
        RevisionDraft(
          recipe: order.recipe, reading: "", settingsRead: .all, seconds: 1, picture: picture,
          changed: 1), to: order.parent)
    }
  }

  @Test func aSeedThatWasTriedIsNotMadeAgain() throws {
    let tree = tree(("noise", 42), ("noise", 50), ("red", 90))
    #expect(
      try variant(of: 2, in: tree).recipe.settings.seed == 51,
      "another instruction's seeds do not count")
  }

  @Test func afterTheLastSeedComesTheFirst() throws {
    #expect(
      try variant(of: 2, in: tree(("noise", UInt64(UInt32.max)))).recipe.settings.seed == 0)
  }

  @Test func aSeedFromElsewhereThatIsOutOfRangeTrapsNothing() throws {
    #expect(try variant(of: 2, in: tree(("noise", .max))).recipe.settings.seed == 0)
  }

  @Test func theOriginalHasNoVariants() {
    #expect(throws: EditingError.nothingToRepeat) { try variant(of: 1, in: tree()) }
  }

  @Test func aNewSeedIsDrawnAndRecordedForEachEdit() throws {
    let workspace = Workspace(
      engine: "painting", settings: EditSettings { $0.seed = EditSettings.newSeed })
    let seeds = try (0..<9).map { _ in
      let order = try Order.resolving(.line("noise"), in: tree(), with: workspace, .standard())
      guard case .edit(let edit) = order else { throw EditingError.nothingToRepeat }
      return edit.recipe.settings.seed
    }
    #expect(Set(seeds).count > 1 && seeds.allSatisfy { $0 <= UInt32.max })
    // As a damaged session could hold it.
    #expect(try variant(of: 2, in: tree(("noise", .max))).recipe.settings.seed == 0)
  }
}
