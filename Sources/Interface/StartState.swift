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
  mutating func take(_ result: Result<SessionList, any Error>) -> [Effect] {
    isListed = true
    let chosen = selected
    switch result {
    case .success(let list):
      items.insert(contentsOf: list.sessions.map(Item.session), at: 0)
      message = list.unreadable.first.map { "\($0)" }
    case .failure(let error): message = "\(error)"
    }
    return select(chosen.flatMap(items.firstIndex) ?? 0)
  }

  /// Takes the picture of a session, and asks for that of the one that was chosen meanwhile.
  mutating func take(_ bitmap: Bitmap?, of path: String) -> [Effect] {
    thumbnails[path] = .some(bitmap)
    awaited = nil
    return askForThumbnail()
  }

  mutating func refuseOpening(_ error: any Error) {
    opening = nil
    typedAhead = []
    message = "\(error)"
  }

  // MARK: the person

  mutating func handle(_ input: InputEvent, in frame: Frame, _ surface: Surface) -> [Effect] {
    switch input {
    case .key(let key): return handle(key, input)
    case .mouse(let mouse):
      return handle(mouse, over: frame.target(at: surface.pointer(mouse).cell))
    case .paste(let text):
      if opening != nil { typedAhead.append(input) } else { path?.insert(text) }
    case .report, .focus: break
    }
    return []
  }

  mutating func select(_ index: Int) -> [Effect] {
    guard !items.isEmpty else { return [] }
    selection = max(0, min(index, items.count - 1))
    return askForThumbnail()
  }

  private mutating func handle(_ key: Key, _ input: InputEvent) -> [Effect] {
    switch (key.code, key.modifiers) {
    case (.character("c"), .control) where path == nil || opening != nil: return [.quit]
    case (.character("l"), .control): return [.terminal(.redraw)]
    case (.character("z"), .control): return [.terminal(.suspend)]
    default: break
    }
    if opening != nil { return handleWhileOpening(key, input) }
    if path != nil { return handlePath(key) }
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("q"), []): return [.quit]
    case (.enter, _): return choose()
    case (.character("j"), []): return move(by: 1)
    case (.character("k"), []): return move(by: -1)
    default: return handleMove(key) ?? []
    }
  }

  /// The cursor still moves, and another session can be chosen instead; the rest is for the screen
  /// that follows.
  private mutating func handleWhileOpening(_ key: Key, _ input: InputEvent) -> [Effect] {
    if path == nil, typedAhead.isEmpty, let effects = handleMove(key) { return effects }
    switch key.code {
    case .escape:
      if isOnlyOpening { return [.quit] }
      (opening, typedAhead) = (nil, [])
      return [.cancel]
    case .enter where path == nil && typedAhead.isEmpty && selected != opening?.item:
      return choose()
    default:
      typedAhead.append(input)
      return []
    }
  }

  private mutating func handleMove(_ key: Key) -> [Effect]? {
    switch key.code {
    case .down: move(by: 1)
    case .up: move(by: -1)
    case .home: select(0)
    case .end: select(items.count - 1)
    default: nil
    }
  }

  private mutating func handlePath(_ key: Key) -> [Effect] {
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("c"), .control): path = nil
    case (.enter, _):
      guard let path = path?.text, !path.isEmpty else { return [] }
      return open(.path(path))
    default: _ = path?.handle(key)
    }
    return []
  }

  /// A click opens, the wheel chooses.
  private mutating func handle(_ mouse: Mouse, over target: HitTarget?) -> [Effect] {
    switch (mouse.action, mouse.button) {
    case (.wheelDown, _): return move(by: 1)
    case (.wheelUp, _): return move(by: -1)
    case (.press, .left):
      guard case .item(let index) = target, items.indices.contains(index) else { return [] }
      return select(index) + (items[index] == opening?.item ? [] : choose())
    default: return []
    }
  }

  private mutating func move(by step: Int) -> [Effect] {
    select(selection.map { $0 + step } ?? 0)
  }

  private mutating func choose() -> [Effect] {
    switch selected {
    case .demo: return open(.demo)
    case .file:
      message = nil
      path = LineEditor()
      return []
    case .session(let summary): return open(.session(summary))
    case nil: return []
    }
  }

  private mutating func open(_ target: OpenTarget) -> [Effect] {
    message = nil
    opening = (target.title, selected)
    return [.open(target)]
  }

  /// The picture of the session under the cursor, one at a time.
  private mutating func askForThumbnail() -> [Effect] {
    guard awaited == nil, case .session(let summary) = selected,
      thumbnails[summary.path] == nil
    else { return [] }
    awaited = summary.path
    return [.thumbnail(summary)]
  }
}
