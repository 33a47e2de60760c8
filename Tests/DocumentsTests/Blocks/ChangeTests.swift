import Testing

/// Shows that a block that isn't right is found, and said where.
@Suite struct ChangeTests {
  private func faults(_ page: String) async throws -> [String] {
    try await Change(page).compile()
  }

  @Test func whatCompilesHasNoFault() async throws {
    let page = """
      ```swift
      import Pixels

      let red = Pixel(255, 0, 0, 255)
      ```
      """
    let faults = try await faults(page)
    #expect(faults == [])
  }

  @Test func aBrokenBlockIsFoundWithTheCompilersMessage() async throws {
    let page = """
      Text.

      ```swift
      import Pixels

      let red = Pixel(255, 0, 0, "opaque")
      ```
      """
    let faults = try await faults(page)
    #expect(faults.count == 1)
    #expect(faults.first?.contains("line-3.swift:3:") == true)
    #expect(faults.first?.contains("error: ") == true)
  }

  @Test func anEditThatLeavesASwitchOpenIsFound() async throws {
    let page = """
      ```diff
      --- Sources/Engine/EditEngine.swift
       public enum EngineError: Error, Equatable {
      +  case tired
      ```
      """
    let faults = try await faults(page)
    #expect(faults.first?.contains("Sources/Engine/EditEngine.swift") == true)
    #expect(faults.first?.contains("switch must be exhaustive") == true)
  }

  @Test func laterModulesSeeTheEditsOfEarlierOnes() async throws {
    let page = """
      ```swift
      // Sources/Engine/Mood.swift
      public enum Mood: Sendable { case dark }
      ```

      ```swift
      import Engine

      let mood = Mood.dark
      ```
      """
    let faults = try await faults(page)
    #expect(faults == [])
  }

  @Test(arguments: [
    ("```sh\nmake\n```", "line 1: nothing checks a block of “sh”"),
    (
      "```swift\n// Sources/Engine/EditEvent.swift\n```",
      "line 1: Sources/Engine/EditEvent.swift is there already: show an edit of it as a diff"
    ),
    ("\n```diff\n+x\n```", "line 2: a diff begins with “--- PATH”"),
    (
      "```diff\n--- Makefile\n no such line\n+x\n```",
      "line 1: Makefile has these lines 0 times, not once:\nno such line"
    ),
    ("```swift\n// Sources/Nowhere/File.swift\n```", "Sources/Nowhere is the folder of no module"),
    ("```toml\ndim = \"red\"\n```", "line 1: theme “shown” does not give the role “text”"),
  ])
  func whatCannotBeCheckedIsAFault(page: String, fault: String) async throws {
    let faults = try await faults(page)
    #expect(faults == [fault])
  }

  @Test func aDiffTakesAndAdds() throws {
    let edit = try FileEdit("--- f\n a\n-b\n+c\n+d\n@@\n \n e\n+f\n")
    #expect(try edit.applied(to: "a\nb\n\ne\n") == "a\nc\nd\n\ne\nf\n")
    #expect(throws: FileEdit.Fault.self) { try edit.applied(to: "a\nb\na\nb\n\ne\n") }
  }

  @Test func blocksInListsAreFreedOfTheirIndentation() {
    let page = "1. Do:\n\n   ```swift\n   if true {\n     act()\n   }\n   ```\n"
    #expect(
      CodeBlock.blocks(in: page) == [
        CodeBlock(language: "swift", code: "if true {\n  act()\n}\n", line: 3)
      ])
  }
}
