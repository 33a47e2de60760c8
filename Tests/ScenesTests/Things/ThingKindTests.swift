import Foundation
import Testing

@testable import Scenes

@Suite struct ThingKindTests {
  /// The source files of the module, comments left out.
  private static let sources: [(name: String, code: String)] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Scenes").standardizedFileURL
    let paths = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (paths?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .compactMap { file in
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
        let lines = text.split(separator: "\n").filter {
          !$0.drop { $0 == " " }.hasPrefix("//")
        }
        return (file.lastPathComponent, lines.joined(separator: "\n"))
      }
  }()

  /// The names of the files that mention a type.
  private static func files(mentioning type: String) -> [String] {
    sources.filter { source in
      source.code.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == type }
    }.map(\.name)
  }

  /// The house has its parts in files of their own, and bushes and paths along its walls.
  @Test(arguments: ThingKind.all.filter { $0 != .landmark })
  func aThingIsKnownInAtMostThreeFiles(kind: ThingKind) {
    let files = ThingKindTests.files(mentioning: "\(kind.type)")
    #expect((2...3).contains(files.count), "\(kind.type): \(files.sorted())")
  }

  @Test func everyThingThatInstructionsSpeakOfIsInTheRegistry() {
    let conformances = ThingKindTests.sources.flatMap { source in
      source.code.matches(of: /extension (\w+): SceneThing/).map { String($0.1) }
    }
    #expect(Set(conformances) == Set(ThingKind.all.map { "\($0.type)" }))
    #expect(Set(ThingKind.all).count == ThingKind.all.count)
    #expect(Set(ThingKind.parts) == Set(ThingKind.all.flatMap(\.parts)))
  }

  @Test(arguments: ThingKind.all)
  func aKindIsTheKindOfItsThings(kind: ThingKind) {
    var random = SeededSequence(seed: 5)
    for drawable in [kind.usualThing, kind.thing(&random)] {
      #expect(PlacedThing(drawable: drawable, foot: .zero).kind == kind)
    }
    #expect(kind.parts.allSatisfy { $0.owner == kind.type })
    #expect(kind.accessories.allSatisfy { $0.owner == kind.type })
    #expect(AnyHashable(kind.usualThing) == AnyHashable(kind.usualThing))
  }

  @Test(arguments: ThingKind.parts)
  func aPaintedPartHasTheColourAndTheRestStays(part: ThingPart) throws {
    let colour = ColourName.purple.colour
    var random = SeededSequence(seed: 1)
    let thing = try #require(
      (0..<40).lazy.map { _ in part.owner.kind.thing(&random) }
        .first { part.colour(of: $0) != nil })
    var painted = thing
    part.paint(&painted, colour)
    #expect(part.colour(of: painted) == colour)
    for other in part.owner.kind.parts where other != part {
      #expect(other.colour(of: painted) == other.colour(of: thing))
    }
    var stranger: any Drawable = Sheep()
    part.paint(&stranger, colour)
    #expect(AnyHashable(stranger) == AnyHashable(Sheep()))
  }
}
