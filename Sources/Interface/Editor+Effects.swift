import Editing
import Engine
import FoundationEssentials
import History
import Pixels
import Terminal

extension Editor {
  /// Carries out what the state asked for; what goes wrong is shown.
  func carryOut(_ effect: Effect) async {
    do {
      try await attempt(effect)
    } catch EditingError.exists(let path) {
      open?.state.prompt = Prompt(kind: .overwrite(path: path))
    } catch {
      open?.state.show("\(error)", .error)
    }
  }

  private func attempt(_ effect: Effect) async throws {
    guard let session = open?.session else { return }
    switch effect {
    case .instruct(let text):
      open?.state.recall.add(text)
      InstructionLog.append(text, to: options.folders.instructions)
      if open?.state.run == nil {
        try await instruct(text)
      } else {
        open?.state.queue.append(.line(text))
      }
    case .variants(let count): try await makeVariants(count)
    case .again:
      guard let state = open?.state else { return }
      try begin(try Order.again(in: state.tree, with: state.workspace))
    case .cancel: cancel()
    case .compose: try compose()
    case .undo: show(try await session.undo())
    case .redo: show(try await session.redo())
    case .go(let number): show(try await session.go(to: number))
    case .toggleHidden(let number):
      guard let revision = open?.state.tree[number] else { return }
      show(try await session.setHidden(!revision.isHidden, of: number))
      open?.state.show(
        revision.isHidden
          ? "revision \(number) is shown again"
          : "revision \(number) is hidden: H shows hidden ones, :hide \(number) brings it back")
    case .rename(let number, let name): show(try await session.rename(number, to: name))
    case .save(let path, let overwrites): try await save(to: path, overwrites: overwrites)
    case .open(let path):
      let opened = try EditingSession.open(
        path: Self.expanded(path), in: options.folders, access: options.access)
      await close()
      await take(opened)
    case .theme(let name):
      chosenTheme = try ThemeLibrary(folders: options.themeFolders).theme(named: name)
    case .mouse(let isOn): setMouse(isOn)
    case .measure: await measure()
    case .lookForEngines: lookForEngines()
    case .snap: snap()
    case .redraw: screen.repaintAll()
    case .suspend: screen.suspend()
    case .quit: ending = 0
    }
  }

  /// Shows a changed history; the cursor of its panel follows the current revision.
  private func show(_ tree: EditTree) {
    guard let open else { return }
    if tree.current != open.state.tree.current {
      self.open?.state.selectedRevision = tree.current
      self.open?.state.message = nil
      self.open?.state.comparison = nil
    }
    self.open?.state.tree = tree
    self.open?.state.resize(to: tree.currentRevision.picture.size)
  }

  // MARK: edits

  private func instruct(_ text: String) async throws {
    guard let state = open?.state, let session = open?.session else { return }
    do {
      if let reason = state.readOnlyReason { throw EditingError.readOnly(reason) }
      switch try Order.resolving(text, in: state.tree, with: state.workspace, engines) {
      case .undo: show(try await session.undo())
      case .redo: show(try await session.redo())
      case .go(let number): show(try await session.go(to: number))
      case .edit(let order): try begin(order)
      }
    } catch {
      giveBack(text)
      throw error
    }
  }

  private func begin(_ order: EditOrder) throws {
    guard let open else { return }
    if open.state.run != nil {
      throw EditingError.unavailable(
        command: "again", reason: "an edit is running: Esc cancels it")
    }
    let engine = try engines.engine(named: order.engine)
    runCount += 1
    let (run, session, mailbox) = (runCount, open.session, mailbox)
    preview = nil
    self.open?.state.message = nil
    self.open?.state.comparison = nil
    self.open?.state.run = EditRun(
      number: run, order: order, start: ContinuousClock.now, place: open.state.tree.current)
    task = Task {
      do {
        for try await progress in session.edit(order, with: engine) {
          mailbox.yield(.progress(run: run, progress))
        }
        mailbox.yield(.ended(run: run, nil))
      } catch {
        mailbox.yield(.ended(run: run, error))
      }
    }
  }

  /// Lets variants of the edit on view wait for their turn, which is now where nothing runs.
  private func makeVariants(_ count: Int) async throws {
    guard let state = open?.state else { return }
    var pending = state.run.map { [$0.order] } ?? []
    for case .variant(let order) in state.queue { pending.append(order) }
    let variants = try Order.variants(count, in: state.tree, besides: pending, engines)
    open?.state.queue += variants.map(QueuedEdit.variant)
    await runQueue()
  }

