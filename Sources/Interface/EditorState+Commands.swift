import Editing
import Engine
import History
import Pixels

extension EditorState {
  /// Carries out a command as far as it concerns the state, and says what else is to be done.
  ///
  /// - Throws: `EditingError` for a command that cannot run now, or whose argument is wrong.
  mutating func perform(
    _ name: Command.Name, _ geometry: Geometry, argument: String = "", isForced: Bool = false
  ) throws(EditingError) -> [Effect] {
    let command = Command.named(name)
    if let obstacle = command.obstacle(in: context) {
      throw .unavailable(command: name.rawValue, reason: obstacle)
    }
    // The reason of a refusal stays above the line until what was refused is changed.
    if name != .instruct { message = nil }
    switch command.group {
    case .editing, .program:
      return try performEditing(name, argument, isForced: isForced)
    case .history: return try performHistory(name, argument)
    case .mask:
      if name == .snap { return [.snap] }
      try performMask(name, argument, geometry)
      return []
    case .view: return try performView(name, argument, geometry)
    case .settings: return try performSettings(name, argument)
    }
  }

  private mutating func performEditing(
    _ name: Command.Name, _ argument: String, isForced: Bool
  ) throws(EditingError) -> [Effect] {
    switch name {
    case .instruct:
      guard argument.isEmpty else { return [.instruct(argument)] }
      focus = .instruction
    case .compose: return [.compose]
    case .again: return [.again]
    case .variants:
      let counts = 1...16
      guard let count = Int(argument), counts.contains(count) else {
        throw .setting(
          SettingError(
            name: name.rawValue, value: argument,
            allowed: "a number from \(counts.lowerBound) to \(counts.upperBound)"))
      }
      let current = tree.currentRevision
      guard current.settingsRead.contains(\.seed) else {
        throw .unavailable(
          command: name.rawValue,
          reason: "\(current.recipe.engine.name) makes the same picture with every seed")
      }
      return [.variants(count)]
    case .cancel: return [.cancel]
    case .write:
      return [.save(path: argument.isEmpty ? nil : argument, overwrites: isForced)]
    case .open: return [.open(argument)]
    case .commandLine: prompt = Prompt(kind: .command)
    case .palette: overlay = .palette(ListPicker())
    case .help: overlay = .help(scroll: 0)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit:
      guard run != nil, !isForced else { return [.quit] }
      prompt = Prompt(kind: .quit)
    default: break
    }
    return []
  }

  /// The revision that commands of the history speak of: the selected one while its panel has the
  /// focus, otherwise the current one.
  private var subject: Int { focus == .history ? selectedRevision : tree.current }

  private mutating func performHistory(
    _ name: Command.Name, _ argument: String
  ) throws(EditingError) -> [Effect] {
    switch name {
    case .undo: return [.undo]
    case .redo: return [.redo]
    case .go: return [.go(try revision(argument, of: name))]
    case .hide:
      return [.toggleHidden(argument.isEmpty ? subject : try revision(argument, of: name))]
    case .showHidden: showsHidden.toggle()
    case .name:
      guard argument.isEmpty else { return [.rename(subject, argument)] }
      prompt = Prompt(
        kind: .revisionName(subject), line: LineEditor(tree[subject]?.name ?? ""))
    default: break
    }
    return []
  }

  private func revision(
    _ text: String, of name: Command.Name
  ) throws(EditingError) -> Int {
    guard let number = Int(text) else {
      throw .argument(command: name.rawValue, expected: "the number of a revision")
    }
    guard tree[number] != nil else { throw .noRevision(number) }
    return number
  }

  private mutating func performMask(
    _ name: Command.Name, _ argument: String, _ geometry: Geometry
  ) throws(EditingError) {
    switch name {
    case .mask, .unmask:
      guard argument.isEmpty else {
        let rectangle = try TypedRectangle(argument).rectangle(in: pictureSize)
        try addToMask(rectangle, adds: name == .mask)
        return
      }
      comparison = nil
      focus = .picture
      let panel = geometry.picture.map(geometry.cell.pixels) ?? pictureSize
      showsMaskTint = true
      maskDraft = MaskDraft(
        in: viewport.window(on: pictureSize, in: panel).crop, adds: name == .mask)
    case .grow: workspace.mask.grow = try pixels(argument, of: name)
    case .feather: workspace.mask.feather = try pixels(argument, of: name)
    case .invertMask: workspace.mask.isInverted.toggle()
    case .clearMask: workspace.mask = Mask()
    default: break
    }
  }

  /// Adds a rectangle to the mask, cut to the picture.
  mutating func addToMask(_ rectangle: Rectangle, adds: Bool) throws(EditingError) {
    workspace.mask.parts.append(try maskPart(rectangle, adds: adds))
  }

