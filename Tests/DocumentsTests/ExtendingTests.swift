import Testing

/// Holds the pages about extending the program to the program as it is.
@Suite struct ExtendingTests {
  @Test("The code of a page compiles", arguments: try Repository.extendingPages)
  func codeCompiles(page: String) async throws {
    let faults = try await Change(try Repository.text(of: page)).compile()
    #expect(faults == [], "\(page)")
  }

  @Test("The page that leads to the others names every one of them")
  func everyPageIsNamed() throws {
    let index = try Repository.text(of: "docs/extending.md")
    for page in try Repository.extendingPages where page != "docs/extending.md" {
      #expect(index.contains("](\(page.dropFirst("docs/".count)))"), "\(page)")
    }
  }
}
