import Editing
import History
import Pixels
import Terminal

/// The screen that is on view.
enum EditorScreen {
  case start(StartState)
  case open(Open)
}

/// The core of the editor, all but its terminal: the screen on view, the events that change it, and
/// the jobs that they ask for.
///
/// No event is waited for and none waits: whatever takes time is a job, and what comes of it is
/// another event.
@MainActor
final class EditorCore {
  private(set) var screen: EditorScreen
  /// Sessions that were left for another one and are not closed yet.
  private var departing: [Open] = []
  /// The opening that is waited for; others are out of date.
  private var openingNumber = 0
  /// What is to be opened once the sessions left before are closed.
  private var nextOpening: OpenTarget?
  /// How many openings have been begun and have not come to an end, be it that nobody waits for them.
  private var openingCount = 0
  /// The theme that the person chose; nil follows the terminal's background.
  var chosenTheme: Theme?
  /// Set when the editor is to end once all is written: the signal that asked for it, or 0.
  private var leaving: Int32?
  /// Set when the editor is to end: the signal that asked for it, or 0.
  private(set) var ending: Int32?
  /// Why the editor could not begin.
  private(set) var failure: (any Error)?

  private let jobs: any JobRunning
  let events: AsyncStream<Editor.Event>
  let mailbox: AsyncStream<Editor.Event>.Continuation
  /// The task of the request that runs.
  private var runTask: Task<Void, Never>?
  /// The search for models.
  private var survey: Task<Void, Never>?

  init(_ screen: EditorScreen, jobs: any JobRunning) {
    self.screen = screen
    self.jobs = jobs
    (events, mailbox) = AsyncStream.makeStream()
  }

  // MARK: drawing

  func frame(on surface: Surface) -> Frame {
    let (columns, rows, context) = (surface.columns, surface.rows, surface.context)
    return switch screen {
    case .start(let start): StartView.frame(start, columns: columns, rows: rows, context)
    case .open(let open): EditorView.frame(open.state, columns: columns, rows: rows, context)
    }
  }

  func bitmap(of source: PictureRequest.Source) async throws -> Bitmap? {
    switch (source, screen) {
    case (.revision(let number), .open(let open)): try await open.session.bitmap(of: number)
    case (.preview, .open(let open)): open.state.run?.preview
    case (.session(let path), .start(let start)): start.thumbnail(of: path)
    case (.revision, .start), (.preview, .start), (.session, .open): nil
    }
  }

  /// Whether there is nothing to show but that something is being opened.
  var isOnlyOpening: Bool {
    if case .start(let start) = screen { start.isOnlyOpening } else { false }
  }

  /// Whether the person wants the mouse; nil before a session is open.
  var isMouseOn: Bool? {
    if case .open(let open) = screen { open.state.isMouseOn } else { nil }
  }

  // MARK: events

  /// Handles an event.
  ///
  /// - Returns: what only the owner of the terminal can do.
  func handle(_ event: Editor.Event, on surface: Surface) -> [TerminalTask] {
    var tasks: [TerminalTask] = []
    switch event {
    case .screen(.input(let input)): tasks = take(input, on: surface)
    case .screen(.terminate(let signal)): leave(signal)
    case .screen(.resized), .screen(.resumed): break
    case .session(let id, let event): take(event, of: id, isDrawing: surface.isDrawing)
    case .opened(let number, let result): tasks = take(result, of: number, on: surface)
    case .sessions(let result): changeStart { $0.take(result) }
    case .thumbnail(let path, let bitmap): changeStart { $0.take(bitmap, of: path) }
    case .theme(.success(let theme), isChosen: true): chosenTheme = theme
    case .theme(.failure(let error), isChosen: true): show("\(error)")
    case .theme(_, isChosen: false), .rendered: break
    case .engines(let list): changeState { $0.take(list) }
    case .composed(.success(let text)): changeState { $0.takeComposed(text) }
    case .composed(.failure(let error)): show("\(error)")
    case .tick:
      if case .open(var open) = screen {
        open.keepWorkspace()
        screen = .open(open)
      }
    }
    advance()
    return tasks
  }

  private func changeState(_ change: (inout EditorState) -> Void) {
    guard case .open(var open) = screen else { return }
    change(&open.state)
    screen = .open(open)
  }

  private func changeStart(_ change: (inout StartState) -> [Effect]) {
    guard case .start(var start) = screen else { return }
    let effects = change(&start)
    screen = .start(start)
    for effect in effects { carryOut(effect) }
  }

  private func show(_ error: String) {
    changeState { $0.show(error, .error) }
  }

