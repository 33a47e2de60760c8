public import Editing
import Engine
import FoundationEssentials
import Graphics
public import History
import Pixels
import Terminal

/// The editor on the screen: takes what the person, the terminal and the engine send, one event
/// after another, changes the state, and paints what follows from it.
@MainActor
public final class Editor {
  /// What the editor is started with.
  public struct Options {
    public var folders: Folders
    public var configuration: Configuration
    /// Where themes are looked for, best first.
    public var themeFolders: [String]
    /// What sessions are opened for.
    public var access: SessionFile.Access
    /// Opens the scene that is offered where there is no picture.
    public var demo: () throws -> EditingSession

    public init(
      folders: Folders, configuration: Configuration, themeFolders: [String],
      access: SessionFile.Access, demo: @escaping () throws -> EditingSession
    ) {
      self.folders = folders
      self.configuration = configuration
      self.themeFolders = themeFolders
      self.access = access
      self.demo = demo
    }
  }

  /// What is shown first.
  public enum Start {
    /// Recent sessions, a file, the demo scene.
    case choice
    case session(EditingSession)
    case demo
  }

  /// What the editor waits for.
  enum Event: Sendable {
    case screen(ScreenEvent)
    /// An event of an edit, with the outline of the region that a reading names.
    case progress(run: Int, EditEvent, Outline?)
    case ended(run: Int, Result<Performed, any Error>)
    case rendered(PictureRequest, RenderedPicture?, generation: Int)
    case measured(ComparedPair, ComparisonFigures)
    /// Engines were found, or more is known of them.
    case engines(EngineList)
    /// What came of snapping a mask.
    case snapped(Mask, Result<Mask, any Error>)
    /// Time has passed: the terminal may have had long enough to answer, a running edit shows how
    /// long it takes, and what the person has set up is kept.
    case tick
  }

  /// The session on view and the state of its screen.
  struct Open {
    let session: EditingSession
    var state: EditorState
  }

  let options: Options
  let screen: Screen
  let engines: EngineRegistry
  let mailbox: AsyncStream<Event>.Continuation
  private let inbox: AsyncStream<Event>
  let painter: Painter
  var open: Open?
  var start: StartState?
  /// The theme that the person chose; nil follows the terminal's background.
  var chosenTheme: Theme?
  /// The theme that suits the terminal's background, as far as it is known.
  private var suitableTheme = Theme.plain
  /// Whether the terminal's answers are waited for no longer.
  var isSettled = false
  /// The task of the request that runs.
  var task: Task<Void, Never>?
  /// The search for models.
  var survey: Task<Void, Never>?
  var keptWorkspace: Workspace?
  private var isPaintPlanned = false
  /// Set when the editor is to end: the signal that asked for it, or 0.
  var ending: Int32?

  private init(_ options: Options) throws(TerminalError) {
    self.options = options
    engines = .standard(
      precision: options.configuration.precision, threads: options.configuration.threads,
      folders: options.folders)
    (inbox, mailbox) = AsyncStream.makeStream()
    screen = try Screen()
    painter = Painter(screen: screen, mailbox: mailbox)
  }

  /// Runs the editor until the person leaves it or a signal ends it.
  ///
  /// - Returns: 0, or the signal that ended it.
  /// - Throws: `TerminalError` where there is no terminal to show anything on, `ThemeError` for a
  ///   theme of the configuration that cannot be read, and what the demo scene's opening throws.
  public static func run(_ start: Start, _ options: Options) async throws -> Int32 {
    let themes = ThemeLibrary(folders: options.themeFolders)
    let theme = try options.configuration.theme.map { try themes.theme(named: $0) }
    let editor = try Editor(options)
    defer { editor.screen.restore() }
    editor.chosenTheme = theme
    switch start {
    case .choice: editor.start = StartState(in: options.folders)
    case .session(let session): await editor.take(session)
    case .demo: await editor.takeDemo(try options.demo())
    }
    return await editor.run()
  }

