import Editing
import Engine
import History
@testable import Interface
import Pixels
public import Terminal

/// An engine that is only there to be chosen.
struct NamedEngine: EditEngine {
  let facts: EngineFacts

  init(_ name: String, settings: Set<Setting>, defaults: EditSettings = EditSettings()) {
    facts = EngineFacts(name: name, settings: settings, defaults: defaults)
  }

  func propose(_ request: EditRequest) -> AsyncThrowingStream<EditEvent, any Error> {
    AsyncThrowingStream { $0.finish() }
  }
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
          instruction: edit.instruction, reading: "\(edit.instruction), as read",
          engine: "retouch", seconds: 1.25, created: 0, picture: picture, changed: 0.125),
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
      title: title, pictureSize: photoSize, tree: tree, readOnlyReason: readOnlyReason,
      engines: EngineRegistry([
        NamedEngine("retouch", settings: [.textGuidance, .imageGuidance, .strength, .seed]),
        NamedEngine("model", settings: Set(Setting.allCases)),
      ]), workspace: Workspace())
  }

  /// An edit is running, two of five steps done.
  mutating func beginRun(_ instruction: String = "make it winter") {
    var run = EditRun(
      number: 1, order: .of(instruction, on: tree.current), start: startOfTime,
      place: tree.current)
    run.reading = "winter"
    run.finish(step: 2, of: 5, at: startOfTime + .seconds(4))
    self.run = run
  }

  /// Presses keys one after another and collects what they ask for.
  @discardableResult
  mutating func press(
    _ keys: Key..., columns: Int = 120, rows: Int = 40
  ) throws -> [Effect] {
    var effects: [Effect] = []
    for key in keys {
      effects += try handle(key, .of(columns: columns, rows: rows, focus: focus))
    }
    return effects
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
    var frame = EditorView.frame(self, columns: columns, rows: rows, .plain(isUTF8: isUTF8))
    for slot in frame.pictures { frame.grid.blank(slot.panel, around: slot.area) }
    return frame.grid.lines
  }
}

extension EditOrder {
  /// An edit of the whole picture as it is by default.
  static func of(_ instruction: String, on parent: Int) -> EditOrder {
    EditOrder(
      parent: parent, instruction: instruction, engine: "retouch", mask: Mask(),
      settings: EditSettings())
  }
}

/// A moment from which tests count.
let startOfTime = ContinuousClock.now

extension ViewContext {
  static func plain(isUTF8: Bool = true) -> ViewContext {
    ViewContext(
      theme: .plain, cell: .assumed, isUTF8: isUTF8, now: startOfTime + .seconds(4))
  }
}

extension Geometry {
  static func of(
    columns: Int = 120, rows: Int = 40, focus: Focus = .picture, cell: CellMetrics = .assumed
  ) -> Geometry {
    let layout = Layout(columns: columns, rows: rows, focus: focus)
    return Geometry(
      picture: layout?.picture, history: layout?.history, settings: layout?.settings,
      promptRow: layout?.promptRow ?? 0, columns: columns, rows: rows, cell: cell)
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
