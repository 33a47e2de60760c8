import FoundationEssentials
import GRDB
public import Pixels

/// Names one stored picture by its content: equal pictures have equal names and are stored once.
public struct PictureID: Hashable, Sendable {
  /// SHA-256 of the picture's content, as hexadecimal text.
  public var digest: String
  public var size: Size

  public init(digest: String, size: Size) {
    self.digest = digest
    self.size = size
  }
}

extension PictureID {
  public init(_ bitmap: Bitmap) {
    self.init(digest: bitmap.digest, size: bitmap.size)
  }

  /// The picture of the columns `digest`, `width` and `height`, after a prefix.
  init(_ row: Row, _ prefix: String = "") throws {
    digest = try row.decode(forColumn: prefix + "digest")
    size = Size(
      width: try row.decode(forColumn: prefix + "width"),
      height: try row.decode(forColumn: prefix + "height"))
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

  /// A column of the picture's row; nil where the picture is not stored.
  func stored<Value: DatabaseValueConvertible>(_ column: String, in db: Database) throws -> Value? {
    try Value.fetchOne(
      db, sql: "SELECT \(column) FROM picture WHERE digest = ? AND width = ? AND height = ?",
      arguments: [digest, size.width, size.height])
  }
}
