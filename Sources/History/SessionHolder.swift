/// Who has a session open for writing.
public struct SessionHolder: Hashable, Sendable {
  /// Number of the process.
  public var pid: Int
  /// Name of the machine it runs on.
  public var host: String
  /// Name of the account it runs under.
  public var user: String
  /// Since when, in seconds since 1970.
  public var since: Int64

  public init(pid: Int, host: String, user: String, since: Int64) {
    self.pid = pid
    self.host = host
    self.user = user
    self.since = since
  }
}
