import Editing
import Engine
import History
import Pixels

extension Command {
  private static let needsComparison: Obstacle = { state in
    state.comparison == nil ? "nothing is being compared: c begins" : nil
  }

  static let view = [
    Command(
      "compare", .view, keys: ["c"], argument: "[A [B]]",
      "compare the current revision with its parent, or A with B; again to leave",
      obstacle: { $0.tree.revisions.count < 2 ? "there is only one revision so far" : nil }
    ) { state, call throws(EditingError) in
      guard state.comparison == nil || !call.argument.isEmpty else {
        state.comparison = nil
        return
      }
      state.comparison = try state.pair(call)
      state.maskDraft = nil
      state.effects.append(.measure)
    },
    Command(
      "flip", .view, keys: ["f"], "while comparing: flip between the two",
      obstacle: needsComparison
    ) { state, _ in state.comparison?.flip() },
    Command(
      "compare-view", .view, keys: ["v"], argument: "[VIEW]",
      "while comparing: the next of side, flip, wipe and difference, or the one named",
      obstacle: needsComparison
    ) { state, call throws(EditingError) in
      guard !call.argument.isEmpty else {
        state.comparison?.nextView()
        return
      }
      guard let view = ComparedPair.View(rawValue: call.argument) else {
        throw .argument(
          command: call.name,
          expected: "one of " + ComparedPair.View.allCases.map(\.rawValue).joined(separator: ", "))
      }
      state.comparison?.view = view
    },
    Command(
      "mark", .view, keys: ["t"], "mark the revision to compare the current one with it"
    ) { state, _ in
      state.marked = state.marked == state.subject ? nil : state.subject
    },
    Command(
      "zoom", .view, keys: ["z"], argument: "[PERCENT|fit]",
      "switch between fitted and one to one"
    ) { state, call throws(EditingError) in try state.zoom(call) },
    Command("zoom-in", .view, keys: ["+", "="], "zoom in") { state, call in
      state.magnify(by: Viewport.zoomStep, call.surface)
    },
    Command("zoom-out", .view, keys: ["-"], "zoom out") { state, call in
      state.magnify(by: 1 / Viewport.zoomStep, call.surface)
    },
    Command("fit", .view, keys: ["0"], "show the whole picture") { state, _ in
      state.viewport.fit()
    },
    Command("next-panel", .view, keys: ["tab"], "move the focus to the next panel") { state, _ in
      state.focus = state.focus.next
      if state.focus == .history { state.selectedRevision = state.tree.current }
    },
  ]
}

extension EditorState {
  /// The size, in screen pixels, that a picture of the panel can have.
  func pictureArea(on surface: Surface) -> Size {
    surface.layout(for: focus)?.picture
      .map { shownPanel($0).pixels(surface.cell) } ?? pictureSize
  }

  fileprivate mutating func magnify(by factor: Double, _ surface: Surface) {
    viewport.magnify(by: factor, picture: pictureSize, panel: pictureArea(on: surface))
  }

  fileprivate mutating func zoom(_ call: Invocation) throws(EditingError) {
    switch call.argument {
    case "": viewport.toggle()
    case "fit": viewport.fit()
    default:
      let digits = call.argument.hasSuffix("%") ? call.argument.dropLast() : call.argument[...]
      guard let percent = Double(digits), percent >= 2, percent <= 3200 else {
        throw .setting(
          SettingError(
            name: call.name, value: call.argument, allowed: "a percentage from 2 to 3200, or fit"))
      }
      viewport.setZoom(percent / 100)
    }
  }

  /// The two revisions that a call of `compare` means.
  fileprivate func pair(_ call: Invocation) throws(EditingError) -> ComparedPair {
    var numbers: [Int] = []
    for word in call.argument.split(separator: " ") {
      numbers.append(try revision(String(word), of: call))
    }
    switch numbers.count {
    case 0:
      let current = tree.current
      if let marked, marked != current { return ComparedPair(a: marked, b: current) }
      if subject != current { return ComparedPair(a: subject, b: current) }
      if let parent = tree.currentRevision.parent { return ComparedPair(a: parent, b: current) }
      guard let child = tree.lastTakenChild(of: current) else {
        throw .argument(command: call.name, expected: "two revisions: mark one with t")
      }
      return ComparedPair(a: current, b: child)
    case 1: return ComparedPair(a: numbers[0], b: tree.current)
    case 2: return ComparedPair(a: numbers[0], b: numbers[1])
    default: throw .argument(command: call.name, expected: "one or two revisions")
    }
  }
}

extension Focus {
  /// The panel that Tab leads to.
  fileprivate var next: Focus {
    switch self {
    case .picture: .history
    case .history: .settings
    case .settings, .instruction: .picture
    }
  }
}
