import Editing
import Engine
import FoundationEssentials
import History
import Pixels

/// The screen of an open session: its state, and the work on the session one piece after another.
struct Open: Sendable {
  let session: EditingSession
  var state: EditorState
  /// The current revision of the session itself; the state's is ahead of it by the moves that wait.
  private var sessionCurrent: Int
  /// How the run has ended that is not taken in yet.
  private var runResult: Result<Performed, any Error>?
  private var keptWorkspace: Workspace
  /// Whether keeping it has failed, and is to be tried again when the session is closed.
  private var isKeepDue = false
  private(set) var closing = Closing.no

  /// How far the session is on its way to be closed.
  enum Closing {
    case no
    /// Once nothing runs and nothing waits.
    case wanted
    case begun
    case done
  }

  init(_ session: EditingSession, _ state: EditorState) {
    self.session = session
    self.state = state
    sessionCurrent = state.tree.current
    keptWorkspace = state.workspaceToKeep
  }

  var id: ObjectIdentifier { ObjectIdentifier(session) }

  // MARK: what is asked for

  /// Takes in an effect that concerns the session; the job is to be started at once.
  mutating func carryOut(_ effect: Effect) -> Job? {
    switch effect {
    case .submit(let requests): submit(requests)
    case .cancel: cancel()
    case .session(let task): add(task)
    case .measure:
      guard let pair = state.comparison, let later = state.tree[pair.b] else { return nil }
      return .measure(pair, session, mask: later.recipe.mask)
    case .snap: return .snap(state.workspace.mask, session, revision: state.tree.current)
    case .open, .thumbnail, .lookForEngines, .theme, .terminal, .quit: break
    }
    return nil
  }

  private mutating func submit(_ requests: [EditingRequest]) {
    state.question = nil
    for request in requests { state.queue.add(request) }
    beginNext()
    for case .line(let text) in requests where state.recall.add(text) { add(.log(text)) }
  }

  private mutating func cancel() {
    if let run = state.run {
      state.cancelledRun = run.number
    } else {
      state.tellCancelled(state.queue.waiting.last?.line)
    }
    state.queue.removeWaiting()
  }

  private mutating func add(_ task: SessionTask) {
    if case .go(let number) = task {
      // The screen follows at once, whatever the disk is doing.
      var tree = state.tree
      if tree.go(to: number) { state.show(tree) }
    }
    state.tasks.add(task)
  }

  /// Lets the next request begin once what was asked for before it is done.
  ///
  /// While another picture is being opened, requests wait for it.
  private mutating func beginNext() {
    guard !state.queue.waiting.isEmpty, state.run == nil, state.opening == nil,
      !state.tasks.contains(.begin)
    else { return }
    state.tasks.add(.begin)
  }

  /// Whether what the person has set up has changed and is not about to be kept.
  var isKeepWanted: Bool {
    closing == .no && state.workspaceToKeep != keptWorkspace && !state.tasks.contains(.keep)
  }

  /// Keeps what the person has set up, if it has changed.
  mutating func keepWorkspace() {
    if isKeepWanted { state.tasks.add(.keep) }
  }

  /// Takes over what the person was doing while this session was being opened.
  mutating func takeOver(from earlier: inout EditorState) {
    state.recall = earlier.recall
    state.isMouseOn = earlier.isMouseOn
    state.engineList = earlier.engineList
    for request in earlier.queue.waiting { state.queue.add(request) }
    earlier.queue.removeWaiting()
    beginNext()
    if earlier.prompt?.kind == .command { swap(&state.prompt, &earlier.prompt) }
    guard earlier.focus == .instruction else { return }
    state.focus = .instruction
    guard !earlier.instruction.isEmpty else { return }
    // What stood in this session's own line is not lost: the arrow key brings it back.
    if !state.instruction.isEmpty { state.recall.add(state.instruction.text) }
    (state.instruction, earlier.instruction) = (earlier.instruction, LineEditor())
  }

  /// The opening of another picture has failed: what was to be done on it is dropped.
  mutating func refuseOpening(_ error: any Error) {
    let title = state.opening ?? "it"
    state.opening = nil
    if case SessionError.inUse(_, let holder?) = error,
      holder.pid == ProcessInfo.processInfo.processIdentifier
    {
      // Only the session on view is in use by this process: those left before are closed by now.
      state.show("\(title) is already open")
      beginNext()
    } else {
      dropWaiting(error)
    }
  }

  /// Has the session closed as soon as all that was asked for is done.
  mutating func leave() {
    guard closing == .no else { return }
    closing = .wanted
    state.queue.removeWaiting()
  }

  // MARK: whose turn it is

  /// The job whose turn it is; nil while another is being done, and where there is none.
  mutating func nextJob(at now: ContinuousClock.Instant) -> Job? {
    if closing == .wanted, state.run == nil, state.tasks.isEmpty {
      closing = .begun
      if isKeepDue || state.workspaceToKeep != keptWorkspace { state.tasks.add(.keep) }
      state.tasks.add(.close)
    }
    while let task = state.tasks.next(at: now) {
      switch task {
      case .begin:
        guard let run = state.queue.next(at: now, current: sessionCurrent) else {
          state.tasks.finish()
          continue
        }
        state.message = nil
        state.comparison = nil
        return .run(run, session, workspace: state.workspace)
      case .keep:
        (keptWorkspace, isKeepDue) = (state.workspaceToKeep, false)
        return .task(task, session, workspace: keptWorkspace)
      case .go, .toggleHidden, .rename, .save, .saveSession, .readMask, .choose, .settle, .log,
        .close:
        return .task(task, session, workspace: state.workspace)
      }
    }
    return nil
  }

  // MARK: what has come of it