  private func run() async -> Int32 {
    let screenEvents = screen.events
    let mailbox = mailbox
    let forwarding = Task {
      for await event in screenEvents { mailbox.yield(.screen(event)) }
    }
    let clock = Task {
      // Often at first, since the picture waits for the terminal's answers.
      try? await Task.sleep(for: .milliseconds(200))
      while !Task.isCancelled {
        mailbox.yield(.tick)
        try? await Task.sleep(for: .milliseconds(500))
      }
    }
    defer {
      forwarding.cancel()
      clock.cancel()
    }
    setMouse(options.configuration.mouse)
    screen.probe()
    paint()
    for await event in inbox {
      await handle(event)
      if let ending {
        await leave()
        return ending
      }
      planPaint()
    }
    return 0
  }

  /// Paints once all events that wait already are handled, so that a flood of them is one repaint.
  private func planPaint() {
    guard !isPaintPlanned else { return }
    isPaintPlanned = true
    Task {
      isPaintPlanned = false
      if ending == nil { paint() }
    }
  }

  /// Shows a session.
  func take(_ session: EditingSession) async {
    let tree = await session.tree
    let engine = options.configuration.engine
    var workspace = Workspace(engine: engine, settings: initialSettings(of: engine))
    if let kept = try? await session.workspace() { workspace = kept }
    var missing: String?
    do {
      _ = try engines.checkedFacts(of: workspace.engine)
    } catch {
      missing = Self.replacing(workspace.engine, error)
      workspace.engine = Workspace().engine
      var settings = initialSettings(of: workspace.engine)
      settings.seed = workspace.settings.seed
      workspace.settings = settings
    }
    var state = EditorState(
      title: session.title, pictureSize: tree.currentRevision.picture.size, tree: tree,
      readOnlyReason: session.readOnlyReason, engines: engines, workspace: workspace)
    state.recall = InstructionLog.read(options.folders.instructions)
    state.isMouseOn = options.configuration.mouse
    if let reason = session.readOnlyReason {
      state.show("looking only: \(reason)", .warning)
    } else if let missing {
      state.show(missing, .warning)
    } else if let notice = session.notices.last {
      state.show(notice, .warning)
    } else if tree.revisions.count > 1 {
      state.show("resumed where you left: \(tree.revisions.count) revisions")
    }
    open = Open(session: session, state: state)
    start = nil
    keptWorkspace = workspace
    painter.forget()
  }

  /// Shows the demo scene, with a word about the model that knows such scenes.
  func takeDemo(_ session: EditingSession) async {
    await take(session)
    guard let starter = engines.starter, open?.state.message == nil else { return }
    open?.state.show("press e and choose \(starter), a model that knows this world; or just type")
  }

  /// That an engine which was chosen before is not at hand any more.
  private static func replacing(_ name: String, _ error: EditingError) -> String {
    let reason =
      if case .unknownEngine = error { "is not found any more" } else { "can't be run: \(error)" }
    return "“\(name)” \(reason); \(Workspace().engine) makes the next edit, e chooses another"
  }

  private func initialSettings(of engine: String) -> EditSettings {
    engines.facts(of: engine)?.settings.initial ?? EditSettings()
  }

  // MARK: events

  private func handle(_ event: Event) async {
    switch event {
    case .screen(.input(let input)): await handle(input)
    case .screen(.resized), .screen(.resumed): painter.forget()
    case .screen(.terminate(let signal)): ending = signal
    case .progress(let run, let event, let outline):
      open?.state.queue.take(
        event, outline: outline, of: run, at: ContinuousClock.now, isDrawing: painter.isDrawing)
    case .ended(let run, let result): await endRun(run, result)
    case .rendered(let request, let picture, let generation):
      painter.take(picture, for: request, generation: generation)
    case .measured(let pair, let figures):
      guard let shown = open?.state.comparison, shown.a == pair.a, shown.b == pair.b else { return }
      open?.state.comparison?.figures = figures
    case .snapped(let mask, let result): take(result, for: mask)
    case .engines(let list): open?.state.take(list)
    case .tick:
      isSettled = true
      await keepWorkspace()
    }
  }

  private func handle(_ input: InputEvent) async {
    switch input {
    case .report(let report):
      if case .deviceAttributes = report { settle() }
    case .focus: break
    case .key(let key):
      if start != nil {
        await handleStart(key)
      } else {
        await act { state, geometry throws(EditingError) in try state.handle(key, geometry) }
      }
    case .mouse(let mouse):
      if start != nil { await handleStart(mouse) } else { await handle(mouse) }
    case .paste(let text):
      if start != nil {
        start?.paste(text)
      } else {
        open?.state.paste(text)
      }
    }
  }

