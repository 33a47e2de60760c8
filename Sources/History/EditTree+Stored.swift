import Engine
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
      throw StoredFault("it does not say which revision is current")
    }
    self.init(revisions: revisions, current: current, lastTaken: lastTaken)
    if let fault { throw StoredFault(fault) }
  }

  /// Writes what differs from the tree that is stored.
  func store(replacing stored: EditTree?, in db: Database) throws {
    for revision in revisions where stored?[revision.number] != revision {
      if stored?[revision.number] == nil {
        try revision.insert(into: db)
      } else {
        try db.execute(
          sql: "UPDATE revision SET name = ?, hidden = ? WHERE number = ?",
          arguments: [revision.name, revision.isHidden, revision.number])
      }
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
    let number = try row.decode(Int.self, forColumn: "number")
    let region = try row.decode(String?.self, forColumn: "region_digest")
    let (recipe, settingsRead) =
      row.hasColumn(RecipeColumns.recipe)
      ? try RecipeColumns.recipe(in: row, of: number) : try EarlierRecipe.read(row, of: number)
    let draft = RevisionDraft(
      recipe: recipe, reading: try row.decode(String.self, forColumn: "reading"),
      settingsRead: settingsRead,
      region: try region.map { try PictureID(digest: $0, row, "region_width", "region_height") },
      seconds: try row.decode(Double.self, forColumn: "seconds"),
      created: try row.decode(Int64.self, forColumn: "created"),
      picture: try PictureID(
        digest: row.decode(String.self, forColumn: "digest"), row, "width", "height"),
      changed: try row.decode(Double.self, forColumn: "changed"))
    self.init(
      number: number, parent: try row.decode(Int?.self, forColumn: "parent"), draft,
      name: try row.decode(String?.self, forColumn: "name"),
      isHidden: try row.decode(Bool.self, forColumn: "hidden"))
  }

  /// Adds the revision's row; its pictures are there already.
  fileprivate func insert(into db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO revision (
          number, parent, recipe, reading, settings_read, region, seconds, created, name, hidden,
          picture, changed
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        number, parent, try RecipeColumns.json(self.recipe), self.reading,
        try RecipeColumns.json(self.settingsRead), self.region?.row(in: db), self.seconds,
        self.created, name, isHidden, self.picture.row(in: db), self.changed,
      ])
  }
}
