import FoundationEssentials
import GRDB
import Pixels

extension PictureID {
  init(digest: String, _ row: Row, _ width: String, _ height: String) throws {
    self.init(
      digest: digest,
      size: Size(
        width: try row.decode(Int.self, forColumn: width),
        height: try row.decode(Int.self, forColumn: height)))
  }

  /// Stores the picture's bytes, unless an equal picture is there already.
  func store(png: [UInt8], in db: Database) throws {
    precondition(!png.isEmpty, "a picture has bytes")
    try db.execute(
      sql: """
        INSERT INTO picture (digest, width, height, png) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
      arguments: [digest, size.width, size.height, Data(png)])
  }

  /// The row that holds the picture; nil where it is not stored.
  func row(in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT id FROM picture WHERE digest = ? AND width = ? AND height = ?",
      arguments: [digest, size.width, size.height])
  }

  /// The picture's bytes; nil where it is not stored.
  func png(in db: Database) throws -> [UInt8]? {
    try Data.fetchOne(
      db, sql: "SELECT png FROM picture WHERE digest = ? AND width = ? AND height = ?",
      arguments: [digest, size.width, size.height]
    ).map { [UInt8]($0) }
  }
}
