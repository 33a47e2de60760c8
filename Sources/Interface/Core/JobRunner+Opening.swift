import Editing
import Engine
import History
import Terminal

extension JobRunner {
  /// Opens what a person asks for.
  func open(_ target: OpenTarget) async throws -> Open {
    switch target {
    case .path(let path): return try await open(.file(Self.expanded(path)))
    case .file(let path):
      return await prepared(
        try EditingSession.open(path: path, in: options.folders, access: options.access))
    case .session(let summary):
      return await prepared(
        try EditingSession.open(session: summary.path, access: options.access))
    case .demo: return await preparedDemo(try options.demo())
    }
  }

  /// A session with the state that its screen begins with.
  func prepared(_ session: EditingSession) async -> Open {
    let tree = await session.tree
    let (workspace, facts, missing) = workspace(kept: try? await session.workspace())
    var state = EditorState(
      title: session.title, tree: tree, readOnlyReason: session.readOnlyReason,
      engineFacts: facts, engineList: engines.boxed, workspace: workspace)
    state.recall = InstructionLog.read(options.folders.instructions)
    state.isMouseOn = options.configuration.mouse
    if let reason = session.readOnlyReason {
      state.show("looking only: \(reason)", .warning)
    } else if let warning = missing {
      state.show(warning, .warning)
    } else if !session.notices.isEmpty {
      state.show(session.notices.joined(separator: "; "), .warning)
    } else if tree.revisions.count > 1 {
      state.show("resumed where you left: \(tree.revisions.count) revisions")
    }
    return Open(session, state)
  }

  /// The demo scene, with a word about the model that knows such scenes.
  private func preparedDemo(_ session: EditingSession) async -> Open {
    var opened = await prepared(session)
    if let starter = engines.starter, opened.state.message == nil {
      opened.state.show(
        "press e and choose \(starter), a model that knows this world; or just type")
    }
    return opened
  }

  /// What the person has set up, with what is known of its engine, and a warning where another
  /// engine has taken its place.
  private func workspace(
    kept: Workspace?
  ) -> (workspace: Workspace, facts: EngineFacts, warning: String?) {
    let name = kept?.engine ?? options.configuration.engine
    do {
      let facts = try engines.checkedFacts(of: name)
      return (kept ?? Workspace(engine: name, settings: facts.settings.initial), facts, nil)
    } catch {
      var workspace = kept ?? Workspace()
      let facts = engines.facts(of: EngineRegistry.standardName)
      var settings = facts?.settings.initial ?? EditSettings()
      settings.seed = workspace.settings.seed
      workspace.engine = EngineRegistry.standardName
      workspace.settings = settings
      return (
        workspace, facts ?? EngineFacts(name: workspace.engine, settings: .all),
        Self.replacing(name, error)
      )
    }
  }

  /// That an engine which was chosen before is not at hand any more.
  private static func replacing(_ name: String, _ error: EditingError) -> String {
    let reason =
      if case .unknownEngine = error { "is not found any more" } else { "can't be run: \(error)" }
    return
      "“\(name)” \(reason); \(EngineRegistry.standardName) makes the next edit, e chooses another"
  }
}
