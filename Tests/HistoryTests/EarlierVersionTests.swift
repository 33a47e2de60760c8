import Engine
import FoundationEssentials
import Pixels
import Testing
import TestSupport

@testable import History

/// Sessions that programs of earlier versions wrote (Tests/scripts/record-sessions).
@Suite struct EarlierVersionTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  /// A copy of a recorded session.
  private func session(_ version: Int) throws -> String {
    let recorded = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/version-\(version).pentimento")
    try folder.write([UInt8](Data(contentsOf: recorded)), to: "old.pentimento")
    return folder["old.pentimento"]
  }

  private func check(_ tree: EditTree, version: Int) throws {
    #expect(tree.revisions.map(\.parent) == [nil, 1, 2, 1, 1])
    #expect(tree.current == 5)
    #expect(tree.revisions[0].recipe.engine.name == "")
    #expect(tree.revisions[0].recipe.instruction == "scene.png")
    #expect(tree.revisions[0].settingsRead == .none)
    let retouch = EngineSettings([\.textGuidance, \.imageGuidance, \.strength, \.seed])
    let warmer = tree.revisions[1]
    #expect(
      warmer.recipe
        == EditRecipe(
          engine: EngineIdentity(name: "retouch"), instruction: "warmer",
          settings: EditSettings {
            $0.textGuidance = 5
            $0.seed = 7
          }))
    #expect(warmer.settingsRead == retouch)
    #expect(warmer.differences == ["text guidance 5.0", "seed 7"])
    #expect(tree.revisions[2].region?.size == Size(width: 120, height: 80))
    #expect(
      tree.revisions[3].recipe.mask
        == Mask(
          parts: [
            Mask.Part(Rectangle(x: 10, y: 12, width: 30, height: 22)),
            Mask.Part(Rectangle(x: 15, y: 15, width: 5, height: 5), adds: false),
          ], feather: 2))
    let winter = tree.revisions[4]
    #expect(winter.recipe.engine.name == "ip2p")
    #expect((winter.recipe.engine.weights == nil) == (version < 3))
    #expect(SettingTable.all.allSatisfy(winter.settingsRead.contains))
    // Before version 3 it was not recorded what the model began with: only what no model sets itself
    // is told.
    let told: [(text: String, since: Int)] = [
      ("image guidance 1.2", 3), ("guidance interval 0.2-0.8", 2),
      ("guidance rescale 0.7", 2), ("steps 2", 3), ("seed 9", 1), ("sampler euler", 1),
      ("negative rain", 1),
    ]
    #expect(winter.differences == told.filter { $0.since <= version }.map(\.text))
    #expect(
      winter.recipe.settings
        == EditSettings {
          $0.imageGuidance = 1.2
          $0.guidanceInterval = version == 1 ? 0...1 : 0.2...0.8
          $0.guidanceRescale = version == 1 ? 0 : 0.7
          $0.steps = 2
          $0.seed = 9
          $0.sampler = "euler"
          $0.negative = "rain"
        })
    #expect(winter.reading.hasPrefix("“make it winter”, 2 steps of Euler"))
  }

  @Test(arguments: [1, 2, 3])
  func anEarlierSessionIsReadAsItIs(version: Int) throws {
    let path = try session(version)
    let bytes = try folder.bytes(of: "old.pentimento")
    let view = try SessionFile.open(at: path, access: .read)
    try check(try view.tree(), version: version)
    view.close()
    #expect(try folder.bytes(of: "old.pentimento") == bytes, "looking changes nothing")
    let summary = try #require(try SessionCatalogue.list(in: folder.path).sessions.first)
    #expect(summary.rootName == "scene.png" && summary.revisionCount == 5)
  }

  @Test(arguments: [1, 2, 3])
  func anEarlierSessionGoesOn(version: Int) throws {
    let path = try session(version)
    let opened = try SessionFile.open(at: path)
    let tree = try opened.tree()
    try check(tree, version: version)
    var next = draft(9)
    next.recipe.engine = EngineIdentity(
      name: "ip2p", weights: "ab", precision: "bf16",
      adapters: [.init(name: "ink", weights: "cd", scale: 0.5)])
    next.recipe.settings.guidanceInterval = 0.25...0.5
    try opened.append(next, png: png(9))
    opened.close()
    let again = try SessionFile.open(at: path)
    let grown = try again.tree()
    #expect(grown.revisions.dropLast() == tree.revisions[...])
    #expect(grown[6]?.recipe == next.recipe)
    #expect(grown[6]?.settingsRead == next.settingsRead)
    for revision in grown.revisions { #expect(try !again.png(of: revision.picture).isEmpty) }
    let summary = try #require(try SessionCatalogue.list(in: folder.path).sessions.first)
    #expect(summary.rootName == "scene.png" && summary.revisionCount == 6)
  }
}
