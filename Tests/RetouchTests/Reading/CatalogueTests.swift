import Testing

@testable import Retouch

/// The table from which the documentation is generated.
struct CatalogueTests {
  @Test(arguments: Catalogue.entries)
  func everyExampleIsReadAsWhatItIsAnExampleOf(_ entry: CatalogueEntry) throws {
    let instruction = try InstructionReader.read(entry.example)
    #expect(instruction.operations.count == 1)
    #expect(instruction.operations.first?.change == entry.change, "\(instruction)")
    #expect(entry.summary.hasSuffix(".") && !entry.name.isEmpty)
  }

  @Test(arguments: Catalogue.entries.filter { $0.name != "picture" })
  func everyEntryIsAskedForBySomePhrase(_ entry: CatalogueEntry) {
    #expect(!Catalogue.phrases(of: entry).isEmpty, "\(entry.name)")
  }

  @Test func everyChangeOfTheVocabularyIsListed() {
    let listed = Set(Catalogue.entries.map(\.change.kind))
    for change in Changes.all { #expect(listed.contains(change.kind), "\(change)") }
  }

  @Test func whatNeedsAMaskSaysSo() throws {
    func entry(_ name: String) throws -> CatalogueEntry {
      try #require(Catalogue.entries.first { $0.name == name })
    }
    #expect(try entry("recolour").needsMask)
    #expect(try entry("move").needsMask)
    #expect(try !entry("remove the background").needsMask)
    #expect(try !entry("scale").needsMask)
  }

  @Test func noTwoEntriesShareAName() {
    let names = Catalogue.entries.map { $0.family.rawValue + $0.name }
    #expect(Set(names).count == names.count)
  }
}

extension Change {
  /// The kind of change, without its parameters.
  fileprivate var kind: String {
    switch self {
    case .adjust, .applyFilter, .stylise, .applyLook: "\(self)"
    case .shiftHue: "hue"
    case .duotone: "duotone"
    case .keepColour: "keep"
    case .recolour: "recolour"
    case .cover(_, let material): "cover " + material.rawValue
    case .remove: "remove"
    case .clear: "clear"
    case .replace(.colour): "replace by colour"
    case .replace(.gradient): "replace by gradient"
    case .replace(.paintedSky(let scene)): "replace by " + scene.rawValue
    case .replace(.file): "replace by file"
    case .write: "write"
    case .draw(let drawing): "draw " + drawing.shape.rawValue
    case .drawInSky(let thing): "hang " + thing.kind.rawValue
    case .move(.shift): "shift"
    case .move(.duplicate): "duplicate"
    case .move(.scale): "scale"
    case .move(.turn): "turn"
    case .move(.mirror): "mirror"
    case .roundCorners: "round corners"
    case .outline: "outline"
    case .reframe(.crop): "crop"
    case .reframe(.straighten): "straighten"
    case .reframe(.turn): "turn the picture"
    case .reframe(.mirror): "mirror the picture"
    case .reframe(.resize): "resize"
    case .reframe(.frame(let frame)): "frame " + frame.kind.rawValue
    }
  }
}
