import FoundationEssentials
import GRDB

extension SourceRecord {
  init(storedIn db: Database) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM session") else {
      throw StoredFault("it does not say which picture it began with")
    }
    self.init(
      path: try row.decode(String.self, forColumn: "source_path"),
      digest: try row.decode(String.self, forColumn: "source_digest"),
      format: try row.decode(String.self, forColumn: "source_format"),
      metadata: [UInt8](try row.decode(Data.self, forColumn: "source_metadata")))
  }

  /// Begins the session's own row, with the root current.
  func store(in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO session (
          id, current, workspace, used, source_path, source_digest, source_format,
          source_metadata
        ) VALUES (1, ?, '', ?, ?, ?, ?, ?)
        """,
      arguments: [EditTree.root, RevisionDraft.now, path, digest, format, Data(metadata)])
  }
}
