import Editing
import History
import Pixels
import Terminal

/// The core of the editor, all but its terminal: the screen on view, the events that change it, and
/// the jobs that they ask for.
///
/// No event is waited for and none waits: whatever takes time is a job, and what comes of it is
/// another event.
@MainActor
final class EditorCore {
  /// The screen that is on view until a session is open.
  private(set) var start: StartState
  /// The session on view; nil before the first is open.
  private(set) var open: Open?
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
  /// The engine for the session that is shown first; nil is its own.
  var chosenEngine: String?
  /// Set when the editor is to end once all is written: the signal that asked for it, or 0.
  private var leaving: Int32?
  /// Set when the editor is to end: the signal that asked for it, or 0.
  private(set) var ending: Int32?
  /// Why the editor could not begin.
  private(set) var failure: (any Error)?

  private let jobs: any JobRunning
  let mailbox = Mailbox()
  /// The task of the request that runs.
  private var runTask: Task<Void, Never>?
  /// The search for models.
  private var survey: Task<Void, Never>?

  init(_ start: StartState, jobs: any JobRunning) {
    self.start = start
    self.jobs = jobs
  }

  // MARK: drawing

  func frame(on surface: Surface) -> Frame {
    open.map { EditorView.frame($0.state, on: surface) } ?? StartView.frame(start, on: surface)
  }

  func bitmap(of source: PictureRequest.Source) async throws -> Bitmap? {
    switch source {
    case .revision(let number): try await open?.session.bitmap(of: number)
    case .preview: open?.state.run?.preview
    case .session(let path): start.thumbnail(of: path)
    }
  }

  /// Whether something on the screen changes with time alone, or is to be kept after a while.
  var needsClock: Bool {
    guard let open else { return false }
    return open.state.run != nil || !open.state.tasks.isEmpty || open.isKeepWanted
  }

  /// Whether there is nothing to show but that something is being opened.
  var isOnlyOpening: Bool { open == nil && start.isOnlyOpening }

  // MARK: events

  /// Handles an event.
  ///
  /// - Returns: what only the owner of the terminal can do.
  func handle(_ event: Editor.Event, on surface: Surface) -> [TerminalTask] {
    var tasks: [TerminalTask] = []
    switch event {
    case .screen(.input(let input)):
      open?.state.handle(input, on: surface)
      if open == nil { start.handle(input, on: surface) }
    case .screen(.terminate(let signal)): leave(signal)
    case .screen(.resized), .screen(.resumed): break
    case .session(let id, let event): take(event, of: id, isDrawing: surface.isDrawing)
    case .opened(let number, let result): tasks = take(result, of: number, on: surface)
    case .sessions(let result): start.take(result)
    case .thumbnail(let path, let bitmap): start.take(bitmap, of: path)
    case .theme(.success(let theme), isChosen: true): chosenTheme = theme
    case .theme(.failure(let error), isChosen: true): show(error)
    case .theme(_, isChosen: false), .rendered: break
    case .engines(let list): open?.state.take(list)
    case .composed(.success(let text)): open?.state.takeComposed(text)
    case .composed(.failure(let error)): show(error)
    case .tick: open?.keepWorkspace()
    }
    tasks += carryOutEffects()
    advance()
    return tasks
  }

  private func show(_ error: any Error) {
    open?.state.show("\(error)", .error)
  }

  private func take(_ event: SessionEvent, of id: ObjectIdentifier, isDrawing: Bool) {
    let now = ContinuousClock.now
    if open?.id == id {
      open?.take(event, at: now, isDrawing: isDrawing)
    } else if let index = departing.firstIndex(where: { $0.id == id }) {
      departing[index].take(event, at: now, isDrawing: isDrawing)
    }
  }

  // MARK: effects

