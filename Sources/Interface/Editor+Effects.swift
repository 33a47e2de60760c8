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
      submit([.line(text)])
    case .variants(let count):
      guard let current = open?.state.tree.current else { return }
      submit(Array(repeating: .variant(of: current), count: count))
    case .again:
      if open?.state.run != nil {
        throw EditingError.unavailable(
          command: "again", reason: "an edit is running: Esc cancels it")
      }
      submit([.again])
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

  private func submit(_ requests: [EditingRequest]) {
    for request in requests { open?.state.queue.add(request) }
    runNext()
  }

  /// Begins the request whose turn it is, unless another runs.
  private func runNext() {
    guard let open,
      let run = self.open?.state.queue.next(
        at: ContinuousClock.now, current: open.state.tree.current)
    else { return }
    self.open?.state.message = nil
    self.open?.state.comparison = nil
    let (session, workspace, engines, mailbox) = (
      open.session, open.state.workspace, engines, mailbox
    )
    task = Task.detached {
      do {
        let performed = try await session.perform(run.request, with: workspace, engines) { event in
          // Here, off the main actor: outlining a region of a large picture takes a while.
          mailbox.yield(.progress(run: run.number, event, event.outline))
        }
        mailbox.yield(.ended(run: run.number, .success(performed)))
      } catch {
        mailbox.yield(.ended(run: run.number, .failure(error)))
      }
    }
  }

  func endRun(_ number: Int, _ result: Result<Performed, any Error>) async {
    guard let end = open?.state.queue.end(number, result) else { return }
    task = nil
    switch end {
    case .done(.moved(let tree), _): show(tree)
    case .done(.edited(let revision, _), let notices):
      await show(revision)
      if let notice = notices.last { open?.state.show(notice, .warning) }
    case .cancelled:
      guard let session = open?.session, let before = open?.state.tree else { return }
      // The edit may have been finished just before.
      let tree = await session.tree
      show(tree)
      if tree == before { open?.state.show("cancelled: nothing was changed") }
    case .failed(let error, let line, let dropped):
      if let line { giveBack(line) }
      refuse(error, dropped)
    }
    runNext()
  }

  /// Shows what became of the tree with a new revision.
  private func show(_ revision: Revision) async {
    guard let session = open?.session else { return }
    let tree = await session.tree
    if tree.current == revision.number { open?.state.showsMaskTint = false }
    show(tree)
    guard tree.current != revision.number else { return }
    open?.state.show(
      "“\(revision.instruction)” is finished: it is revision \(revision.number), :go"
        + " \(revision.number) shows it")
  }

  /// Says why a request was refused; those that waited behind it are dropped.
  private func refuse(_ error: any Error, _ dropped: [EditingRequest]) {
    let isTyped = dropped.contains { $0.line != nil }
    let note = "dropped from the queue: \(dropped.count)" + (isTyped ? "; ↑ brings back" : "")
    open?.state.show("\(error)" + (dropped.isEmpty ? "" : " (\(note))"), .error)
  }

  private func cancel() {
    open?.state.queue.removeWaiting()
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
      mailbox.yield(.measured(pair, ComparisonFigures(a, b, mask: later.recipe.mask)))
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
