import GRDB

extension SessionFile {
  /// The instruction that was typed but not sent; empty where there is none.
  public func draft() throws(SessionError) -> String {
    try text("draft")
  }

  /// - Throws: `SessionError.readOnly`, `.cannotWrite`.
  public func storeDraft(_ instruction: String) throws(SessionError) {
    try write { try $0.execute(sql: "UPDATE session SET draft = ?", arguments: [instruction]) }
  }

  /// The person's mask, settings and whatever else resuming needs, as the editor wrote it; empty
  /// where it never did.
  public func workspace() throws(SessionError) -> String {
    try text("workspace")
  }

  /// - Throws: `SessionError.readOnly`, `.cannotWrite`.
  public func storeWorkspace(_ json: String) throws(SessionError) {
    try write { try $0.execute(sql: "UPDATE session SET workspace = ?", arguments: [json]) }
  }

  private func text(_ column: String) throws(SessionError) -> String {
    try read { try String.fetchOne($0, sql: "SELECT \(column) FROM session") ?? "" }
  }
}
