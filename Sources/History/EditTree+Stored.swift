import Engine
import FoundationEssentials
import GRDB

extension EditTree {
  /// The tree in a session file, checked: nothing in it is trusted.
  init(storedIn db: Database) throws {
    var revisions: [Revision] = []
    var lastTaken: [Int: Int] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT revision.*,
          shown.digest, shown.width, shown.height,
          covered.digest AS region_digest, covered.width AS region_width,
          covered.height AS region_height
        FROM revision
        JOIN picture AS shown ON shown.id = revision.picture
        LEFT JOIN picture AS covered ON covered.id = revision.region
        ORDER BY number
        """)
    while let row = try rows.next() {
      let revision = try Revision(stored: row)
      revisions.append(revision)
      lastTaken[revision.number] = try row.decode(Int?.self, forColumn: "last_taken")
    }
    guard let current = try Int.fetchOne(db, sql: "SELECT current FROM session") else {
      throw StoredFault(reason: "it does not say which revision is current")
    }
    self.init(revisions: revisions, current: current, lastTaken: lastTaken)
    if let fault { throw StoredFault(reason: fault) }
  }

  /// Writes what differs from the tree that is stored.
  func store(replacing stored: EditTree?, in db: Database) throws {
    for revision in revisions where stored?[revision.number] != revision {
      try revision.store(in: db)
    }
    for (number, child) in lastTaken where stored?.lastTaken[number] != child {
      try db.execute(
        sql: "UPDATE revision SET last_taken = ? WHERE number = ?", arguments: [child, number])
    }
    if let stored, stored.current != current {
      try db.execute(sql: "UPDATE session SET current = ?", arguments: [current])
    }
  }
}

extension Revision {
  fileprivate init(stored row: Row) throws {
    let number: Int = try row.decode(forColumn: "number")
    let region: Int? = try row.decode(forColumn: "region")
    let (recipe, settingsRead) =
      row.hasColumn("recipe")
      ? (try row.decodeJSON("recipe", of: number), try row.decodeJSON("settings_read", of: number))
      : try EarlierRecipe.read(row, of: number)
    let draft = RevisionDraft(
      recipe: recipe, reading: try row.decode(forColumn: "reading"), settingsRead: settingsRead,
      region: region == nil ? nil : try PictureID(row, "region_"),
      transform: row.hasColumn("transform") ? try row.decodeJSON("transform", of: number) : nil,
      seconds: try row.decode(forColumn: "seconds"),
      created: try row.decode(forColumn: "created"), picture: try PictureID(row),
      changed: try row.decode(forColumn: "changed"))
    self.init(
      number: number, parent: try row.decode(forColumn: "parent"), edit: draft,
      name: try row.decode(forColumn: "name"), isHidden: try row.decode(forColumn: "hidden"))
  }

  /// Adds the revision's row, or changes what can change in it; its pictures are there already.
  fileprivate func store(in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO revision (
          number, parent, recipe, reading, settings_read, region, transform, seconds, created, name,
          hidden, picture, changed
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (number) DO UPDATE SET name = excluded.name, hidden = excluded.hidden
        """,
      arguments: [
        number, parent, try JSON.text(self.recipe), self.reading, try JSON.text(self.settingsRead),
        try self.region?.stored("id", in: db) as Int?,
        try self.transform.map { try JSON.text($0) }, self.seconds, self.created, name, isHidden,
        try self.picture.stored("id", in: db) as Int?, self.changed,
      ])
  }
}

extension Row {
  /// The value of a column of JSON; NULL is the same as `null`.
  ///
  /// - Parameter number: that of the revision, for the message.
  func decodeJSON<Value: Decodable>(_ column: String, of number: Int) throws -> Value {
    let json = try decode(String?.self, forColumn: column) ?? "null"
    guard let value = try? JSONDecoder().decode(Value.self, from: Data(json.utf8)) else {
      throw StoredFault(reason: "the \(column) of revision \(number) is unreadable")
    }
    return value
  }
}
