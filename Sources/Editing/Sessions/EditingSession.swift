import Engine
import FoundationEssentials
public import History
import Logging
public import Pixels

/// One open picture and its history: the actor at the edge through which everything that edits
/// passes, the editor and the subcommands alike.
///
/// It runs on a thread of its own, so that waiting for the disk holds up nobody.
public actor EditingSession {
  /// Where the revisions are kept.
  enum Store {
    /// Only in memory, for the length of one command.
    case memory
    /// In a file that is made when the first edit is kept, so that a picture shows at once.
    case planned(Plan)
    case file(SessionFile)
  }

  /// A session's file before it is made.
  struct Plan {
    var path: String
    let source: SourceRecord
    /// Where another name is found if the path is taken meanwhile; nil where the person named it.
    let folder: String?
  }

  /// The name at the top of the screen.
  public nonisolated let title: String
  /// Why nothing can be changed; nil where everything can.
  public nonisolated let readOnlyReason: String?
  /// The picture's file as it was, without its pixels.
  public nonisolated let source: PictureSource
  /// What the person should know about the opening, one line each.
  public nonisolated let notices: [String]

  private var store: Store
  private var currentTree: EditTree
  private var shelf: BitmapShelf
  /// What the person had set up before there was a file to keep it in.
  private var plannedWorkspace: Workspace?
  private let executor = QueueExecutor(label: "pentimento.session")
  static let log = Logger(label: "session")

  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// How many pixels of decoded pictures stay in memory beside the file.
  private static let shelfCapacity = 64_000_000

  init(
    title: String, source: PictureSource, root: Bitmap, store: Store,
    readOnlyReason: String? = nil, notices: [String]
  ) {
    self.title = title
    self.source = source
    self.store = store
    self.notices = notices
    self.readOnlyReason = readOnlyReason
    currentTree = EditTree(
      root: .root(name: title, picture: PictureID(digest: source.digest, size: root.size)))
    if case .memory = store {
      shelf = BitmapShelf(capacity: nil)
    } else {
      shelf = BitmapShelf(capacity: Self.shelfCapacity)
    }
    shelf.put(root, as: source.digest)
  }

  init(
    title: String, source: PictureSource, file: SessionFile, readOnlyReason: String?,
    notices: [String]
  ) throws {
    self.title = title
    self.source = source
    self.notices = notices
    self.readOnlyReason = readOnlyReason
    store = .file(file)
    currentTree = try file.tree()
    shelf = BitmapShelf(capacity: Self.shelfCapacity)
  }

  public var tree: EditTree { currentTree }

  /// Where the session is kept; nil where it is only in memory.
  public var path: String? {
    switch store {
    case .memory: nil
    case .planned(let plan): plan.path
    case .file(let file): file.path
    }
  }

  /// The picture of a revision.
  ///
  /// - Throws: `EditingError.noRevision`, `SessionError` for a session that is damaged.
  public func bitmap(of number: Int) throws -> Bitmap {
    guard let revision = currentTree[number] else { throw EditingError.noRevision(number) }
    return try bitmap(revision.picture)
  }

  private func bitmap(_ picture: PictureID) throws -> Bitmap {
    if let bitmap = shelf.take(picture.digest) { return bitmap }
    guard case .file(let file) = store else {
      preconditionFailure("every picture of a session without a file is in memory")
    }
    let bitmap = try Picture.decode(try file.png(of: picture), name: file.path).bitmap
    shelf.put(bitmap, as: picture.digest)
    return bitmap
  }

  /// The mask with the outline of the thing in it, in the picture of a revision.
  ///
  /// - Throws: `EngineError.needs` where nothing stands out, `MaskError`, what `bitmap(of:)` throws.
  public nonisolated func snapped(_ mask: Mask, in number: Int) async throws -> Mask {
    try mask.snapped(in: try await bitmap(of: number))
  }

  /// Keeps a finished edit as a revision, which becomes the current one unless the person went to
  /// another meanwhile.
  ///
  /// - Parameter start: the revision on view when the edit began.
  func append(_ edit: FinishedEdit, begunAt start: Int) throws -> Revision {
    // Here, where whoever cancelled and then asks for the tree must wait: either the edit is in it,
    // or it never will be.
    try Task.checkCancellation()
    let current = currentTree.current
    let revision: Revision
    if let file = try recordedFile(), let png = edit.png {
      revision = try file.append(edit.draft, to: edit.parent, png: png, regionPNG: edit.regionPNG)
      currentTree = try file.tree()
    } else {
      revision = currentTree.append(edit.draft, to: edit.parent)
    }
    shelf.put(edit.bitmap, as: edit.draft.picture.digest)
    if current != start { _ = try go(to: current) }
    return revision
  }

  var isOnDisk: Bool {
    if case .memory = store { false } else { true }
  }

  /// The session's file, made now if it was only planned; nil for a session in memory.
  private func recordedFile() throws -> SessionFile? {
    switch store {
    case .memory: return nil
    case .file(let file): return file
    case .planned(let plan):
      let file = try create(plan)
      store = .file(file)
      if let plannedWorkspace { try keep(plannedWorkspace) }
      return file
    }
  }

  private func create(_ plan: Plan) throws -> SessionFile {
    let root = currentTree.currentRevision
    let png = PictureEncoder.png(try bitmap(root.picture), effort: .fast)
    let draft = RevisionDraft.root(name: title, picture: root.picture, created: root.created)
    do {
      return try SessionFile.create(at: plan.path, root: draft, png: png, source: plan.source)
    } catch {
      // Another process opened the same picture at the same time and was quicker.
      guard case .exists = error, let folder = plan.folder else { throw error }
      let path = try SessionCatalogue.freshPath(in: folder, for: title)
      return try SessionFile.create(at: path, root: draft, png: png, source: plan.source)
    }
  }

  public func undo() throws -> EditTree { try move { $0.undo() } }
  public func redo() throws -> EditTree { try move { $0.redo() } }

  /// - Throws: `EditingError.noRevision`; a hidden revision is no place to go to.
  public func go(to number: Int) throws -> EditTree {
    guard currentTree[number] != nil else { throw EditingError.noRevision(number) }
    guard currentTree.isVisible(number) else { throw SessionError.hidden(number) }
    return try move { $0.go(to: number) }
  }

  public func setHidden(_ isHidden: Bool, of number: Int) throws -> EditTree {
    try change { tree in
      try tree.setHidden(isHidden, of: number)
    } storing: { file in
      try file.setHidden(isHidden, of: number)
    }
  }

  public func rename(_ number: Int, to name: String?) throws -> EditTree {
    try change { tree in
      try tree.rename(number, to: name)
    } storing: { file in
      try file.rename(number, to: name)
    }
  }

  private func move(_ step: (inout EditTree) -> Bool) throws -> EditTree {
    var moved = currentTree
    guard step(&moved) else { return currentTree }
    // A view that may not write can still walk about.
    if case .file(let file) = store, readOnlyReason == nil {
      try file.setCurrent(moved.current)
    }
    currentTree = moved
    return moved
  }

  private func change(
    _ step: (inout EditTree) throws -> Void, storing: (SessionFile) throws -> Void
  ) throws -> EditTree {
    if let readOnlyReason { throw EditingError.readOnly(readOnlyReason) }
    var changed = currentTree
    try step(&changed)
    if let file = try recordedFile() { try storing(file) }
    currentTree = changed
    return changed
  }

  /// What the person had set up when the session was last closed; nil for a new one.
  public func workspace() throws -> Workspace? {
    guard case .file(let file) = store else { return nil }
    let kept = try? JSONDecoder().decode(Workspace.self, from: Data(try file.workspace().utf8))
    return kept.flatMap { $0.isSound ? $0 : nil }
  }

  /// Keeps what the person has set up.
  ///
  /// A session without an edit leaves no file behind.
  public func keep(_ workspace: Workspace) throws {
    guard case .file(let file) = store else {
      plannedWorkspace = workspace
      return
    }
    guard readOnlyReason == nil else { return }
    try file.storeWorkspace(String(decoding: try JSONEncoder().encode(workspace), as: UTF8.self))
  }

  public func close() {
    guard case .file(let file) = store else { return }
    file.close()
  }
}

/// The picture file that a session began with, without its pixels.
public struct PictureSource: Sendable {
  public var path: String
  public var digest: String
  public var format: PictureFormat
  public var metadata: PictureMetadata
}
