import GRDB

extension SessionFile {
  /// The person's mask, settings, typed instruction and whatever else resuming needs, as the editor
  /// wrote it; empty where it never did.
  public func workspace() throws(SessionError) -> String {
    try read { try String.fetchOne($0, sql: "SELECT workspace FROM session") ?? "" }
  }

  /// - Throws: `SessionError.readOnly`, `.cannotWrite`.
  public func storeWorkspace(_ json: String) throws(SessionError) {
    try write { try $0.execute(sql: "UPDATE session SET workspace = ?", arguments: [json]) }
  }
}
