import FoundationEssentials
public import History
public import Pixels

extension EditingSession {
  /// Opens what a person names: a session file, or a picture, which resumes its session if it was
  /// edited before.
  ///
  /// - Parameter access: `.read` looks only, beside a process that has the session open.
  /// - Throws: `PictureError`, `SessionError`.
  public static func open(
    path: String, in folders: Folders, access: SessionFile.Access = .write,
    limit: PictureLimit = .standard
  ) throws -> EditingSession {
    if path.hasSuffix(".pentimento") { return try open(session: path, access: access) }
    let picture = try Picture.read(path: path, limit: limit)
    return try open(picture, path: absolute(path), in: folders, access: access)
  }

  /// Opens a picture that has been read, or the session it was edited in.
  public static func open(
    _ picture: Picture, path: String, in folders: Folders, access: SessionFile.Access = .write
  ) throws -> EditingSession {
    let digest = picture.bitmap.digest
    let match = try SessionCatalogue.find(
      in: folders.sessions, sourcePath: path, digest: digest)
    if let known = match.session { return try open(session: known.path, access: access) }
    var notices = picture.notices
    if match.isPathKnown {
      notices.append("the file has changed since it was last edited: this is a new session")
    }
    let source = SourceRecord(picture, path: path, digest: digest)
    let plan = Plan(
      path: try SessionCatalogue.freshPath(in: folders.sessions, for: source.name),
      folder: folders.sessions)
    return EditingSession(
      source: source, root: picture.bitmap, store: .planned(plan), access: access,
      notices: notices)
  }

  /// Opens a session file.
  public static func open(
    session path: String, access: SessionFile.Access = .write
  ) throws -> EditingSession {
    try EditingSession(try SessionFile.open(at: path, access: access))
  }

  /// A session for one command: in memory, or in `file`, which is made if it is missing.
  ///
  /// In a file that exists the edits begin at the newest revision that shows `picture`.
  ///
  /// - Throws: `EditingError.otherPicture` where the file is the session of another picture.
  public static func open(
    _ picture: Picture, path: String, recordedIn file: String?
  ) async throws -> EditingSession {
    let source = SourceRecord(picture, path: path, digest: picture.bitmap.digest)
    guard let file else {
      return EditingSession(source: source, root: picture.bitmap, store: .memory)
    }
    guard FileManager.default.fileExists(atPath: file) else {
      return EditingSession(
        source: source, root: picture.bitmap, store: .planned(Plan(path: file, folder: nil)))
    }
    let session = try open(session: file)
    let tree = await session.tree
    guard
      let start = tree.revisions.last(where: {
        $0.picture.digest == source.digest && tree.isVisible($0.number)
      })
    else { throw EditingError.otherPicture(session: file, picture: path) }
    _ = try await session.go(to: start.number)
    return session
  }

  private static func absolute(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.path
  }
}

extension SourceRecord {
  fileprivate init(_ picture: Picture, path: String, digest: String) {
    self.init(path: path, digest: digest, format: picture.format, metadata: picture.metadata)
  }
}