  private func take(_ input: InputEvent, on surface: Surface) -> [TerminalTask] {
    let effects: [Effect]
    switch screen {
    case .start(var start):
      effects = start.handle(input, in: frame(on: surface), surface)
      screen = .start(start)
    case .open(var open):
      effects = open.state.handle(input, in: frame(on: surface), surface)
      screen = .open(open)
    }
    return effects.compactMap { effect in
      if case .terminal(let task) = effect { return task }
      carryOut(effect)
      return nil
    }
  }

  private func take(_ event: SessionEvent, of id: ObjectIdentifier, isDrawing: Bool) {
    let now = ContinuousClock.now
    if case .open(var open) = screen, open.id == id {
      open.take(event, at: now, isDrawing: isDrawing)
      screen = .open(open)
    } else if let index = departing.firstIndex(where: { $0.id == id }) {
      departing[index].take(event, at: now, isDrawing: isDrawing)
    }
  }

  // MARK: effects

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .submit, .session, .measure, .snap: carryOutInSession(effect)
    case .cancel:
      carryOutInSession(effect)
      runTask?.cancel()
      // What is being opened is let go again as soon as it is there.
      openingNumber += 1
      nextOpening = nil
      changeState { $0.opening = nil }
    case .open(let target): open(target)
    case .thumbnail(let summary): start(.thumbnail(summary))
    case .lookForEngines:
      survey?.cancel()
      survey = start(.lookForEngines)
    case .theme(let name): start(.theme(name, isChosen: true))
    case .quit: leave(0)
    case .terminal: break
    }
  }

  private func carryOutInSession(_ effect: Effect) {
    guard case .open(var open) = screen else { return }
    let job = open.carryOut(effect)
    screen = .open(open)
    if let job { start(job) }
  }

  /// Begins a job; what comes of it is told by events.
  @discardableResult
  func start(_ job: Job) -> Task<Void, Never> {
    let (jobs, mailbox) = (jobs, mailbox)
    return Task.detached { await jobs.run(job) { mailbox.yield($0) } }
  }

  /// Begins what is next for each session, and ends the editor once all is written.
  private func advance() {
    let now = ContinuousClock.now
    if case .open(var open) = screen {
      if let job = open.nextJob(at: now) {
        let task = start(job)
        if case .run = job { runTask = task }
      }
      screen = .open(open)
    }
    for index in departing.indices {
      if let job = departing[index].nextJob(at: now) { start(job) }
    }
    departing.removeAll { $0.closing == .done }
    guard departing.isEmpty else { return }
    if let target = nextOpening, openingCount == 0 {
      nextOpening = nil
      startOpening(.open(target, number: openingNumber))
    }
    guard let leaving else { return }
    switch screen {
    case .start: ending = leaving
    case .open(let open): if open.closing == .done { ending = leaving }
    }
  }

  // MARK: opening

  private func open(_ target: OpenTarget) {
    openingNumber += 1
    // The session that was left may be the one that is asked for again.
    nextOpening = target
    changeState { $0.opening = target.title }
  }

  /// Shows a session that was opened before the editor began.
  func begin(with session: EditingSession) {
    openingNumber += 1
    startOpening(.prepare(session, number: openingNumber))
  }

  func begin(with target: OpenTarget) {
    openingNumber += 1
    startOpening(.open(target, number: openingNumber))
  }

  private func startOpening(_ job: Job) {
    openingCount += 1
    start(job)
  }

  private func take(
    _ result: Result<Open, any Error>, of number: Int, on surface: Surface
  ) -> [TerminalTask] {
    openingCount -= 1
    guard case .success(var opened) = result else {
      if case .failure(let error) = result, number == openingNumber { refuseOpening(error) }
      return []
    }
    guard number == openingNumber, leaving == nil else {
      // Nobody waits for it any more.
      opened.leave()
      departing.append(opened)
      return []
    }
    var typedAhead: [InputEvent] = []
    switch screen {
    case .start(let start): typedAhead = start.typedAhead
    case .open(var earlier):
      opened.takeOver(from: &earlier.state)
      earlier.leave()
      departing.append(earlier)
    }
    screen = .open(opened)
    return [.forgetPictures] + typedAhead.flatMap { take($0, on: surface) }
  }

  private func refuseOpening(_ error: any Error) {
    switch screen {
    case .start(var start):
      if start.isOnlyOpening {
        failure = error
        ending = 0
      } else {
        start.refuseOpening(error)
        screen = .start(start)
      }
    case .open(var open):
      open.refuseOpening(error)
      screen = .open(open)
    }
  }

  // MARK: leaving

  /// Ends the editor once what runs has been cancelled and what is being written is; asked by a
  /// signal a second time, at once.
  private func leave(_ signal: Int32) {
    if leaving != nil, signal != 0 { ending = signal }
    leaving = signal
    survey?.cancel()
    runTask?.cancel()
    guard case .open(var open) = screen else { return }
    open.state.isLeaving = true
    open.leave()
    screen = .open(open)
  }
}
