extension AsyncThrowingStream where Element: Sendable, Failure == any Error {
  /// What a piece of work yields, in a task of its own; the stream ends as the work does.
  ///
  /// Leaving the stream cancels the work.
  public init(
    of work: @escaping @Sendable (_ yield: @Sendable (Element) -> Void) async throws -> Void
  ) {
    self.init { continuation in
      let task = Task {
        do {
          try await work { continuation.yield($0) }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}