  mutating func take(_ event: SessionEvent, at now: ContinuousClock.Instant, isDrawing: Bool) {
    switch event {
    case .done(let task, let result, let tree):
      state.tasks.finish()
      sessionCurrent = tree.current
      if case .settle(let run) = task {
        settle(run, tree)
      } else {
        take(task, result, tree)
      }
    case .resolved(let run):
      if state.run?.number == run { state.tasks.finish() }
    case .progress(let run, let event, let outline):
      state.queue.take(event, outline: outline, of: run, at: now, isDrawing: isDrawing)
    case .kept(let unsaved): state.unsaved = unsaved
    case .ended(let run, let result):
      // An edit that was refused before it was settled what it is made of.
      if state.tasks.current == .begin { state.tasks.finish() }
      runResult = result
      state.tasks.add(.settle(run: run))
    case .measured(let pair, let figures):
      guard let shown = state.comparison, shown.a == pair.a, shown.b == pair.b else { return }
      state.comparison?.figures = figures
    case .snapped(let mask, let result): take(result, for: mask)
    }
  }

  private mutating func take(
    _ task: SessionTask, _ result: Result<SessionOutcome, any Error>, _ tree: EditTree
  ) {
    // A revision that the running edit has just made is shown with the end of the edit, not before:
    // otherwise it would seem finished while a key still finds it running.
    if state.run == nil || tree.revisions.count == state.tree.revisions.count { show(tree) }
    switch result {
    case .success(.saved(let revision, let path, let omissions)):
      let text = (["saved revision \(revision) as \(path)"] + omissions).joined(separator: "; ")
      state.show(text, omissions.isEmpty ? .text : .warning)
    case .success(.mask(let mask, let notices)):
      state.workspace.mask = mask
      let text = ["the mask is what is white in the picture: x clears it"] + notices
      state.show(text.joined(separator: "; "), notices.isEmpty ? .text : .warning)
    case .success(.sessionSaved(let path)):
      state.unsaved = nil
      state.show("the session goes on in \(path)")
    case .success(.engine(let facts)): state.use(facts)
    case .success(.done):
      if case .toggleHidden(let number) = task { tellHidden(number, tree) }
      if task == .close { closing = .done }
    case .failure(EditingError.exists(let path)) where !state.isTyping:
      state.prompt = Prompt(kind: .overwrite(path: path))
    case .failure(let error):
      if case .choose = task, state.run == nil {
        // What waits was meant for the engine that was chosen.
        return dropWaiting(error)
      }
      if task == .close { closing = .done }
      if task == .keep { isKeepDue = true }
      state.show(
        task == .keep ? "the settings could not be kept: \(error)" : "\(error)", .error)
    }
  }

  /// Shows the session's history, with the moves that still wait for their turn.
  private mutating func show(_ tree: EditTree) {
    var tree = tree
    for case .go(let number) in state.tasks.waiting { tree.go(to: number) }
    state.show(tree)
  }

  private mutating func tellHidden(_ number: Int, _ tree: EditTree) {
    state.show(
      tree[number]?.isHidden == true
        ? "revision \(number) is hidden: H shows hidden ones, :hide \(number) brings it back"
        : "revision \(number) is shown again")
  }

  /// Takes in the end of a run, with the history as it is after it.
  private mutating func settle(_ number: Int, _ tree: EditTree) {
    guard let result = runResult, let (run, dropped) = state.queue.end(number, result) else {
      return
    }
    runResult = nil
    let before = state.tree
    show(tree)
    switch result {
    case .success(.moved): break
    case .success(.edited(let revision, _)):
      if state.tree.current == revision.number {
        state.showsMaskTint = false
      } else {
        state.show(
          "“\(revision.instruction)” is finished: it is revision \(revision.number), :go"
            + " \(revision.number) shows it")
      }
      if let notice = state.unsaved ?? run.notices.last { state.show(notice, .warning) }
    case .failure(is CancellationError):
      // The edit may have been finished just before.
      if state.tree == before { state.tellCancelled(run.request.line) }
    case .failure(EngineError.needsPlace(let thing)) where state.canMark(for: run.request):
      state.ask(
        PlaceQuestion(
          instruction: run.request.title, thing: thing, dropped: Self.note(of: dropped)))
    case .failure(let error):
      refuse(error, run.request, dropped: dropped.filter { $0 != run.request })
    }
    if let loss = state.maskLoss, !state.queue.waiting.isEmpty { dropWaiting(loss) }
    beginNext()
  }

  /// Drops what waits for something that has failed.
  private mutating func dropWaiting(_ error: any Error) {
    let dropped = state.queue.waiting
    state.queue.removeWaiting()
    refuse(error, dropped.last, dropped: dropped)
  }

  /// Says why a request was refused; those that waited behind it are dropped.
  private mutating func refuse(
    _ error: any Error, _ request: EditingRequest?, dropped: [EditingRequest]
  ) {
    state.message = Message(
      "\(error)" + Self.note(of: dropped), .error, refusesInstruction: request?.line != nil)
  }

  private static func note(of dropped: [EditingRequest]) -> String {
    guard !dropped.isEmpty else { return "" }
    let isTyped = dropped.contains { $0.line != nil }
    return " (dropped from the queue: \(dropped.count)" + (isTyped ? "; ↑ brings back)" : ")")
  }

  private mutating func take(_ result: Result<Mask, any Error>, for mask: Mask) {
    // A mask that was drawn anew meanwhile stays.
    guard state.workspace.mask == mask else { return }
    switch result {
    case .success(let snapped):
      state.workspace.mask = snapped
      state.show("the mask is snapped to the object: x clears it")
    case .failure(let error): state.show("\(error)", .error)
    }
  }
}
