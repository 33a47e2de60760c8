import Editing
import Engine
import History
import Pixels
import Terminal

/// Everything the screen shows of an open session; a value.
struct EditorState {
  /// The name of the picture or session at the top of the screen.
  var title: String
  var pictureSize: Size
  var tree: EditTree
  var readOnlyReason: String?
  var engines: EngineRegistry
  /// The engines to choose from, as far as they were looked for.
  var engineList: EngineList
  var workspace: Workspace {
    didSet { if workspace.mask != oldValue.mask { showsMaskTint = true } }
  }

  var focus = Focus.picture
  var instruction: LineEditor
  /// The instructions typed before, oldest first, and which of them stands in the line.
  var recall = Recall()
  var prompt: Prompt?
  var overlay: Overlay?
  var message: Message?

  /// The revision the cursor of the history panel stands on.
  var selectedRevision: Int
  var showsHidden = false
  var selectedSetting = 0

  var viewport = Viewport()
  var maskDraft: MaskDraft?
  /// Whether the mask is shown as a tint, as while it is drawn, or only as an outline.
  var showsMaskTint = false
  /// The masks of pictures of other sizes, which come back with them.
  private var masks: [Size: Mask] = [:]
  var marked: Int?
  var comparison: ComparedPair?

  /// What runs, and what waits until it is done.
  var queue = RunQueue()
  var isMouseOn = true

  init(
    title: String, pictureSize: Size, tree: EditTree, readOnlyReason: String?,
    engines: EngineRegistry, workspace: Workspace
  ) {
    self.title = title
    self.pictureSize = pictureSize
    self.tree = tree
    self.readOnlyReason = readOnlyReason
    self.engines = engines
    engineList = engines.boxed
    self.workspace = workspace
    instruction = LineEditor(workspace.draft)
    selectedRevision = tree.current
  }

  /// What commands need to know to tell whether they can run.
  var context: CommandContext {
    CommandContext(
      tree: tree, readOnlyReason: readOnlyReason, isRunning: run != nil,
      isComparing: comparison != nil, hasMask: workspace.mask.isDrawn)
  }

  var run: Run? { queue.run }

  /// The running edit, while the picture it began with is on view.
  var shownRun: Run? { run?.origin == tree.current ? run : nil }

  /// The mask as it would be with the rectangle that is being drawn.
  var shownMask: Mask {
    var mask = workspace.mask
    if let maskDraft, !maskDraft.isClick {
      mask.parts.append(Mask.Part(maskDraft.rectangle, adds: maskDraft.adds))
    }
    return mask
  }

  /// Takes up a picture of perhaps another size; a mask belongs to the size it was drawn on, and
  /// comes back with it.
  mutating func resize(to size: Size) {
    guard size != pictureSize else { return }
    let (before, after) = (workspace.mask, masks[size] ?? Mask())
    masks[pictureSize] = before
    pictureSize = size
    maskDraft = nil
    guard before.isDrawn || after.isDrawn else { return }
    workspace.mask = after
    show(
      after.isDrawn
        ? "the mask of this size is back: x clears it"
        : "the picture has another size: the mask comes back with the old one")
  }

  mutating func show(_ text: String, _ kind: Message.Kind = .note) {
    message = Message(kind: kind, text: text)
  }
}

/// One line for the person, above the prompt.
struct Message: Hashable {
  enum Kind: Hashable {
    case note
    case reading
    case warning
    case error
  }

  var kind: Kind
  var text: String
}

/// A question in the prompt line that takes the keys until it is answered.
struct Prompt: Hashable {
  enum Kind: Hashable {
    /// A command after `:`.
    case command
    case revisionName(Int)
    case setting(Int)
    /// `y` saves over the file.
    case overwrite(path: String)
    /// `y` leaves although an edit runs.
    case quit
    /// Finds an earlier instruction.
    case search
  }

  var kind: Kind
  var line = LineEditor()

  var label: String {
    switch kind {
    case .command: ":"
    case .revisionName: "name: "
    case .setting: "value: "
    case .overwrite(let path): "\(path) exists. Overwrite it? (y/n) "
    case .quit: "an edit is running. Leave and lose it? (y/n) "
    case .search: "search: "
    }
  }

  /// Whether one key answers it.
  var isQuestion: Bool {
    switch kind {
    case .overwrite, .quit: true
    default: false
    }
  }
}

/// A window over the screen.
enum Overlay: Hashable {
  case help(scroll: Int)
  case palette(ListPicker)
  case engines(ListPicker)
}

/// The instructions typed before, walked through with the arrow keys.
struct Recall: Hashable {
  private(set) var lines: [String] = []
  /// Which line stands in the instruction line; nil for the one being typed.
  private var place: Int?
  private var typed = ""

  init(_ lines: [String] = []) {
    self.lines = lines
  }

  mutating func add(_ line: String) {
    if lines.last != line { lines.append(line) }
    place = nil
  }

  /// The line before the one shown; nil at the oldest.
  mutating func older(than shown: String) -> String? {
    let next = (place ?? lines.count) - 1
    guard lines.indices.contains(next) else { return nil }
    if place == nil { typed = shown }
    place = next
    return lines[next]
  }

  /// The line after the one shown, at last the one that was being typed; nil there.
  mutating func newer() -> String? {
    guard let current = place else { return nil }
    place = current + 1 < lines.count ? current + 1 : nil
    return place.map { lines[$0] } ?? typed
  }

  /// The latest line that contains a text.
  func latest(containing text: String) -> String? {
    lines.last { $0.lowercased().contains(text.lowercased()) }
  }
}
