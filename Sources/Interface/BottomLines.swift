import Editing
import History
import Pixels
import Terminal

/// The three lines below the panels: message, prompt, keys.
extension EditorView {
  // MARK: message

  mutating func drawMessage() {
    let width = layout.columns - 4
    let message = message(width: width)
    guard [.error, .warning].contains(message.role), DisplayText.width(of: message.text) > width
    else {
      let text = DisplayText.truncated(message.text, to: width)
      frame.grid.write(
        text, column: 2, row: layout.messageRow, limit: layout.columns - 2,
        style: theme[message.role])
      return
    }
    // A refusal or a warning is read to its end: what does not fit into its line stands in a popup
    // above it.
    var lines = DisplayText.wrapped(message.text, to: width)
    lines.removeFirst(max(0, lines.count - layout.messageRow))
    var style = theme[.popup]
    style.foreground = theme[message.role].foreground
    for (offset, line) in lines.reversed().enumerated() {
      let row = layout.messageRow - offset
      frame.grid.fill(
        CellRectangle(column: 1, row: row, columns: layout.columns - 2, rows: 1), style: style)
      frame.grid.write(line, column: 2, row: row, limit: layout.columns - 2, style: style)
    }
  }

  /// What matters most now: a refusal, a drawing, a running edit, figures, the last message.
  private func message(width: Int) -> Message {
    if state.isLeaving {
      return Message("finishing what is being written… Ctrl-C leaves at once")
    }
    if let message = state.message, message.role == .error { return message }
    if let draft = state.maskDraft, !draft.isClick {
      let isFirst = state.workspace.mask.added.isEmpty && state.workspace.mask.outline == nil
      let sign = draft.adds ? "add" : isFirst ? "edit all but" : "take away"
      let r = draft.rectangle
      return Message("\(sign) \(r.x),\(r.y) \(r.width)×\(r.height)")
    }
    if let question = state.question, state.run == nil {
      return Message(question.text(isMarked: state.workspace.mask.isDrawn), .reading)
    }
    if let run = state.run {
      return Message(progress(of: run, width: width), .reading)
    }
    if let name = state.opening { return Message("opening \(name)…") }
    if let text = state.tasks.progress(at: surface.now) { return Message(text) }
    if let message = state.message { return message }
    if let pair = state.comparison { return Message(figures(of: pair)) }
    let current = state.tree.currentRevision
    guard let parent = current.parent else { return Message("the original") }
    let (before, after) = (state.tree[parent]?.picture.size, current.picture.size)
    let changed = (current.changed * 1000).rounded() / 10
    let effect =
      if let before, before != after {
        "\(before.width)×\(before.height) → \(after.width)×\(after.height)"
      } else {
        current.changed == 0 ? "nothing changed" : "\(changed) % changed"
      }
    let notes = ([effect, duration(current.seconds)] + current.differences)
      .joined(separator: ", ")
    return Message("read as: \(current.reading) (\(notes))", .reading)
  }

  private func duration(_ seconds: Double) -> String {
    seconds < 1
      ? "\(Int((seconds * 1000).rounded())) ms" : "\((seconds * 10).rounded() / 10) s"
  }

  private func progress(of run: Run, width: Int) -> String {
    if run.number == state.cancelledRun { return "cancelling “\(run.request.title)”…" }
    var parts: [String] = []
    if run.stepCount > 0 { parts.append("step \(run.step) of \(run.stepCount)") }
    if let left = run.secondsLeft(at: surface.now) {
      parts.append("about \(Int(left.rounded(.up))) s left")
    } else if surface.now - run.start > .seconds(2) {
      // Before the first step a model may be read from the disk for long.
      parts.append("\((surface.now - run.start).components.seconds) s so far")
    }
    if !state.queue.waiting.isEmpty {
      let next = state.queue.waiting.prefix(2).map { "“\($0.title)”" }.joined(separator: ", ")
      let more = state.queue.waiting.count - 2
      parts.append("then \(next)" + (more > 0 ? " and \(more) more" : ""))
    }
    let rest = parts.map { " · \($0)" }.joined()
    // A long reading makes way for what changes while the person waits.
    let reading = run.reading.map { "read as: \($0)" } ?? "reading “\(run.request.title)”"
    let readingWidth = max(24, width - DisplayText.width(of: rest))
    return DisplayText.truncated(reading, to: readingWidth) + rest
  }

  private func figures(of pair: ComparedPair) -> String {
    guard let figures = pair.figures else { return "measuring…" }
    var parts = [figures.whole]
    if let inside = figures.inside { parts.append("inside: \(inside)") }
    if let outside = figures.outside { parts.append("outside: \(outside)") }
    return parts.joined(separator: " · ")
  }

  // MARK: prompt

