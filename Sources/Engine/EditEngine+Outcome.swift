extension EditEngine {
  /// Performs an edit to its end, without telling how it comes along.
  ///
  /// - Throws: what `edit` throws.
  public func outcome(of request: EditRequest) async throws -> EditOutcome {
    for try await progress in edit(request) {
      if case .finished(let outcome) = progress { return outcome }
    }
    // A stream that the task's own cancellation ends has no last element.
    try Task.checkCancellation()
    throw EngineError.noResult
  }
}
