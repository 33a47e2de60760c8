import Editing
import Engine
import History
import Pixels
import Terminal

/// Everything the screen shows of an open session: values only, neither a registry nor a disk.
struct EditorState: Sendable {
  /// The name of the picture or session at the top of the screen.
  var title: String
  var tree: EditTree {
    didSet { history = HistoryRows(tree, showsHidden: showsHidden) }
  }
  private(set) var history: HistoryRows
  var readOnlyReason: String?
  /// What is known of the engine of the next edit.
  var engineFacts: EngineFacts
  /// The engines to choose from, as far as they were looked for.
  var engineList: EngineList
  var workspace: Workspace {
    didSet {
      if workspace.mask != oldValue.mask { showsMaskTint = true }
      // Enter is to run what waits for a mask, from whichever panel it was typed.
      if question != nil, workspace.mask.parts != oldValue.mask.parts { focus = .picture }
    }
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
  var showsHidden = false {
    didSet { history = HistoryRows(tree, showsHidden: showsHidden) }
  }
  var selectedSetting = 0

  var viewport = Viewport()
  var maskDraft: MaskDraft?
  /// Whether the mask is shown as a tint, as while it is drawn, or only as an outline.
  var showsMaskTint = false
  /// The mask as the person drew it, on which revision, and as it was carried to the one on view;
  /// nil before it was carried anywhere.
  private var carriedMask: (drawn: Mask, revision: Int, shown: Mask)?
  /// Why there is no mask on the picture on view although one was drawn on another.
  private(set) var maskLoss: MaskError?
  var marked: Int?
  var comparison: ComparedPair?

  /// The instruction that waits until what it is about is marked.
  var question: PlaceQuestion?
  /// What runs, and what waits until it is done.
  var queue = RunQueue()
  /// The number of the run that the person has cancelled, which ends with its step.
  var cancelledRun: Int?
  /// The work on the session, in the order in which it was asked for.
  var tasks = TaskQueue()
  /// Why the newest revisions are in memory only; nil where they are in the session's file.
  var unsaved: String?
  /// What is being opened to take this session's place; nil for nothing.
  var opening: String?
  /// Whether the editor is to end once everything is written.
  var isLeaving = false
  var isMouseOn = true
  /// What is to be done outside the state, in the order in which it was asked for; the core takes it
  /// after each change.
  var effects: [Effect] = []

  init(
    title: String, tree: EditTree, readOnlyReason: String?, engineFacts: EngineFacts,
    engineList: EngineList, workspace: Workspace
  ) {
    self.title = title
    self.tree = tree
    history = HistoryRows(tree, showsHidden: false)
    self.readOnlyReason = readOnlyReason
    self.engineFacts = engineFacts
    self.engineList = engineList
    self.workspace = workspace
    instruction = LineEditor(workspace.draft)
    selectedRevision = tree.current
  }

  /// The workspace with what stands in the instruction line.
  var workspaceToKeep: Workspace {
    var workspace = workspace
    workspace.draft = instruction.text
    return workspace
  }

  /// The size of the picture on view.
  var pictureSize: Size { tree.currentRevision.picture.size }

  var run: Run? { queue.run }

  /// What gets lost if the person leaves now; nil for nothing.
  var lossOnLeaving: String? {
    isBusy ? "an edit is running" : unsaved.map { _ in "the history is only in memory" }
  }

  /// Whether an edit runs or waits for its turn.
  var isBusy: Bool { run != nil || !queue.waiting.isEmpty }

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

  /// Carries the mask from the picture of another revision to the one on view, always from the
  /// picture on which the person drew it, so that nothing of it gets lost on the way.
  private mutating func carryMask(from number: Int) {
    if tree.transform(from: number, to: tree.current) != .identity(of: pictureSize) {
      maskDraft = nil
    }
    var mask = (drawn: workspace.mask, revision: number, shown: Mask())
    if let carriedMask, carriedMask.shown == workspace.mask {
      (mask.drawn, mask.revision) = (carriedMask.drawn, carriedMask.revision)
    }
    do {
      mask.shown = try tree.mask(mask.drawn, from: mask.revision, to: tree.current)
      maskLoss = nil
    } catch {
      // Said once: the reading of the next edit is not to be covered.
      if maskLoss == nil {
        let what =
          error == .cutOff
          ? "nothing of the mask is left in the picture" : "the mask is of another size"
        show(
          "\(what): the next edit changes all of it; the mask comes back with the picture that it was"
            + " drawn on", .warning)
      }
      maskLoss = error
    }
    carriedMask = mask
    if workspace.mask != mask.shown { workspace.mask = mask.shown }
  }

  /// Shows a changed history; the cursor of its panel follows the current revision.
  mutating func show(_ tree: EditTree) {
    if tree.current != self.tree.current {
      selectedRevision = tree.current
      message = nil
      comparison = nil
    }
    let (number, size) = (self.tree.current, pictureSize)
    self.tree = tree
    if size != pictureSize { viewport.fit() }
    if tree.current != number { carryMask(from: number) }
  }

  mutating func show(_ text: String, _ role: Theme.Role = .text) {
    message = Message(text, role)
  }

  /// Says that a request, which the person may have typed, was cancelled.
  mutating func tellCancelled(_ line: String?) {
    show("cancelled, nothing was changed" + (line.map { ": i and ↑ bring back “\($0)”" } ?? ""))
  }
}
