import FoundationEssentials
import Glibc

/// Who has a session open for writing, as its lock file tells.
public struct SessionHolder: Hashable, Sendable, Codable {
  /// Number of the process.
  public var pid: Int
  /// Name of the machine it runs on.
  public var host: String
  /// Name of the account it runs under.
  public var user: String
  /// Since when, in seconds since 1970.
  public var since: Int64

  /// This process, from now on.
  static var current: SessionHolder {
    let process = ProcessInfo.processInfo
    return SessionHolder(
      pid: Int(process.processIdentifier), host: process.hostName, user: process.userName,
      since: RevisionDraft.now)
  }
}

extension SessionHolder: CustomStringConvertible {
  public var description: String {
    "process \(pid) of \(user) on \(host) since \(Self.clock(since, now: RevisionDraft.now))"
  }

  /// A moment by the local clock, with its date where that is not the day of `now`.
  static func clock(_ seconds: Int64, now: Int64) -> String {
    func text(_ seconds: Int64, _ format: String) -> String {
      var (moment, parts) = (time_t(seconds), tm())
      localtime_r(&moment, &parts)
      var text = [CChar](repeating: 0, count: 64)
      let count = strftime(&text, text.count, format, &parts)
      return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    let isToday = text(seconds, "%F") == text(now, "%F")
    return text(seconds, isToday ? "%H:%M" : "%F %H:%M")
  }
}
