import Testing

@Suite struct LayeringTests {
  private let sources = SourceTree()

  @Test(arguments: Layers.rooms.keys.sorted())
  func aTargetImportsOnlyWhatTheTableAllows(target: String) throws {
    let files = try sources.files(of: target)
    #expect(!files.isEmpty)
    #expect(Layers.faults(of: target, files: files) == [])
  }

  @Test func everyFolderOfSourcesIsARoomOfTheTableOrACModule() throws {
    let known = Set(Layers.rooms.keys).union(try sources.cModules)
    #expect(try sources.targets.filter { !known.contains($0) } == [])
  }

  @Test func everyCModuleHasOneOwner() throws {
    for module in try sources.cModules {
      let owners = try Layers.rooms.keys.filter { target in
        try sources.files(of: target).values.contains { Imports.modules(in: $0).contains(module) }
      }
      #expect(owners.count == 1, "\(module) is imported by \(owners.sorted())")
    }
  }

  @Test func anOutsideLibraryStaysWhereTheTablePutsIt() {
    func rooms(with library: String) -> [String] {
      Layers.rooms.filter { $0.value.allowed.contains(library) }.keys.sorted()
    }
    #expect(rooms(with: "GRDB") == ["History"])
    #expect(rooms(with: "TOMLKit") == ["Editing", "Interface"])
    #expect(rooms(with: "ArgumentParser") == ["measure", "pentimento"])
    #expect(rooms(with: "Logging") == ["Editing"])
  }

  @Test func arrowsOnlyPointOneWay() {
    var reached: [String: Set<String>] = [:]
    func everything(below target: String) -> Set<String> {
      if let known = reached[target] { return known }
      reached[target] = []
      let direct = Layers.rooms[target]?.ours ?? []
      let all = direct.reduce(direct) { $0.union(everything(below: $1)) }
      reached[target] = all
      return all
    }
    for target in Layers.rooms.keys.sorted() {
      reached = [:]
      #expect(!everything(below: target).contains(target))
    }
  }
}