  func handle(_ progress: SessionProgress, run: Int) async {
    guard open?.state.run?.number == run, let session = open?.session else { return }
    switch progress {
    case .reading(let reading):
      open?.state.run?.reading = reading.text
      open?.state.run?.region = reading.region.map { Mask(outline: Outline($0)) }
    case .step(let number, let count, let preview):
      let now = ContinuousClock.now
      open?.state.run?.finish(step: number, of: count, at: now)
      let isDrawing = painter.isDrawing
      guard let preview, open?.state.run?.takePreview(at: now, isDrawing: isDrawing) == true
      else { return }
      self.preview = preview
    case .committed(let revision, _):
      open?.state.run = nil
      let tree = await session.tree
      if tree.current == revision.number { open?.state.showsMaskTint = false }
      show(tree)
      guard tree.current != revision.number else { return }
      open?.state.show(
        "“\(revision.instruction)” is finished: it is revision \(revision.number), :go"
          + " \(revision.number) shows it")
    }
  }

  func endRun(_ run: Int, _ error: (any Error)?) async {
    guard run == runCount else { return }
    task = nil
    preview = nil
    let ended = open?.state.run
    open?.state.run = nil
    if let error, !(error is CancellationError) {
      if let ended { giveBack(ended.order.instruction) }
      refuse(error)
      return
    }
    if ended != nil, let session = open?.session, let before = open?.state.tree {
      // No revision came: the edit was cancelled, unless it was finished just before.
      let tree = await session.tree
      show(tree)
      if tree == before { open?.state.show("cancelled: nothing was changed") }
      return
    }
    await runQueue()
  }

  /// Takes up what was typed while an edit ran, until one of it is an edit again.
  private func runQueue() async {
    while open?.state.run == nil, let next = open?.state.queue.first {
      open?.state.queue.removeFirst()
      do {
        switch next {
        case .line(let text): try await instruct(text)
        case .variant(let order): try begin(order)
        }
      } catch {
        refuse(error)
      }
    }
  }

  /// Says why an instruction was refused; those that waited behind it are dropped.
  private func refuse(_ error: any Error) {
    let dropped = open?.state.queue ?? []
    open?.state.queue = []
    let isTyped = dropped.contains { if case .line = $0 { true } else { false } }
    let note = "dropped from the queue: \(dropped.count)" + (isTyped ? "; ↑ brings back" : "")
    open?.state.show("\(error)" + (dropped.isEmpty ? "" : " (\(note))"), .error)
  }

  private func cancel() {
    open?.state.queue = []
    task?.cancel()
  }

  /// Puts a refused instruction back into the line, chosen as a whole, unless another is being typed
  /// there.
  private func giveBack(_ text: String) {
    guard open?.state.instruction.isEmpty == true else { return }
    open?.state.instruction = LineEditor(text)
    open?.state.instruction.selectAll()
  }

  // MARK: files

  private func save(to path: String?, overwrites: Bool) async throws {
    guard let session = open?.session, let number = open?.state.tree.current else { return }
    let path = path.map(Self.expanded) ?? session.defaultOutput
    try await session.save(number, to: path, .init(overwrites: overwrites))
    open?.state.show("saved revision \(number) as \(path)")
  }

  /// A path as a shell would read it.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/") else { return path }
    return FileManager.default.homeDirectoryForCurrentUser.path + path.dropFirst()
  }

  private func compose() throws {
    guard let text = open?.state.instruction.text else { return }
    let written = try screen.withTerminalGivenBack { try TextEditor.edit(text) }
    open?.state.instruction = LineEditor()
    open?.state.instruction.insert(written)
    open?.state.focus = .instruction
    painter.forget()
  }

  // MARK: mask

  /// Snaps the mask to the thing in it, on a thread of its own.
  private func snap() {
    guard let session = open?.session, let state = open?.state else { return }
    let (mask, number, mailbox) = (state.workspace.mask, state.tree.current, mailbox)
    Task {
      do {
        let snapped = try await session.snapped(mask, in: number)
        mailbox.yield(.snapped(mask, .success(snapped)))
      } catch {
        mailbox.yield(.snapped(mask, .failure(error)))
      }
    }
  }

  func take(_ result: Result<Mask, any Error>, for mask: Mask) {
    // A mask that was drawn anew meanwhile stays.
    guard open?.state.workspace.mask == mask else { return }
    switch result {
    case .success(let snapped):
      open?.state.workspace.mask = snapped
      open?.state.show("the mask is snapped to the object: x clears it")
    case .failure(let error): open?.state.show("\(error)", .error)
    }
  }

  // MARK: engines

  /// Looks for models, on another thread: reading what they are takes seconds where the disk is cold.
  private func lookForEngines() {
    let (engines, mailbox) = (engines, mailbox)
    survey?.cancel()
    survey = Task {
      for await list in engines.survey() { mailbox.yield(.engines(list)) }
    }
  }

  // MARK: compare

  private func measure() async {
    guard let pair = open?.state.comparison, let tree = open?.state.tree,
      let session = open?.session, let later = tree[pair.b]
    else { return }
    let mailbox = mailbox
    Task.detached {
      guard let a = try? await session.bitmap(of: pair.a),
        let b = try? await session.bitmap(of: pair.b)
      else { return }
      mailbox.yield(.measured(pair, ComparisonFigures(a, b, mask: later.mask)))
    }
  }
}