  mutating func drawPrompt() {
    frame.add(
      .prompt,
      at: CellRectangle(column: 0, row: layout.promptRow, columns: layout.columns, rows: 1))
    let isTyping = state.prompt != nil || state.focus == .instruction
    let label = state.prompt?.label ?? "› "
    let line =
      state.prompt?.line
      ?? (isTyping || !state.instruction.isEmpty ? state.instruction : LineEditor(promptHint))
    let cells = CellRectangle(
      column: 2, row: layout.promptRow, columns: layout.columns - 4, rows: 1)
    let (end, cursor) = frame.grid.write(
      line, after: DisplayText.shortened(label, to: cells.columns - 6), in: cells,
      labelStyle: theme[isTyping ? .titleFocus : .dim],
      style: theme[isTyping ? line.isSelected ? .selection : .prompt : .dim])
    let hint =
      switch state.prompt?.kind {
      case .command: commandHint(line.text)
      case nil where isTyping: state.completion?.phrases.joined(separator: "  ") ?? ""
      default: ""
      }
    frame.grid.write(
      hint, column: end + 2, row: layout.promptRow, limit: layout.columns - 2,
      style: theme[.dim])
    if isTyping, state.overlay == nil { frame.cursor = cursor }
  }

  /// What the empty line says while nobody types.
  private var promptHint: String {
    if let question = state.question { return question.instruction }
    return state.message?.refusesInstruction == true
      ? "type i, and ↑ for the last instruction" : "type i and say what to change"
  }

  /// The commands that what was typed may become, or the help of the one that it is.
  private func commandHint(_ text: String) -> String {
    let name = String(text.prefix { $0 != " " && $0 != "!" })
    let matches = CommandLine.completions(of: name)
    guard !name.isEmpty, let first = matches.first else { return "" }
    return matches.count == 1 || first.name == name
      ? "\(first.name) \(first.argument) – \(first.help)"
      : matches.map(\.name).joined(separator: "  ")
  }

  // MARK: keys

  mutating func drawHints() {
    let help = ("?", "help")
    var hints = hints + (state.prompt == nil && state.focus != .instruction ? [help] : [])
    // However narrow the window, the way to the help stays; what goes is the hint before it.
    func width(_ hints: [(String, String)]) -> Int {
      hints.reduce(0) { $0 + DisplayText.width(of: $1.0) + DisplayText.width(of: $1.1) + 3 }
    }
    while width(hints) > layout.columns - 3, hints.count > 1 { hints.remove(at: hints.count - 2) }
    let pieces = hints.flatMap { key, text in
      [(key, theme[.hintKey]), (" \(text)  ", theme[.hint])]
    }
    frame.grid.write(pieces, column: 2, row: layout.hintRow, limit: layout.columns - 1)
  }

  private var hints: [(String, String)] {
    if let prompt = state.prompt {
      if prompt.isQuestion { return [("y", "yes"), ("n", "no")] }
      return [("Enter", "accept"), ("Esc", "leave")]
        + (prompt.kind == .command ? [("Tab", "complete")] : [])
    }
    if state.maskDraft != nil {
      return [
        ("arrows", "move"), ("HJKL", "resize"), ("Ctrl", "by a pixel"), ("Enter", "done"),
        ("Esc", "leave"),
      ]
    }
    if state.focus == .instruction {
      let complete = state.completion == nil ? [] : [("Tab", "complete")]
      return [("Enter", "run"), ("Esc", "leave")] + complete
        + [("↑", "earlier"), ("Ctrl-R", "search"), ("Ctrl-X", "editor")]
    }
    if state.question != nil, state.run == nil, state.focus == .picture {
      return state.workspace.mask.isDrawn
        ? [("Enter", "run"), ("Esc", "withdraw"), ("m", "mark more"), ("x", "clear the mask")]
        : [("drag", "mark"), ("m", "mark with the keys"), ("Esc", "withdraw")]
    }
    if state.comparison != nil {
      let wipe = state.isWiping ? [("←→", "move the line, as dragging does")] : []
      return [("v", "view"), ("f", "flip")] + wipe + [("z", "zoom"), ("c", "leave")]
    }
    let panel = layout.settings == nil ? "settings" : "panel"
    let cancel = state.isBusy || state.opening != nil ? [("Esc", "cancel")] : []
    switch state.focus {
    case .history:
      return cancel + [
        ("Enter", "go"), ("↑↓", "choose"), ("←→", "parent, child"), ("Tab", "settings"),
        ("d", "hide"), ("b", "name"), ("t", "mark"), ("c", "compare"),
      ]
    case .settings:
      return cancel
        + [
          ("↑↓", "choose"), ("←→", arrowHint), ("Enter", "type"),
          ("Backspace", "default"), ("r", "run again"),
        ].filter { !$0.1.isEmpty }
    case .picture, .instruction:
      return cancel + [
        ("i", "instruct"), ("m", "mask"), ("u", "undo"), ("Tab", panel), ("s", "save"),
        ("q", "quit"), ("c", "compare"), ("e", "engine"), (":", "command"), ("r", "again"),
        ("z", "zoom"),
      ]
    }
  }
}
