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
    /// nil where none could be found.
    var path: String?
    /// Where another name is found if the path is taken meanwhile; nil where the person named it.
    let folder: String?
  }

  /// The name at the top of the screen.
  public nonisolated var title: String { source.name }
  /// Why nothing can be changed; nil where everything can.
  public nonisolated let readOnlyReason: String?
  /// The picture's file as it was, without its pixels.
  public nonisolated let source: SourceRecord
  /// What the person should know about the opening, one line each.
  public nonisolated let notices: [String]

  private var store: Store
  private var currentTree: EditTree
  private var shelf: BitmapShelf
  /// What the person has set up that is in no file.
  private var plannedWorkspace: Workspace?
  /// Why the newest changes are in memory only; nil where they are in the session's file.
  public private(set) var unsaved: SessionError?
  /// The pictures that are in no file yet.
  private var encoded: [PictureID: [UInt8]] = [:]
  private let executor = QueueExecutor(label: "pentimento.session")
  static let log = Logger(label: "session")

  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// How many pixels of decoded pictures stay in memory beside the file.
  private static let shelfCapacity = 64_000_000

  init(
    source: SourceRecord, root: Bitmap, store: Store, access: SessionFile.Access = .write,
    notices: [String] = []
  ) {
    let capacity = if case .memory = store { nil as Int? } else { Self.shelfCapacity }
    var shelf = BitmapShelf(capacity: capacity)
    shelf.put(root, as: source.digest)
    self.source = source
    self.store = store
    self.notices = notices
    self.shelf = shelf
    readOnlyReason = Self.readOnlyReason(access)
    currentTree = EditTree(
      root: .root(name: source.name, picture: PictureID(digest: source.digest, size: root.size)))
  }

  init(_ file: SessionFile) throws {
    source = file.source
    store = .file(file)
    notices = []
    readOnlyReason = Self.readOnlyReason(file.access)
    shelf = BitmapShelf(capacity: Self.shelfCapacity)
    currentTree = try file.tree()
  }

  private static func readOnlyReason(_ access: SessionFile.Access) -> String? {
    access == .read ? "it was opened read-only" : nil
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
  /// - Throws: `SessionError`: there is no such revision, or the session is damaged.
  public func bitmap(of number: Int) throws -> Bitmap {
    guard let picture = currentTree[number]?.picture else {
      throw SessionError.noRevision(number)
    }
    return try bitmap(of: picture)
  }

  /// A picture of the session, or a region.
  func bitmap(of picture: PictureID) throws -> Bitmap {
    if let bitmap = shelf.take(picture.digest) { return bitmap }
    let png: [UInt8]
    if let known = encoded[picture] {
      png = known
    } else {
      guard case .file(let file) = store else {
        preconditionFailure("every picture of a session without a file is in memory")
      }
      png = try file.png(of: picture)
    }
    let bitmap = try Picture.decode(png, name: path ?? title).bitmap
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
  /// Where it cannot be written it is kept in memory, and `unsaved` says why.
  ///
  /// - Parameter start: the revision on view when the edit began.
  func append(_ edit: FinishedEdit, begunAt start: Int) throws -> Revision {
    // Here, where whoever cancelled and then asks for the tree must wait: either the edit is in it,
    // or it never will be.
    try Task.checkCancellation()
    let current = currentTree.current
    if case .planned = store, encoded.isEmpty {
      let root = currentTree.revisions[0].picture
      encoded[root] = try PictureEncoder.png(bitmap(of: root), effort: .fast)
    }
    encoded.merge(edit.encoded) { $1 }
    let revision = currentTree.append(edit.draft, to: edit.parent)
    if let region = edit.region, let id = edit.draft.region { shelf.put(region, as: id.digest) }
    shelf.put(edit.bitmap, as: edit.draft.picture.digest)
    if current != start { currentTree.go(to: current) }
    try? save()
    return revision
  }

  var isOnDisk: Bool {
    if case .memory = store { false } else { true }
  }

  /// Brings the session's file up to the history; one that was only planned is made.
  ///
  /// - Throws: `EditingError.unsaved`: what has changed is in memory.
  private func save() throws {
    do {
      switch store {
      case .memory: return
      case .planned(let plan): store = .file(try create(plan))
      case .file(let file): try file.update(to: currentTree, png: png)
      }
      unsaved = nil
      encoded = [:]
      if let plannedWorkspace { try keep(plannedWorkspace) }
    } catch let error as SessionError {
      unsaved = error
      throw EditingError.unsaved(error)
    }
  }

  /// Saves the whole session in another file, in which it goes on.
  ///
  /// - Throws: `SessionError.exists`, `.inUse`, `.cannotWrite`, `EditingError.readOnly`.
  public func save(sessionAt path: String) throws {
    if let readOnlyReason { throw EditingError.readOnly(readOnlyReason) }
    let file = try SessionFile.create(at: path, tree: currentTree, source: source, png: png)
    let workspace = try plannedWorkspace ?? self.workspace()
    if case .file(let earlier) = store { earlier.close() }
    store = .file(file)
    unsaved = nil
    encoded = [:]
    if let workspace { try keep(workspace) }
  }

  /// The encoded bytes of a picture of the history, or of a region.
  private func png(of picture: PictureID) throws -> [UInt8] {
    if let png = encoded[picture] { return png }
    if case .file(let file) = store { return try file.png(of: picture) }
    return try PictureEncoder.png(bitmap(of: picture), effort: .fast)
  }

  private func create(_ plan: Plan) throws -> SessionFile {
    func make(_ path: String) throws(SessionError) -> SessionFile {
      try SessionFile.create(at: path, tree: currentTree, source: source, png: png)
    }
    do throws(SessionError) {
      if let path = plan.path { return try make(path) }
    } catch {
      // Another process opened the same picture at the same time and was quicker.
      guard case .exists = error, plan.folder != nil else { throw error }
    }
    return try make(try SessionCatalogue.freshPath(in: plan.folder ?? "", for: title))
  }

  /// - Throws: `SessionError.noRevision`, `.hidden`: a hidden revision is no place to go to;
  ///   `EditingError.unsaved`.
  public func go(to number: Int) throws -> EditTree {
    var moved = currentTree
    guard moved.go(to: number) else {
      throw moved[number] == nil ? SessionError.noRevision(number) : .hidden(number)
    }
    guard moved != currentTree else { return moved }
    currentTree = moved
    // A view that may not write can still walk about.
    if readOnlyReason == nil { try save() }
    return moved
  }

  public func setHidden(_ isHidden: Bool, of number: Int) throws -> EditTree {
    try change { try $0.setHidden(isHidden, of: number) }
  }

  public func rename(_ number: Int, to name: String?) throws -> EditTree {
    try change { try $0.rename(number, to: name) }
  }

  private func change(_ step: (inout EditTree) throws -> Void) throws -> EditTree {
    if let readOnlyReason { throw EditingError.readOnly(readOnlyReason) }
    // What the tree refuses makes no file.
    var changed = currentTree
    try step(&changed)
    currentTree = changed
    try save()
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
    plannedWorkspace = workspace
    guard case .file(let file) = store, readOnlyReason == nil, unsaved == nil else { return }
    do {
      try file.storeWorkspace(try JSON.text(workspace))
      plannedWorkspace = nil
    } catch let error as SessionError {
      unsaved = error
      throw EditingError.unsaved(error)
    }
  }

  public func close() {
    // It may be possible by now.
    if unsaved != nil { try? save() }
    guard case .file(let file) = store else { return }
    file.close()
  }
}
