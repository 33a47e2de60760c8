import Editing
import Engine
import FoundationEssentials
import History
import Pixels

/// Carries out jobs with the real disk, on a thread of its own, which it may hold up.
actor JobRunner: JobRunning {
  let options: Editor.Options
  let engines: EngineRegistry
  private let executor = QueueExecutor(label: "pentimento.disk")

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(_ options: Editor.Options) {
    self.options = options
    engines = .standard(
      shelf: .standard(
        precision: options.configuration.precision, threads: options.configuration.threads,
        folders: options.folders))
  }

  func run(_ job: Job, report: @escaping @Sendable (Editor.Event) -> Void) async {
    switch job {
    case .open(let target, let number):
      report(.opened(number: number, await Result(awaiting: { try await open(target) })))
    case .list:
      report(
        .sessions(Result { try SessionCatalogue.list(in: options.folders.sessions) }))
    case .thumbnail(let summary):
      report(.thumbnail(path: summary.path, Self.thumbnail(of: summary)))
    case .theme(let name, let isChosen):
      let library = ThemeLibrary(folders: options.themeFolders)
      report(.theme(Result { try library.theme(named: name) }, isChosen: isChosen))
    case .lookForEngines:
      for await list in engines.survey() { report(.engines(list)) }
    case .task(let task, let session, let workspace):
      let result = await Result(awaiting: { try await perform(task, on: session, workspace) })
      report(.session(ObjectIdentifier(session), .done(task, result, await session.tree)))
    case .run(let run, let session, let workspace):
      await perform(run, on: session, workspace, report)
    case .measure(let pair, let session, let mask):
      guard let figures = await Self.figures(of: pair, in: session, mask) else { return }
      report(.session(ObjectIdentifier(session), .measured(pair, figures)))
    case .snap(let mask, let session, let number):
      let result = await Result(awaiting: { try await session.snapped(mask, in: number) })
      report(.session(ObjectIdentifier(session), .snapped(mask, result)))
    }
  }

  private func perform(
    _ task: SessionTask, on session: EditingSession, _ workspace: Workspace
  ) async throws -> SessionOutcome {
    switch task {
    case .go(let number): _ = try await session.go(to: number)
    case .toggleHidden(let number):
      let isHidden = await session.tree[number]?.isHidden ?? false
      _ = try await session.setHidden(!isHidden, of: number)
    case .rename(let number, let name): _ = try await session.rename(number, to: name)
    case .save(let path, let overwrites):
      let number = await session.tree.current
      let path = path.map(Self.expanded) ?? session.defaultOutput
      let omissions = try await session.save(number, to: path, .init(overwrites: overwrites))
      return .saved(revision: number, path: path, omissions: omissions)
    case .readMask(let path):
      let size = await session.tree.currentRevision.picture.size
      let picture = try Picture.read(path: Self.expanded(path))
      return .mask(try Mask(shownBy: picture.bitmap, for: size), notices: picture.notices)
    case .saveSession(let path):
      let path = Self.expanded(path)
      try await session.save(sessionAt: path)
      return .sessionSaved(path: path)
    case .choose(.named(let name)): return .engine(try engines.checkedFacts(of: name))
    case .choose(.next(let step)):
      return .engine(try engines.next(after: workspace.engine, by: step))
    case .log(let line): InstructionLog.append(line, to: options.folders.instructions)
    case .keep: try await session.keep(workspace)
    case .close: await session.close()
    // A run is a job of its own; settling asks for no more than the history.
    case .begin, .settle: break
    }
    return .done
  }

  private nonisolated func perform(
    _ run: Run, on session: EditingSession, _ workspace: Workspace,
    _ report: @escaping @Sendable (Editor.Event) -> Void
  ) async {
    let id = ObjectIdentifier(session)
    let result = await Result(awaiting: {
      // Half of it: one that comes a little early must not leave a gap of two.
      try await session.perform(
        run.request, with: workspace, engines, previewInterval: Run.previewInterval / 2
      ) {
        report(.session(id, .resolved(run: run.number)))
      } report: { event in
        // Here, off the main actor: outlining a region of a large picture takes a while.
        report(.session(id, .progress(run: run.number, event, event.outline)))
      }
    })
    let unsaved = await session.unsaved.map { "\(EditingError.unsaved($0))" }
    report(.session(id, .kept(unsaved: unsaved)))
    report(.session(id, .ended(run: run.number, result)))
  }

  private nonisolated static func figures(
    of pair: ComparedPair, in session: EditingSession, _ mask: Mask
  ) async -> ComparisonFigures? {
    guard let a = try? await session.bitmap(of: pair.a),
      let b = try? await session.bitmap(of: pair.b)
    else { return nil }
    return ComparisonFigures(a, b, mask: mask)
  }

  private static func thumbnail(of summary: SessionSummary) -> Bitmap? {
    guard let file = try? SessionFile.open(at: summary.path, access: .read) else { return nil }
    defer { file.close() }
    return try? Picture.decode(try file.png(of: summary.current), name: summary.path).bitmap
  }

  /// A path as a person typed it.
  static func expanded(_ path: String) -> String {
    TypedPath.path(
      of: path, home: ProcessInfo.processInfo.environment["HOME"], exists: FilePath.exists)
  }
}

extension Result where Failure == any Error {
  /// The value of a body that takes a while, or what it throws.
  fileprivate init(
    isolation: isolated (any Actor)? = #isolation, awaiting body: () async throws -> Success
  ) async {
    do {
      self = .success(try await body())
    } catch {
      self = .failure(error)
    }
  }
}

extension EditEvent {
  /// The outline of the region that a reading names.
  fileprivate var outline: Outline? {
    guard case .reading(let reading) = self else { return nil }
    return reading.region.map { Outline($0) }
  }
}

extension EngineRegistry {
  /// The next engine of the list, in steps from another one, that can be run.
  ///
  /// - Throws: what is wrong with the other one, where it is the only one.
  fileprivate func next(after name: String, by step: Int) throws(EditingError) -> EngineFacts {
    let names = names
    let start = names.firstIndex(of: name) ?? 0
    for offset in 1..<max(1, names.count) {
      let index = (start + step.signum() * offset) % names.count
      if let facts = facts(of: names[index < 0 ? index + names.count : index]) { return facts }
    }
    return try checkedFacts(of: name)
  }
}
