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
    let picture: Picture
    do {
      picture = try Picture.read(path: path, limit: limit)
    } catch {
      guard case .notAPicture = error else { throw error }
      do {
        return try open(session: path, access: access)
      } catch SessionError.notASession {
        throw error
      }
    }
    return try open(picture, path: absolute(path), in: folders, access: access)
  }

  /// Opens a picture that has been read, or the session it was edited in.
  public static func open(
    _ picture: Picture, path: String, in folders: Folders, access: SessionFile.Access = .write
  ) throws -> EditingSession {
    let digest = picture.bitmap.digest
    var match = SessionCatalogue.Match.nothing
    var plan = Plan(path: nil, folder: folders.sessions)
    var unsaved: SessionError?
    do throws(SessionError) {
      match = try SessionCatalogue.find(in: folders.sessions, sourcePath: path, digest: digest)
      plan.path = try SessionCatalogue.freshPath(in: folders.sessions, for: path)
    } catch {
      unsaved = error
    }
    guard match.moved.count < 2 else {
      throw EditingError.severalSessions(picture: path, match.moved.map(\.path))
    }
    do {
      if let known = match.session { return try open(session: known.path, access: access) }
      if let moved = match.moved.first {
        return try open(session: moved.path, access: access, movedSource: path)
      }
    } catch SessionError.inUse(_, let holder) {
      throw SessionError.inUse(path: path, holder)
    }
    var notices = picture.notices
    if let fault = match.fault {
      notices.append("\(fault); this is a new session")
    } else if match.isPathKnown {
      notices.append("the file has changed since it was last edited: this is a new session")
    }
    if let unsaved { notices.append("\(EditingError.unsaved(unsaved))") }
    return EditingSession(
      source: SourceRecord(picture, path: path, digest: digest), root: picture.bitmap,
      store: .planned(plan), access: access, notices: notices)
  }

  /// Opens a session file.
  ///
  /// - Parameter source: where the picture that the session began with is now, if it was moved.
  public static func open(
    session path: String, access: SessionFile.Access = .write, movedSource source: String? = nil
  ) throws -> EditingSession {
    let file = try SessionFile.open(at: path, access: access, movedSource: source)
    return try EditingSession(file)
  }

  /// A session for one command: in memory, or in `file`, which is made if it is missing.
  ///
  /// In a file that exists the edits begin at the newest revision that shows `picture`.
  ///
  /// - Throws: `EditingError.otherPicture` where the file is the session of another picture.
  public static func open(
    _ picture: Picture, path: String, recordedIn file: String?
  ) async throws -> EditingSession {
    // What the editor will look for; a pipe has no path.
    let place = FilePath.exists(path) ? absolute(path) : path
    let source = SourceRecord(picture, path: place, digest: picture.bitmap.digest)
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