  /// Does what the state on view has asked for, but for what only the owner of the terminal can do.
  private func carryOutEffects() -> [TerminalTask] {
    let effects = open?.state.effects ?? start.effects
    open?.state.effects = []
    start.effects = []
    return effects.compactMap { effect in
      if case .terminal(let task) = effect { return task }
      carryOut(effect)
      return nil
    }
  }

  private func carryOut(_ effect: Effect) {
    if let job = open?.carryOut(effect) { start(job) }
    switch effect {
    case .cancel:
      runTask?.cancel()
      // What is being opened is let go again as soon as it is there.
      openingNumber += 1
      nextOpening = nil
      open?.state.opening = nil
    case .open(let target):
      openingNumber += 1
      // The session that was left may be the one that is asked for again.
      nextOpening = target
      open?.state.opening = target.title
    case .thumbnail(let summary): start(.thumbnail(summary))
    case .lookForEngines:
      survey?.cancel()
      survey = start(.lookForEngines)
    case .theme(let name): start(.theme(name, isChosen: true))
    case .quit: leave(0)
    case .submit, .session, .measure, .snap, .terminal: break
    }
  }

  /// Begins a job; what comes of it is told by events.
  @discardableResult
  func start(_ job: Job) -> Task<Void, Never> {
    let (jobs, mailbox) = (jobs, mailbox)
    return Task.detached { await jobs.run(job) { mailbox.add($0) } }
  }

  /// Begins what is next for each session, and ends the editor once all is written.
  private func advance() {
    let now = ContinuousClock.now
    if let job = open?.nextJob(at: now) {
      let task = start(job)
      if case .run = job { runTask = task }
    }
    for index in departing.indices {
      if let job = departing[index].nextJob(at: now) { start(job) }
    }
    departing.removeAll { $0.closing == .done }
    guard departing.isEmpty else { return }
    if let target = nextOpening, openingCount == 0 {
      nextOpening = nil
      startOpening(target)
    }
    if let leaving, open?.closing ?? .done == .done { ending = leaving }
  }

  // MARK: opening

  func begin(with target: OpenTarget) {
    openingNumber += 1
    startOpening(target)
  }

  private func startOpening(_ target: OpenTarget) {
    openingCount += 1
    start(.open(target, number: openingNumber))
  }

  private func take(
    _ result: Result<Open, any Error>, of number: Int, on surface: Surface
  ) -> [TerminalTask] {
    openingCount -= 1
    switch result {
    case .success(let opened) where number == openingNumber && leaving == nil:
      return show(opened, on: surface)
    case .success(let opened): depart(opened)
    case .failure(let error): if number == openingNumber { refuseOpening(error) }
    }
    return []
  }

  /// Puts a session on view, with what was typed while it was being opened.
  private func show(_ opened: Open, on surface: Surface) -> [TerminalTask] {
    let earlier = open
    open = opened
    if let engine = chosenEngine { open?.state.choose(.named(engine)) }
    chosenEngine = nil
    var tasks = [TerminalTask.forgetPictures]
    if var earlier {
      open?.takeOver(from: &earlier.state)
      depart(earlier)
    } else {
      for input in start.typedAhead {
        open?.state.handle(input, on: surface)
        tasks += carryOutEffects()
      }
    }
    return tasks
  }

  /// Has a session closed that is on view no longer, or that nobody waits for any more.
  private func depart(_ session: Open) {
    departing.append(session)
    departing[departing.count - 1].leave()
  }

  private func refuseOpening(_ error: any Error) {
    if open != nil {
      open?.refuseOpening(error)
    } else if start.isOnlyOpening {
      failure = error
      ending = 0
    } else {
      start.refuseOpening(error)
    }
  }

  // MARK: leaving

  /// Ends the editor once what runs has been cancelled and what is being written is; asked a second
  /// time, at once.
  private func leave(_ signal: Int32) {
    if leaving != nil { ending = signal }
    leaving = signal
    survey?.cancel()
    runTask?.cancel()
    open?.state.isLeaving = true
    open?.leave()
  }
}
