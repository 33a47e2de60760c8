import Testing

@Suite struct LayeringTests {
  private let sources = SourceTree()

  @Test(arguments: Layers.modules.keys.sorted())
  func aTargetImportsOnlyWhatTheTableAllows(target: String) throws {
    let files = try sources.files(of: target)
    #expect(!files.isEmpty)
    #expect(Layers.faults(of: target, files: files) == [])
  }

  @Test func everyFolderOfSourcesIsInTheTableOrACModule() throws {
    let known = Set(Layers.modules.keys).union(try sources.cModules)
    #expect(try sources.targets.filter { !known.contains($0) } == [])
  }

  @Test func everyCModuleHasOneOwner() throws {
    for module in try sources.cModules {
      let owners = try Layers.modules.keys.filter { target in
        try sources.files(of: target).values.contains { Imports.modules(in: $0).contains(module) }
      }
      #expect(owners.count == 1, "\(module) is imported by \(owners.sorted())")
    }
  }

  @Test func anOutsideLibraryStaysWhereTheTablePutsIt() {
    func modules(with library: String) -> [String] {
      Layers.modules.filter { $0.value.allowed.contains(library) }.keys.sorted()
    }
    #expect(modules(with: "GRDB") == ["History"])
    #expect(modules(with: "ArgumentParser") == ["measure", "pentimento"])
    #expect(modules(with: "Logging") == ["Editing"])
  }

  @Test func arrowsOnlyPointOneWay() {
    var reached: [String: Set<String>] = [:]
    func everything(below target: String) -> Set<String> {
      if let known = reached[target] { return known }
      reached[target] = []
      let direct = Layers.modules[target]?.ours ?? []
      let all = direct.reduce(direct) { $0.union(everything(below: $1)) }
      reached[target] = all
      return all
    }
    for target in Layers.modules.keys.sorted() {
      reached = [:]
      #expect(!everything(below: target).contains(target))
    }
  }
}
