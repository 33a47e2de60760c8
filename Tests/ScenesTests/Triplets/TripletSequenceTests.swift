import Pixels
import Testing

@testable import Scenes

@Suite struct TripletSequenceTests {
  @Test func aTripletFollowsFromItsSeedAlone() {
    let sequence = TripletSequence(seed: 40, size: 48)
    let again = TripletSequence(seed: 43, size: 48)
    for number in [7, 3] {
      #expect(sequence[number] == again[number - 3])
      #expect(sequence[number].seed == 40 + UInt32(number))
    }
    #expect(sequence[3] != sequence[4])
  }

  @Test func theMaskIsWhatDiffersAndSomethingDoes() {
    let sequence = TripletSequence(seed: 100, size: 64)
    for number in 0..<30 {
      let triplet = sequence[number]
      for (index, value) in triplet.mask.values.enumerated() {
        let isSame = triplet.source.pixels[index] == triplet.target.pixels[index]
        guard value == (isSame ? 0 : 255) else {
          Issue.record("pixel \(index) of triplet \(number)")
          break
        }
      }
      #expect(!triplet.mask.isEmpty)
      #expect(triplet.source.isOpaque && triplet.target.isOpaque)
    }
  }

  @Test func trainingAndTestsDrawFromHalvesThatNeverMeet() {
    #expect(SeedSplit(of: 0) == .training)
    #expect(SeedSplit(of: (1 << 31) - 1) == .training)
    #expect(SeedSplit(of: 1 << 31) == .heldOut)
    #expect(SeedSplit.remaining(from: 0) == 1 << 31)
    #expect(SeedSplit.remaining(from: (1 << 31) - 5) == 5)
    #expect(SeedSplit.remaining(from: .max) == 1)
    #expect(TripletSequence(seed: SeedSplit.firstHeldOut, size: 32)[0].seed == 1 << 31)
  }

  @Test func theRecipeDecidesWhichSentencesAreSaid() {
    for number in 0..<25 {
      let explicit = TripletSequence(
        seed: 5, size: 32, recipe: TripletRecipe(wording: .explicit))[number]
      #expect(!explicit.isImplicit && explicit.explicit == explicit.instruction)
      let unseen = TripletSequence(
        seed: 5, size: 32, recipe: TripletRecipe(leaves: 0, wording: .unseen))[number]
      #expect(unseen.isImplicit && unseen.explicit != unseen.instruction)
    }
  }

  @Test func stylesAreWhatThePainterMakesOfTheSource() async throws {
    let sequence = TripletSequence(
      seed: 0, size: 32, recipe: TripletRecipe(leaves: 1, hasStyles: true))
    let painted = Bitmap(size: Size(width: 32, height: 32), fill: Pixel(1, 2, 3, 255))
    var styled = 0
    for number in 0..<20 {
      let triplet = try await sequence.triplet(number) { _, _ in painted }
      if triplet.category == .style {
        styled += 1
        #expect(triplet.target == painted)
      }
    }
    #expect(styled > 0)
  }

  @Test(arguments: World.allCases)
  func everyCategoryIsDrawn(world: World) {
    let recipe = TripletRecipe(leaves: 0, hasStyles: true, world: world)
    var random = SeededSequence(seed: 2)
    let edits = (0..<2000).map { _ in recipe.edit(forLeaves: false, &random) }
    #expect(Set(edits.map(\.category)) == Set(EditCategory.allCases))
    #expect(Set(edits).count > 60)
  }

  @Test func inTheSmallWorldNothingElseIsSeenOrSpokenOf() {
    let recipe = TripletRecipe(leaves: 0, world: .small)
    var random = SeededSequence(seed: 3)
    for _ in 0..<300 {
      let edit = recipe.edit(forLeaves: false, &random)
      #expect(edit.change.kinds.isSubset(of: World.small.kinds))
      let brief = SceneBrief(for: edit.change, in: recipe.world)
      guard let scene = SceneGenerator(brief: brief).scene(&random),
        let applied = scene.applying(
          edit.change, asked: edit.wordings.chosen(.mixed, &random), &random)
      else { continue }
      let kinds = (applied.source.things + applied.target.things).compactMap(\.kind)
      #expect(Set(kinds).isSubset(of: World.small.kinds), "\(edit.change)")
    }
  }
}
