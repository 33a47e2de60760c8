import Engine
import FoundationEssentials
import GRDB
public import Pixels

/// The picture file that a session began with, without its pixels.
public struct SourceRecord: Hashable, Sendable {
  /// Where the file was.
  public var path: String
  /// SHA-256 of the picture's content, as hexadecimal text.
  public var digest: String
  public var format: PictureFormat
  /// What the file carried besides its pixels, to write back on saving.
  public var metadata: PictureMetadata

  public init(path: String, digest: String, format: PictureFormat, metadata: PictureMetadata) {
    self.path = path
    self.digest = digest
    self.format = format
    self.metadata = metadata
  }
}

extension SourceRecord {
  /// The file's name, without the folders it is in.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  init(storedIn db: Database) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM session") else {
      throw StoredFault(reason: "it does not say which picture it began with")
    }
    let json: Data = try row.decode(forColumn: "source_metadata")
    guard let format = PictureFormat(rawValue: try row.decode(forColumn: "source_format")),
      let metadata = try? JSONDecoder().decode(PictureMetadata.self, from: json)
    else { throw StoredFault(reason: "its record of the source picture is unreadable") }
    self.init(
      path: try row.decode(forColumn: "source_path"),
      digest: try row.decode(forColumn: "source_digest"), format: format, metadata: metadata)
  }

  /// Begins the session's own row.
  func store(current: Int, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO session (
          id, current, workspace, used, source_path, source_digest, source_format,
          source_metadata
        ) VALUES (1, ?, '', ?, ?, ?, ?, ?)
        """,
      arguments: [
        current, RevisionDraft.now, path, digest, format.rawValue,
        Data(try JSON.text(metadata).utf8),
      ])
  }
}
