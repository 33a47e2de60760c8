public import Engine
public import History
import Logging

/// The result of a request to a session.
public enum Performed: Sendable {
  /// Another revision is the current one; nothing was edited.
  case moved(EditTree)
  case edited(Revision, EditOutcome)
}

extension EditingSession {
  /// Resolves a request against the history and carries it out: the one way in which the editor and
  /// the subcommands edit.
  ///
  /// - Parameters:
  ///   - workspace: what the person has set up, for a request that is a new edit.
  ///   - whenResolved: is called once it is settled what an edit is made of: moves in the history that
  ///     come later do not change it.
  ///   - previewInterval: the least time between two previews; nil where nobody looks at them.
  ///   - report: is given the events of an edit, on the engine's thread.
  /// - Throws: `EditingError`, and what the engine and the session throw, `CancellationError`.
  public nonisolated func perform(
    _ request: EditingRequest, with workspace: Workspace, _ engines: EngineRegistry,
    previewInterval: Duration? = nil, whenResolved: @Sendable () -> Void = {},
    report: @escaping @Sendable (EditEvent) -> Void = { _ in }
  ) async throws -> Performed {
    switch try Order.resolving(request, in: await tree, with: workspace, engines) {
    case .go(let number): return .moved(try await go(to: number))
    case .edit(let order):
      whenResolved()
      let engine = try engines.engine(named: order.recipe.engine.name)
      let (revision, outcome) = try await perform(
        order, by: engine, previewInterval: previewInterval, report: report)
      return .edited(revision, outcome)
    }
  }

  /// Performs an edit and appends the result as a revision; cancelled, it leaves the tree untouched.
  ///
  /// The revision becomes the current one, unless the person has gone to another meanwhile.
  ///
  /// - Throws: what the engine and the session throw, `SettingError` for a setting out of
  ///   range, as a session from elsewhere may hold, `CancellationError`.
  public nonisolated func perform(
    _ order: EditOrder, by engine: any EditEngine, previewInterval: Duration? = nil,
    report: @escaping @Sendable (EditEvent) -> Void = { _ in }
  ) async throws -> (revision: Revision, outcome: EditOutcome) {
    let instruction = order.recipe.instruction
    do {
      if let readOnlyReason { throw EditingError.readOnly(readOnlyReason) }
      try order.recipe.settings.check()
      let start = await tree.current
      var request = EditRequest(
        source: try await bitmap(of: order.parent), recipe: order.recipe)
      request.previewInterval = previewInterval
      let outcome = try await engine.edit(request, report: report)
      let finished = try FinishedEdit(outcome, on: order.parent, isEncoded: await isOnDisk)
      let revision = try await append(finished, begunAt: start)
      Self.log.info(
        "revision \(revision.number): \(instruction)",
        metadata: ["engine": "\(engine.facts.name)", "seconds": "\(outcome.seconds)"])
      return (revision, outcome)
    } catch {
      Self.log.notice(
        "no revision: \(instruction): \(error is CancellationError ? "cancelled" : "\(error)")")
      throw error
    }
  }
}
