/// The tables of a session file.
///
/// Pictures are stored once each, however many revisions show them. Settings are columns so that a
/// later version can add one with a default; a mask is a list of lists and so stays one JSON value.
enum SessionSchema {
  /// Marks the file as ours in SQLite's header: "PENT".
  static let applicationID = 0x5045_4E54
  /// Raised when a table changes; a file of a newer version is refused.
  static let version = 1 + upgrades.count

  /// What makes a file of each version one of the next, from the first on.
  private static let upgrades = [
    """
    ALTER TABLE revision ADD COLUMN guidance_start REAL NOT NULL DEFAULT 0;
    ALTER TABLE revision ADD COLUMN guidance_end REAL NOT NULL DEFAULT 1;
    ALTER TABLE revision ADD COLUMN guidance_rescale REAL NOT NULL DEFAULT 0;
    """
  ]

  /// What makes a file of an earlier version one of this version.
  static func upgrade(from earlier: Int) -> String {
    (upgrades[(earlier - 1)...] + ["PRAGMA user_version = \(version);"]).joined(separator: "\n")
  }

  /// The tables of the first version.
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
      instruction TEXT NOT NULL,
      reading TEXT NOT NULL,
      engine TEXT NOT NULL,
      mask TEXT NOT NULL,
      region INTEGER REFERENCES picture,
      text_guidance REAL NOT NULL,
      image_guidance REAL NOT NULL,
      strength REAL NOT NULL,
      steps INTEGER NOT NULL,
      seed INTEGER NOT NULL,
      sampler TEXT,
      negative TEXT,
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
    """
}
