import Engine
import FoundationEssentials
import GRDB
import Pixels

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
    let mask = try row.decode(String.self, forColumn: "mask")
    let number = try row.decode(Int.self, forColumn: "number")
    let region = try row.decode(String?.self, forColumn: "region_digest")
    guard let mask = try? JSONDecoder().decode(Mask.self, from: Data(mask.utf8)) else {
      throw StoredFault("the mask of revision \(number) is unreadable")
    }
    let draft = RevisionDraft(
      instruction: try row.decode(String.self, forColumn: "instruction"),
      reading: try row.decode(String.self, forColumn: "reading"),
      engine: try row.decode(String.self, forColumn: "engine"),
      mask: mask,
      region: try region.map { try PictureID(digest: $0, row, "region_width", "region_height") },
      settings: try EditSettings(stored: row),
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
    let mask = try JSONEncoder().encode(mask)
    try db.execute(
      sql: """
        INSERT INTO revision (
          number, parent, instruction, reading, engine, mask, region, text_guidance,
          image_guidance, guidance_start, guidance_end, guidance_rescale, strength, steps, seed,
          sampler, negative, seconds, created, name, hidden, picture, changed
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        number, parent, instruction, reading, engine, String(decoding: mask, as: UTF8.self),
        region?.row(in: db), settings.textGuidance, settings.imageGuidance,
        settings.guidanceInterval.lowerBound, settings.guidanceInterval.upperBound,
        settings.guidanceRescale, settings.strength, settings.steps,
        Int64(bitPattern: settings.seed), settings.sampler, settings.negative,
        seconds, created, name, isHidden, picture.row(in: db), changed,
      ])
  }
}

extension EditSettings {
  fileprivate init(stored row: Row) throws {
    let start = try Self.added("guidance_start", row, absent: 0)
    let end = try Self.added("guidance_end", row, absent: 1)
    guard start <= end else { throw StoredFault("an interval of guidance ends before it begins") }
    self.init(
      textGuidance: try row.decode(Double.self, forColumn: "text_guidance"),
      imageGuidance: try row.decode(Double.self, forColumn: "image_guidance"),
      guidanceInterval: start...end,
      guidanceRescale: try Self.added("guidance_rescale", row, absent: 0),
      strength: try row.decode(Double.self, forColumn: "strength"),
      steps: try row.decode(Int.self, forColumn: "steps"),
      // SQLite's integers are signed: the same 64 bits.
      seed: UInt64(bitPattern: try row.decode(Int64.self, forColumn: "seed")),
      sampler: try row.decode(String?.self, forColumn: "sampler"),
      negative: try row.decode(String?.self, forColumn: "negative"))
  }

  /// A number that files of earlier versions, which can be read as they are, do not have.
  private static func added(_ column: String, _ row: Row, absent: Double) throws -> Double {
    row.hasColumn(column) ? try row.decode(Double.self, forColumn: column) : absent
  }
}
