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

  @Test func everySettingAndFinishHasAnEdit() {
    let changes = Set(SceneEdit.all.map(\.change))
    let wanted: [SceneChange] =
      Season.allCases.map { .season($0) } + TimeOfDay.allCases.map { .time($0) }
      + Weather.allCases.map { .weather($0) } + Terrain.allCases.map { .terrain($0) }
      + Water.allCases.map { .water($0) } + Tone.allCases.map { .tone($0) }
      + ArtStyle.allCases.map { .style($0) }
    #expect(wanted.filter { !changes.contains($0) }.isEmpty)
  }

  @Test func noSentenceForTestsIsTrainedOn() {
    let trained = Set(SceneEdit.all.flatMap { $0.wordings.explicit + $0.wordings.implicit })
    let unseen = Set(SceneEdit.all.flatMap(\.wordings.unseen))
    #expect(trained.isDisjoint(with: unseen))
    #expect(
      Set(ColourName.all.map(\.likeness)).isDisjoint(
        with: ColourName.all.map(\.unseenLikeness)))
    #expect(
      EditCategory.allCases.allSatisfy { category in
        SceneEdit.all.contains { $0.category == category && !$0.wordings.unseen.isEmpty }
      })
  }

  @Test(arguments: SceneEdit.all)
  func anEditChangesASceneMadeForItAndTellsTheWordsForItsSentences(edit: SceneEdit) throws {
    let applied = (0..<30).lazy.compactMap { seed in
      var random = SeededSequence(seed: UInt32(seed))
      return SceneGenerator(brief: SceneBrief(for: edit.change)).scene(&random)
        .flatMap {
          $0.applying(edit.change, asked: edit.wordings.chosen(.explicit, &random), &random)
        }
    }
    let first = try #require(applied.first)
    let isFinish = edit.category == .tone || edit.category == .style
    #expect((first.source == first.target) == isFinish)
    var random = SeededSequence(seed: 1)
    let wordings = edit.wordings
    for wording in wordings.explicit + wordings.implicit + wordings.unseen {
      try #require(wording.slots.isSubset(of: first.words.keys), "\(wording.template)")
      let sentence = wording.filled(with: first.words, &random)
      #expect(!sentence.contains { "{}()|".contains($0) }, "\(sentence)")
      #expect(!sentence.contains("  ") && sentence.last != " ", "\(sentence)")
    }
  }

  /// Else a model could do what it was told and still be wrong.
  @Test(
    arguments: ThingKind.all.filter { !$0.traits.contains(.permanent) },
    [TripletRecipe.Wording.mixed, .unseen])
  func whatASentenceLeavesOpenOfAnAdditionIsAsUsual(
    kind: ThingKind, choice: TripletRecipe.Wording
  ) throws {
    let edit = try SceneEdit.of(.add(kind))
    var places: [String: Set<Int>] = [:]
    for seed in 0..<60 {
      var random = SeededSequence(seed: UInt32(seed) &+ 300)
      let wording = edit.wordings.chosen(choice, &random)
      guard let scene = SceneGenerator(brief: SceneBrief(for: edit.change)).scene(&random),
        let applied = scene.applying(edit.change, asked: wording, &random)
      else { continue }
      let sentence = EditSentence(wording, words: applied.words, &random).instruction.lowercased()
      let thing = applied.target.things[try #require(applied.target.index(of: kind))]
      var expected = kind.usualThing
      if let part = kind.mainPart,
        let name = ColourName.all.first(where: { sentence.contains(" \($0.name) ") })
      {
        part.paint(&expected, name.colour)
      }
      #expect(
        type(of: thing.drawable) == kind.type
          && AnyHashable(thing.drawable) == AnyHashable(expected), "“\(sentence)”")
      let place = ["left", "right"].first { sentence.contains("on the \($0)") } ?? ""
      let view = applied.target.view
      let fraction = (thing.box.centre.x - view.corner.x) / view.extent.x
      places[place, default: []].insert(Int(3 * fraction))
    }
    guard kind.habitat != .water else { return }
    #expect(!places.isEmpty)
    for (place, thirds) in places {
      #expect(thirds == [place == "left" ? 0 : place == "right" ? 2 : 1], "“\(place)”")
    }
  }

  @Test(arguments: [
    SceneChange.add(Tent.kind), .remove(Car.kind), .recolour(House.kind.parts[0]),
    .recolour(Balloon.kind.parts[0]),
  ])
  func anEditOfAThingLeavesTheRestOfThePictureAsItIs(change: SceneChange) throws {
    let size = Size(width: 128, height: 128)
    let wordings = try SceneEdit.of(change).wordings
    var checked = 0
    for seed in 0..<8 {
      var random = SeededSequence(seed: UInt32(seed) &+ 900)
      guard let scene = SceneGenerator(brief: SceneBrief(for: change)).scene(&random),
        let applied = scene.applying(change, asked: wordings.chosen(.explicit, &random), &random)
      else { continue }
      let mask = applied.source.draw(size: size).differences(from: applied.target.draw(size: size))
      #expect(!mask.isEmpty)
      let fraction = Double(mask.values.count { $0 != 0 }) / Double(size.area)
      #expect(fraction < 0.25, "seed \(seed): \(fraction)")
      checked += 1
    }
    #expect(checked >= 4)
  }
}

extension SceneEdit {
  /// The edit that makes a change.
  static func of(_ change: SceneChange) throws -> SceneEdit {
    try #require(all.first { $0.change == change }, "\(change)")
  }
}
