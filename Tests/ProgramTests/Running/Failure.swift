import Testing

/// Runs something that has to fail in one line, and to leave nothing behind.
func expectFailure(
  _ status: Int32, naming word: String = "", in home: Home, _ arguments: String...,
  sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let before = try home.files
  let outcome = try await home.run(arguments)
  #expect(outcome.status == status, "\(arguments)", sourceLocation: sourceLocation)
  #expect(outcome.hasOneErrorLine, "\(outcome.errors)", sourceLocation: sourceLocation)
  #expect(
    word.isEmpty || outcome.errors.contains(word), "\(outcome.errors)",
    sourceLocation: sourceLocation)
  #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
  #expect(try home.files == before, sourceLocation: sourceLocation)
}
