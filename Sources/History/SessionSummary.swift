import GRDB

/// What a list of sessions tells about one, without opening it.
public struct SessionSummary: Hashable, Sendable {
  public var path: String
  /// File name of the picture that the session began with.
  public var rootName: String
  public var revisionCount: Int
  /// When the session was last changed, in seconds since 1970.
  public var used: Int64
  public var sourcePath: String
  public var sourceDigest: String
  /// The current revision's picture.
  public var current: PictureID
}

/// The sessions of a folder.
public struct SessionList: Sendable {
  /// Last used first.
  public var sessions: [SessionSummary]
  /// For each file that is called a session but cannot be read, why.
  public var unreadable: [SessionError]
}

extension SessionSummary {
  /// Whether the session was used later than another, or at the same time by the earlier name.
  func isNewer(than other: SessionSummary) -> Bool {
    (used, other.path) > (other.used, path)
  }

  /// - Throws: what `SessionFile.open` for reading throws.
  init(at path: String) throws(SessionError) {
    let database = try SessionDatabase(at: SessionPlace.existing(path), access: .read)
    defer { database.close() }
    self = try database.read { db in
      let isEarlier = try !db.columns(in: "revision").contains { $0.name == "recipe" }
      let name =
        isEarlier
        ? "root.instruction"
        : "json_extract(root.recipe, '$.instruction') AS instruction"
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT session.*, \(name), picture.digest, picture.width, picture.height,
            (SELECT count(*) FROM revision) AS revisions
          FROM session
          JOIN revision AS root ON root.number = 1
          JOIN revision AS shown ON shown.number = session.current
          JOIN picture ON picture.id = shown.picture
          """)
      guard let row else { throw StoredFault(reason: "it has no root or no current revision") }
      return SessionSummary(
        path: path, rootName: try row.decode(forColumn: "instruction"),
        revisionCount: try row.decode(forColumn: "revisions"),
        used: try row.decode(forColumn: "used"),
        sourcePath: try row.decode(forColumn: "source_path"),
        sourceDigest: try row.decode(forColumn: "source_digest"), current: try PictureID(row))
    }
  }
}
