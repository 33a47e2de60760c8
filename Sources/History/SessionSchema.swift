import Engine
import GRDB

/// The tables of a session file.
///
/// Pictures are stored once each, however many revisions show them. A recipe is JSON, so that a
/// setting can be added without a new version; what queries ask for has a column of its own.
enum SessionSchema {
  /// Marks the file as ours in SQLite's header: "PENT".
  static let applicationID = 0x5045_4E54
  /// Raised when a table changes; a file of a newer version is refused.
  static let version = 4

  /// Makes a file of an earlier version one of this.
  static func upgrade(_ db: Database) throws {
    if try !db.columns(in: "revision").contains(where: { $0.name == "recipe" }) {
      try gatherRecipes(db)
    }
    try db.execute(
      sql: "ALTER TABLE revision ADD COLUMN transform TEXT; PRAGMA user_version = \(version)")
  }

  /// Makes one column of recipes of the many that versions 1 and 2 had.
  private static func gatherRecipes(_ db: Database) throws {
    let tree = try EditTree(storedIn: db)
    try db.execute(
      sql: """
        ALTER TABLE revision ADD COLUMN recipe TEXT NOT NULL DEFAULT '';
        ALTER TABLE revision ADD COLUMN settings_read TEXT NOT NULL DEFAULT '{}';
        """)
    for revision in tree.revisions {
      try db.execute(
        sql: """
          UPDATE revision SET recipe = ?, settings_read = ?
          WHERE number = ?
          """,
        arguments: [
          try JSON.text(revision.recipe), try JSON.text(revision.settingsRead), revision.number,
        ])
    }
    let present = Set(try db.columns(in: "revision").map(\.name))
    for column in EarlierRecipe.columns where present.contains(column) {
      try db.execute(sql: "ALTER TABLE revision DROP COLUMN \(column)")
    }
  }

  /// The tables of a new session.
  static let tables = """
    CREATE TABLE picture (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL CHECK (digest <> ''),
      width INTEGER NOT NULL CHECK (width > 0),
      height INTEGER NOT NULL CHECK (height > 0),
      png BLOB NOT NULL CHECK (length(png) > 0),
      UNIQUE (digest, width, height)
    ) STRICT;

    CREATE TABLE revision (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      parent INTEGER REFERENCES revision CHECK (parent < number),
      last_taken INTEGER REFERENCES revision CHECK (last_taken > number),
      recipe TEXT NOT NULL,
      reading TEXT NOT NULL,
      settings_read TEXT NOT NULL,
      region INTEGER REFERENCES picture,
      transform TEXT,
      seconds REAL NOT NULL,
      created INTEGER NOT NULL,
      name TEXT,
      hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
      picture INTEGER NOT NULL REFERENCES picture,
      changed REAL NOT NULL,
      CHECK ((number = 1) = (parent IS NULL)),
      CHECK (number > 1 OR hidden = 0)
    ) STRICT;

    CREATE TABLE session (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      current INTEGER NOT NULL REFERENCES revision,
      workspace TEXT NOT NULL,
      used INTEGER NOT NULL,
      source_path TEXT NOT NULL,
      source_digest TEXT NOT NULL,
      source_format TEXT NOT NULL,
      source_metadata BLOB NOT NULL
    ) STRICT;

    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(version);
    """
}
