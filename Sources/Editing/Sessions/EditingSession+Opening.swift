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
    let source = PictureSource(
      path: path, digest: digest, format: picture.format, metadata: picture.metadata)
    let title = name(of: path)
    return EditingSession(
      title: title, source: source, root: picture.bitmap,
      store: .planned(
        Plan(
          path: try SessionCatalogue.freshPath(in: folders.sessions, for: title),
          source: try source.record, folder: folders.sessions)),
      readOnlyReason: readOnlyReason(access), notices: notices)
  }

  /// Opens a session file.
  public static func open(
    session path: String, access: SessionFile.Access = .write
  ) throws -> EditingSession {
    let file = try SessionFile.open(at: path, access: access)
    return try EditingSession(
      title: name(of: file.source.path), source: try PictureSource(file.source), file: file,
      readOnlyReason: readOnlyReason(access), notices: [])
  }

  /// A session for one command: in memory, or in `file`, which is made if it is missing.
  ///
  /// In a file that exists the edits begin at the newest revision that shows `picture`.
  ///
  /// - Throws: `EditingError.otherPicture` where the file is the session of another picture.
  public static func open(
    _ picture: Picture, path: String, recordedIn file: String?
  ) async throws -> EditingSession {
    let source = PictureSource(
      path: path, digest: picture.bitmap.digest, format: picture.format,
      metadata: picture.metadata)
    guard let file else {
      return EditingSession(
        title: name(of: path), source: source, root: picture.bitmap, store: .memory, notices: [])
    }
    guard FileManager.default.fileExists(atPath: file) else {
      return EditingSession(
        title: name(of: path), source: source, root: picture.bitmap,
        store: .planned(Plan(path: file, source: try source.record, folder: nil)), notices: [])
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

  private static func readOnlyReason(_ access: SessionFile.Access) -> String? {
    access == .read ? "it was opened read-only" : nil
  }

  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func absolute(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.path
  }
}

extension PictureSource {
  init(_ record: SourceRecord) throws(SessionError) {
    guard let format = PictureFormat(rawValue: record.format),
      let metadata = try? JSONDecoder().decode(PictureMetadata.self, from: Data(record.metadata))
    else {
      throw .damaged(path: record.path, reason: "its record of the source picture is unreadable")
    }
    self.init(path: record.path, digest: record.digest, format: format, metadata: metadata)
  }

  var record: SourceRecord {
    get throws {
      SourceRecord(
        path: path, digest: digest, format: format.rawValue,
        metadata: Array(try JSONEncoder().encode(metadata)))
    }
  }
}