  /// The terminal has said what it can.
  private func settle() {
    isSettled = true
    if let background = screen.capabilities.background {
      let name = background.isLight ? "light" : "dark"
      suitableTheme =
        (try? ThemeLibrary(folders: options.themeFolders).theme(named: name)) ?? .plain
    }
    if open?.state.isMouseOn ?? options.configuration.mouse { setMouse(true) }
  }

  private func handle(_ mouse: Mouse) async {
    let cell = cell
    let isPrecise = screen.mouse == .pixels
    let (x, y) =
      isPrecise
      ? (Double(mouse.x), Double(mouse.y))
      : (
        (Double(mouse.x) + 0.5) * Double(cell.width), (Double(mouse.y) + 0.5) * Double(cell.height)
      )
    let place = CellPoint(column: Int(x) / cell.width, row: Int(y) / cell.height)
    await act { state, geometry throws(EditingError) in
      try state.handle(mouse, at: place, x: x, y: y, geometry)
    }
  }

  /// Lets the state handle an event, then carries out what it asks for.
  private func act(
    _ change: (inout EditorState, Geometry) throws(EditingError) -> [Effect]
  ) async {
    guard var open else { return }
    let geometry = geometry(of: open.state)
    do {
      let effects = try change(&open.state, geometry)
      self.open?.state = open.state
      for effect in effects { await carryOut(effect) }
    } catch {
      open.state.show(error.description, .error)
      self.open?.state = open.state
    }
  }

  var cell: CellMetrics {
    screen.cellPixels.map { CellMetrics(width: $0.width, height: $0.height) } ?? .assumed
  }

  func setMouse(_ isOn: Bool) {
    screen.mouse = isOn ? (screen.capabilities.pixelMouse ? .pixels : .cells) : .off
  }

  private func geometry(of state: EditorState) -> Geometry {
    let layout = Layout(columns: screen.columns, rows: screen.rows, focus: state.focus)
    return Geometry(
      picture: layout?.picture, history: layout?.history, settings: layout?.settings,
      promptRow: layout?.promptRow ?? 0, columns: screen.columns, rows: screen.rows, cell: cell)
  }

  // MARK: painting

  private func paint() {
    let context = ViewContext(
      theme: chosenTheme ?? suitableTheme, cell: cell, isUTF8: screen.isUTF8,
      now: ContinuousClock.now)
    let (columns, rows) = (screen.columns, screen.rows)
    let frame: Frame
    if let open {
      frame = EditorView.frame(open.state, columns: columns, rows: rows, context)
    } else if let start {
      frame = StartView.frame(start, columns: columns, rows: rows, context)
    } else {
      return
    }
    let graphics = GraphicsChoice.graphics(
      options.configuration.graphics, on: screen.capabilities, isSettled: isSettled,
      isUTF8: screen.isUTF8)
    painter.paint(frame, context, graphics: graphics) { [self] source in
      try await bitmap(of: source)
    }
  }

  private func bitmap(of source: PictureRequest.Source) async throws -> Bitmap? {
    switch source {
    case .revision(let number): return try await open?.session.bitmap(of: number)
    case .preview: return open?.state.queue.run?.preview
    case .session(let path): return start?.thumbnail(of: path)
    }
  }

  // MARK: leaving

  private func keepWorkspace() async {
    guard let open else { return }
    var workspace = open.state.workspace
    workspace.draft = open.state.instruction.text
    guard workspace != keptWorkspace else { return }
    keptWorkspace = workspace
    do {
      try await open.session.keep(workspace)
    } catch {
      self.open?.state.show("the settings could not be kept: \(error)", .error)
    }
  }

  /// Ends what runs and keeps what the person has set up.
  private func leave() async {
    survey?.cancel()
    task?.cancel()
    await task?.value
    await keepWorkspace()
    await open?.session.close()
  }

  /// Leaves the session on view for another one.
  func close() async {
    await leave()
    task = nil
    open = nil
  }
}
