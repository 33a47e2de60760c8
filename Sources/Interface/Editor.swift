public import Editing
public import History
import Pixels
import Terminal

/// The editor on the screen: takes what the person, the terminal and the jobs send, one event after
/// another, has the core change the state, and paints what follows from it.
@MainActor
public final class Editor {
  /// What the editor is started with.
  public struct Options: Sendable {
    public var folders: Folders
    public var configuration: Configuration
    /// Where themes are looked for, best first.
    public var themeFolders: [String]
    /// What sessions are opened for.
    public var access: SessionFile.Access
    /// The engine that the session that is opened first is edited with; nil is its own.
    public var engine: String?
    /// Opens the scene that is offered where there is no picture.
    public var demo: @Sendable () throws -> EditingSession

    public init(
      folders: Folders, configuration: Configuration, themeFolders: [String],
      access: SessionFile.Access, engine: String?,
      demo: @escaping @Sendable () throws -> EditingSession
    ) {
      self.folders = folders
      self.configuration = configuration
      self.themeFolders = themeFolders
      self.access = access
      self.engine = engine
      self.demo = demo
    }
  }

  /// What is shown first.
  public enum Start {
    /// Recent sessions, a file, the demo scene.
    case choice
    /// A picture or session file.
    case file(String)
    case demo
  }

  private let options: Options
  private let screen: Screen
  private let painter: Painter
  private let core: EditorCore
  /// The theme that suits the terminal's background, as far as it is known.
  private var suitableTheme = Theme.plain
  /// Whether the terminal's answers are waited for no longer.
  private var isSettled = false
  /// Whether the first clock tick has passed.
  private var hasTicked = false
  /// What waits for the next tick of the clock, which stands still while nothing needs it.
  private var clock: Task<Void, Never>?

  private init(_ options: Options, theme: Theme?, offers items: StartState) throws(TerminalError) {
    self.options = options
    core = EditorCore(items, jobs: JobRunner(options))
    core.chosenTheme = theme
    core.chosenEngine = options.engine
    screen = try Screen()
    painter = Painter(screen: screen, mailbox: core.mailbox)
  }

  /// Runs the editor until the person leaves it or a signal ends it.
  ///
  /// - Returns: 0, or the signal that ended it.
  /// - Throws: `TerminalError` where there is no terminal to show anything on, `ThemeError` for a
  ///   theme of the configuration that cannot be read, and what the opening throws.
  public static func run(_ start: Start, _ options: Options) async throws -> Int32 {
    let themes = ThemeLibrary(folders: options.themeFolders)
    let theme = try options.configuration.theme.map { try themes.theme(named: $0) }
    let target: OpenTarget? =
      switch start {
      case .choice: nil
      case .file(let path): .file(path)
      case .demo: .demo
      }
    let editor = try Editor(
      options, theme: theme, offers: target.map { StartState(opening: $0.title) } ?? StartState())
    defer { editor.screen.restore() }
    if let target { editor.core.begin(with: target) } else { editor.core.start(.list) }
    return try await editor.run()
  }

  private func run() async throws -> Int32 {
    let (screenEvents, mailbox) = (screen.events, core.mailbox)
    // Beside the main actor: what comes while it paints is one batch.
    let forwarding = Task.detached {
      for await event in screenEvents { mailbox.add(.screen(event)) }
    }
    defer {
      forwarding.cancel()
      clock?.cancel()
    }
    // Soon at first, since the picture waits for the terminal's answers.
    startClock(.milliseconds(200))
    carryOut(.mouse(options.configuration.mouse))
    screen.probe()
    while let events = await mailbox.take() {
      for event in events {
        handle(event)
        if let ending = core.ending {
          if let failure = core.failure { throw failure }
          return ending
        }
      }
      paint()
      if core.needsClock { startClock(.milliseconds(500)) }
    }
    return 0
  }

  private func startClock(_ time: Duration) {
    guard clock == nil else { return }
    clock = Task { [core] in
      try? await Task.sleep(for: time)
      core.mailbox.add(.tick)
    }
  }

  // MARK: events

  private func handle(_ event: Event) {
    switch event {
    case .screen(.resized), .screen(.resumed): painter.forget()
    case .screen(.input(.report(.deviceAttributes))): settle()
    case .rendered(let request, let picture, let generation):
      painter.take(picture, for: request, generation: generation)
    case .theme(let result, isChosen: false):
      if case .success(let theme) = result { suitableTheme = theme }
      isSettled = true
    case .tick: (isSettled, hasTicked, clock) = (true, true, nil)
    case .screen, .session, .opened, .sessions, .thumbnail, .theme, .engines, .composed: break
    }
    for task in core.handle(event, on: surface) { carryOut(task) }
  }

  /// The terminal has said what it can.
  private func settle() {
    if core.open?.state.isMouseOn ?? options.configuration.mouse { carryOut(.mouse(true)) }
    guard let background = screen.capabilities.background else {
      isSettled = true
      return
    }
    // The picture waits for the theme too: it is drawn on the theme's ground.
    core.start(.theme(background.isLight ? "light" : "dark", isChosen: false))
  }

  private func carryOut(_ task: TerminalTask) {
    switch task {
    case .mouse(let isOn):
      screen.mouse = isOn ? (screen.capabilities.pixelMouse ? .pixels : .cells) : .off
    case .redraw: screen.repaintAll()
    case .suspend: screen.suspend()
    case .compose(let text):
      Task {
        do {
          let composed = try await TextEditor.edit(text, on: screen)
          core.mailbox.add(.composed(.success(composed)))
        } catch {
          core.mailbox.add(.composed(.failure(error)))
        }
      }
    case .forgetPictures: painter.forget()
    }
  }

  // MARK: painting

  private var surface: Surface {
    let cell =
      screen.cellPixels.map { Size(width: $0.width, height: $0.height) } ?? .assumedCell
    return Surface(
      columns: screen.columns, rows: screen.rows, cell: cell,
      theme: core.chosenTheme ?? suitableTheme, now: ContinuousClock.now,
      isMouseInPixels: screen.mouse == .pixels, isDrawing: painter.isDrawing)
  }

  private func paint() {
    // A picture that is opened in a moment needs no screen before its own.
    guard hasTicked || !core.isOnlyOpening else { return }
    let surface = surface
    let graphics = GraphicsChoice.graphics(
      options.configuration.graphics, on: screen.capabilities, isSettled: isSettled,
      isUTF8: screen.isUTF8)
    painter.paint(core.frame(on: surface), surface, graphics: graphics) { [core] source in
      try await core.bitmap(of: source)
    }
  }
}
