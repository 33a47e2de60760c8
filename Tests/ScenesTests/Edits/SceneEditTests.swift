import Pixels
import Testing

@testable import Scenes

@Suite struct SceneEditTests {
  @Test func thereAreManyEditsInEveryCategoryEachSaidInManyWays() {
    #expect(SceneEdit.all.count >= 60)
    for category in EditCategory.allCases {
      #expect(SceneEdit.all.filter { $0.category == category }.count >= 5, "\(category)")
    }
    for edit in SceneEdit.all {
      #expect(Set(edit.wordings.explicit).count >= 5, "\(edit.change)")
    }
    #expect(Set(SceneEdit.all.map(\.change)).count == SceneEdit.all.count)
  }

  @Test func noSentenceForTestsIsTrainedOn() {
    let trained = Set(SceneEdit.all.flatMap { $0.wordings.explicit + $0.wordings.implicit })
    let unseen = Set(SceneEdit.all.flatMap(\.wordings.unseen))
    #expect(trained.isDisjoint(with: unseen))
    #expect(
      Set(ColourName.allCases.map(\.likeness)).isDisjoint(
        with: ColourName.allCases.map(\.otherLikeness)))
    #expect(
      EditCategory.allCases.allSatisfy { category in
        SceneEdit.all.contains { $0.category == category && !$0.wordings.unseen.isEmpty }
      })
  }

  @Test(arguments: SceneEdit.all)
  func anEditChangesASceneMadeForItAndTellsTheWordsForItsSentences(edit: SceneEdit) throws {
    let applied = (0..<30).lazy.compactMap { seed in
      var dice = SeededSequence(seed: UInt32(seed))
      return SceneGenerator(brief: SceneBrief(for: edit.change)).scene(&dice)
        .flatMap { edit.change.applied(to: $0, &dice) }
    }
    let first = try #require(applied.first)
    let isFinish = edit.category == .tone || edit.category == .style
    #expect((first.source == first.target) == isFinish)
    var dice = SeededSequence(seed: 1)
    let wordings = edit.wordings
    for wording in wordings.explicit + wordings.implicit + wordings.unseen {
      try #require(wording.slots.isSubset(of: first.words.keys), "\(wording.template)")
      let sentence = wording.filled(with: first.words, &dice)
      #expect(!sentence.contains { "{}()|".contains($0) }, "\(sentence)")
      #expect(!sentence.contains("  ") && sentence.last != " ", "\(sentence)")
    }
  }

  @Test(arguments: [Change.add(.tent), .remove(.car), .recolour(.door), .recolour(.balloon)])
  func anEditOfAThingLeavesTheRestOfThePictureAsItIs(change: Change) throws {
    let size = Size(width: 128, height: 128)
    var checked = 0
    for seed in 0..<8 {
      var dice = SeededSequence(seed: UInt32(seed) &+ 900)
      guard let scene = SceneGenerator(brief: SceneBrief(for: change)).scene(&dice),
        let applied = change.applied(to: scene, &dice)
      else { continue }
      let mask = applied.source.draw(size: size).differences(from: applied.target.draw(size: size))
      #expect(!mask.isEmpty)
      let share = Double(mask.values.count { $0 != 0 }) / Double(size.area)
      #expect(share < 0.25, "seed \(seed): \(share)")
      checked += 1
    }
    #expect(checked >= 4)
  }
}
