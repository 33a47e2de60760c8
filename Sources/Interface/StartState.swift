import Editing
import History
import Pixels
import Terminal

/// The screen of a start without a picture: the demo scene, a file, recent sessions.
///
/// The sessions and their pictures come when they are found.
struct StartState: Sendable {
  enum Item: Hashable, Sendable {
    case demo
    case file
    case session(SessionSummary)
  }

  private(set) var items: [Item]
  /// The row of the cursor; none before the sessions are found, unless the person chose one.
  private(set) var selection: Int?
  /// The path being typed for "open a file".
  var path: LineEditor?
  var message: String?
  /// What is being opened, and the item that it was chosen by; none where the editor was started
  /// with it.
  private(set) var opening: (title: String, item: Item?)?
  /// What the person did while that was awaited, for the screen that follows.
  private(set) var typedAhead: [InputEvent] = []
  /// By the path of the session; nil where there is none to show.
  private var thumbnails: [String: Bitmap?] = [:]
  /// The session whose picture is awaited.
  private var awaited: String?
  private var isListed = false
  /// What is to be done outside the state, in the order in which it was asked for; the core takes it
  /// after each change.
  var effects: [Effect] = []

  /// The choice between a file, the demo scene and the sessions that are about to be found.
  init() {
    items = [.file, .demo]
  }

  /// No choice: the editor was started with what is being opened.
  init(opening title: String) {
    items = []
    opening = (title, nil)
  }

  var isOnlyOpening: Bool { items.isEmpty }
  var isSearching: Bool { !isListed && !isOnlyOpening }

  var selected: Item? { selection.map { items[$0] } }

  func thumbnail(of path: String) -> Bitmap? { thumbnails[path] ?? nil }

  // MARK: news

  /// Takes the sessions that were found; an item that the person has chosen stays chosen.
  mutating func take(_ result: Result<SessionList, any Error>) {
    isListed = true
    let chosen = selected
    switch result {
    case .success(let list):
      items.insert(contentsOf: list.sessions.map(Item.session), at: 0)
      message = list.unreadable.first.map { "\($0)" }
    case .failure(let error): message = "\(error)"
    }
    select(chosen.flatMap(items.firstIndex) ?? 0)
  }

  /// Takes the picture of a session, and asks for that of the one that was chosen meanwhile.
  mutating func take(_ bitmap: Bitmap?, of path: String) {
    thumbnails[path] = .some(bitmap)
    awaited = nil
    askForThumbnail()
  }

  mutating func refuseOpening(_ error: any Error) {
    opening = nil
    typedAhead = []
    message = "\(error)"
  }

  // MARK: the person

  mutating func handle(_ input: InputEvent, on surface: Surface) {
    switch input {
    case .key(let key): handle(key, input)
    case .mouse(let mouse):
      let cell = surface.cell(under: surface.pointer(mouse))
      handle(mouse, over: StartView.frame(self, on: surface).target(at: cell))
    case .paste(let text):
      if opening != nil { typedAhead.append(input) } else { path?.insert(text) }
    case .report, .focus: break
    }
  }

  private mutating func select(_ index: Int) {
    guard !items.isEmpty else { return }
    selection = items.indices.clamped(index)
    askForThumbnail()
  }

  private mutating func handle(_ key: Key, _ input: InputEvent) {
    switch (key.code, key.modifiers) {
    case (.character("c"), .control) where path == nil || opening != nil: effects.append(.quit)
    case (.character("l"), .control): effects.append(.terminal(.redraw))
    case (.character("z"), .control): effects.append(.terminal(.suspend))
    case _ where opening != nil: handleWhileOpening(key, input)
    case _ where path != nil: handlePath(key)
    case (.escape, _), (.character("q"), []): effects.append(.quit)
    case (.enter, _): choose()
    default: move(key.asArrow)
    }
  }

  /// The cursor still moves, and another session can be chosen instead; the rest is for the screen
  /// that follows.
  private mutating func handleWhileOpening(_ key: Key, _ input: InputEvent) {
    let isChoosing = path == nil && typedAhead.isEmpty
    if isChoosing, move(key) { return }
    switch key.code {
    case .escape where isOnlyOpening: effects.append(.quit)
    case .escape:
      (opening, typedAhead) = (nil, [])
      effects.append(.cancel)
    case .enter where isChoosing && selected != opening?.item: choose()
    default: typedAhead.append(input)
    }
  }

  private mutating func handlePath(_ key: Key) {
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("c"), .control): path = nil
    case (.enter, _):
      if let path, !path.isEmpty { open(.path(path.text)) }
    default: _ = path?.handle(key)
    }
  }

  /// A click opens, the wheel chooses.
  private mutating func handle(_ mouse: Mouse, over target: HitTarget?) {
    switch (mouse.action, mouse.button) {
    case (.wheelDown, _): move(Key(.down))
    case (.wheelUp, _): move(Key(.up))
    case (.press, .left):
      guard case .item(let index) = target else { return }
      select(index)
      if selected != opening?.item { choose() }
    default: break
    }
  }

  /// - Returns: false for a key that moves no cursor.
  @discardableResult
  private mutating func move(_ key: Key) -> Bool {
    guard let step = key.rowStep(page: 10) else { return false }
    select(selection.map { $0 + step } ?? 0)
    return true
  }

  private mutating func choose() {
    switch selected {
    case .demo: open(.demo)
    case .file:
      message = nil
      path = LineEditor()
    case .session(let summary): open(.session(summary))
    case nil: break
    }
  }

  private mutating func open(_ target: OpenTarget) {
    message = nil
    opening = (target.title, selected)
    effects.append(.open(target))
  }

  /// The picture of the session under the cursor, one at a time.
  private mutating func askForThumbnail() {
    guard awaited == nil, case .session(let summary) = selected,
      thumbnails[summary.path] == nil
    else { return }
    awaited = summary.path
    effects.append(.thumbnail(summary))
  }
}