  /// A rectangle as a part of the mask, cut to the picture.
  func maskPart(_ rectangle: Rectangle, adds: Bool) throws(EditingError) -> Mask.Part {
    let part = Mask.Part(rectangle.intersection(pictureSize.bounds), adds: adds)
    guard !part.rectangle.isEmpty else {
      throw .unavailable(
        command: adds ? "mask" : "unmask",
        reason: String(describing: MaskError.outside(rectangle, pictureSize)))
    }
    return part
  }

  private func pixels(_ text: String, of name: Command.Name) throws(EditingError) -> Int {
    guard let count = Int(text), (0...10_000).contains(count) else {
      throw .setting(
        SettingError(
          name: name.rawValue, value: text, allowed: "a number of pixels from 0 to 10000"))
    }
    return count
  }

  private mutating func performView(
    _ name: Command.Name, _ argument: String, _ geometry: Geometry
  ) throws(EditingError) -> [Effect] {
    let panel =
      geometry.picture.map { geometry.cell.pixels(of: PicturePanel.shownPanel($0, self)) }
      ?? pictureSize
    switch name {
    case .compare:
      guard comparison == nil || !argument.isEmpty else {
        comparison = nil
        return []
      }
      comparison = try pair(argument)
      maskDraft = nil
      return [.measure]
    case .flip:
      if comparison?.view == .flip {
        comparison?.showsB.toggle()
      } else {
        comparison?.view = .flip
      }
    case .compareView:
      guard !argument.isEmpty else {
        comparison?.nextView()
        return []
      }
      guard let view = ComparedPair.View(rawValue: argument) else {
        throw .argument(
          command: name.rawValue,
          expected: "one of " + ComparedPair.View.allCases.map(\.rawValue).joined(separator: ", "))
      }
      comparison?.view = view
    case .mark: marked = marked == subject ? nil : subject
    case .zoom: try zoom(argument)
    case .zoomIn: viewport.magnify(by: 1.25, picture: pictureSize, panel: panel)
    case .zoomOut: viewport.magnify(by: 0.8, picture: pictureSize, panel: panel)
    case .fit: viewport.fit()
    case .nextPanel:
      focus =
        switch focus {
        case .picture: .history
        case .history: .settings
        case .settings, .instruction: .picture
        }
      if focus == .history { selectedRevision = tree.current }
    default: break
    }
    return []
  }

  private func pair(_ argument: String) throws(EditingError) -> ComparedPair {
    var numbers: [Int] = []
    for word in argument.split(separator: " ") {
      numbers.append(try revision(String(word), of: .compare))
    }
    switch numbers.count {
    case 0:
      let current = tree.current
      if let marked, marked != current { return ComparedPair(a: marked, b: current) }
      if subject != current { return ComparedPair(a: subject, b: current) }
      if let parent = tree.currentRevision.parent { return ComparedPair(a: parent, b: current) }
      guard let child = tree.lastTakenChild(of: current) else {
        throw .argument(command: "compare", expected: "two revisions: mark one with t")
      }
      return ComparedPair(a: current, b: child)
    case 1: return ComparedPair(a: numbers[0], b: tree.current)
    case 2: return ComparedPair(a: numbers[0], b: numbers[1])
    default: throw .argument(command: "compare", expected: "one or two revisions")
    }
  }

  private mutating func zoom(_ argument: String) throws(EditingError) {
    switch argument {
    case "": viewport.toggle()
    case "fit": viewport.fit()
    default:
      let digits = argument.hasSuffix("%") ? argument.dropLast() : argument[...]
      guard let percent = Double(digits), percent >= 2, percent <= 3200 else {
        throw .setting(
          SettingError(
            name: "zoom", value: argument, allowed: "a percentage from 2 to 3200, or fit"))
      }
      viewport.setZoom(percent / 100)
    }
  }

  private mutating func performSettings(
    _ name: Command.Name, _ argument: String
  ) throws(EditingError) -> [Effect] {
    switch name {
    case .engine:
      guard !argument.isEmpty else { return openEngines() }
      try choose(engine: argument)
    case .theme: return [.theme(argument)]
    case .mouse:
      isMouseOn.toggle()
      show(isMouseOn ? "the mouse is on" : "the mouse is off: the terminal selects text again")
      return [.mouse(isMouseOn)]
    default:
      guard let setting = SettingTable.all.first(where: { $0.flag == name.rawValue }) else {
        preconditionFailure("a command of the settings is a setting or is handled here")
      }
      try set(setting, to: argument)
    }
    return []
  }
}
