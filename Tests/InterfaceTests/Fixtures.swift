import Editing
import Engine
import History
@testable import Interface
import Pixels
@testable public import Terminal

extension EngineFacts {
  /// An engine that reads a few of the settings.
  static let retouch = EngineFacts(
    name: "retouch",
    settings: EngineSettings([\.textGuidance, \.imageGuidance, \.strength, \.seed]))
  /// An engine that reads all of them.
  static let model = EngineFacts(name: "model", settings: .all)
}

/// The size of the made-up picture.
let photoSize = Size(width: 800, height: 600)

extension EditTree {
  /// A photo and edits of it, each an instruction and its parent.
  init(_ edits: (instruction: String, parent: Int)..., name: String = "photo.jpg") {
    let picture = PictureID(digest: "digest", size: photoSize)
    self.init(root: .root(name: name, picture: picture, created: 0))
    for edit in edits {
      append(
        RevisionDraft(
          recipe: EditRecipe(
            engine: EngineIdentity(name: "retouch"), instruction: edit.instruction),
          reading: "\(edit.instruction), as read", settingsRead: EngineFacts.retouch.settings,
          seconds: 1.25, created: 0, picture: picture, changed: 0.125),
        to: edit.parent)
    }
  }

  /// Two ideas that began with the same state; one was taken further.
  static let branched = EditTree(
    ("make it winter", 1), ("black and white", 2), ("warmer", 2), ("make the door red", 4))
}

extension EditorState {
  /// An open session.
  static func opened(
    _ tree: EditTree = .branched, title: String = "photo.jpg", readOnlyReason: String? = nil
  ) -> EditorState {
    EditorState(
      title: title, tree: tree, readOnlyReason: readOnlyReason, engineFacts: .retouch,
      engineList: EngineRegistry.standard().boxed, workspace: Workspace())
  }

  /// An edit is running, two of five steps done.
  mutating func beginRun(_ instruction: String = "make it winter", reading: String? = "winter") {
    queue.add(.line(instruction))
    _ = queue.next(at: startOfTime, current: tree.current)
    if let reading { tell(.reading(Reading(text: reading))) }
    tell(.step(number: 2, count: 5, preview: nil), after: .seconds(4))
  }

  /// Tells an event of the running edit.
  mutating func tell(
    _ event: EditEvent, outline: Outline? = nil, after time: Duration = .zero
  ) {
    queue.take(
      event, outline: outline, of: queue.run?.number ?? 0, at: startOfTime + time,
      isDrawing: false)
  }

  /// Tells so many pictures of the running edit.
  mutating func tellPreviews(_ count: Int) {
    let picture = Bitmap(size: Size(width: 8, height: 6))
    for number in 1...count {
      tell(.step(number: 2, count: 5, preview: picture), after: .seconds(number))
    }
    tell(.step(number: 2, count: 5, preview: nil), after: .seconds(4))
  }

  /// Takes what was asked for, as the core does.
  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// Presses keys one after another and collects what they ask for.
  @discardableResult
  mutating func press(
    _ keys: Key..., columns: Int = 120, rows: Int = 40
  ) throws -> [Effect] {
    for key in keys { try handle(key, .of(columns: columns, rows: rows)) }
    return takeEffects()
  }

  /// Types a text, a key a character.
  @discardableResult
  mutating func type(_ text: String) throws -> [Effect] {
    try text.reduce(into: []) { $0 += try press(Key(.character($1))) }
  }

  /// Types a command on the `:` line and runs it.
  @discardableResult
  mutating func command(_ line: String) throws -> [Effect] {
    try press(":")
    return try type(line) + press(.enter)
  }

  /// What the screen shows, as text.
  func lines(columns: Int, rows: Int, isUTF8: Bool = true) -> [String] {
    var frame = EditorView.frame(self, on: .of(columns: columns, rows: rows))
    for slot in frame.pictures { frame.grid.blank(slot.panel, around: slot.area) }
    return frame.grid.lines.map { line in
      isUTF8 ? line : String(line.map(PlainText.ascii))
    }
  }
}

/// A moment from which tests count.
let startOfTime = ContinuousClock.now

extension Surface {
  static func of(columns: Int = 120, rows: Int = 40) -> Surface {
    Surface(
      columns: columns, rows: rows, cell: .assumedCell, theme: .plain,
      now: startOfTime + .seconds(4), isMouseInPixels: true, isDrawing: false)
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// The key of a character.
  public init(extendedGraphemeClusterLiteral character: Character) {
    self.init(.character(character))
  }

  static let enter = Key(.enter)
  static let escape = Key(.escape)
  static let tab = Key(.tab)
  static let backspace = Key(.backspace)
  static let up = Key(.up)
  static let down = Key(.down)
  static let left = Key(.left)
  static let right = Key(.right)

  static func control(_ character: Character) -> Key { Key(.character(character), .control) }
  static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }
  static func shift(_ code: Code) -> Key { Key(code, .shift) }
}
