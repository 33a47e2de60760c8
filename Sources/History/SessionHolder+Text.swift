import Glibc

extension SessionHolder {
  /// This process, from now on.
  static var current: SessionHolder {
    var host = [CChar](repeating: 0, count: 256)
    gethostname(&host, host.count - 1)
    let account = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) }
    return SessionHolder(
      pid: Int(getpid()), host: Self.text(host), user: account ?? "user \(getuid())",
      since: Int64(time(nil)))
  }

  /// The text of a buffer that C has filled up to a zero.
  private static func text(_ buffer: [CChar]) -> String {
    String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The holder as the lines of a lock file.
  var lockText: String { "pid \(pid)\nhost \(host)\nuser \(user)\nsince \(since)\n" }

  /// The holder that a lock file tells of; nil where it is not, or not yet, written in full.
  init?(lockText text: String) {
    var values: [Substring: String] = [:]
    for line in text.split(separator: "\n") {
      guard let space = line.firstIndex(of: " ") else { continue }
      let value = line[line.index(after: space)...].unicodeScalars.filter { scalar in
        scalar.properties.generalCategory != .control
      }
      values[line[..<space]] = String(String.UnicodeScalarView(value))
    }
    guard let pid = values["pid"].flatMap({ Int($0) }), let host = values["host"],
      let user = values["user"], let since = values["since"].flatMap({ Int64($0) }),
      text.hasSuffix("\n")
    else { return nil }
    self.init(pid: pid, host: host, user: user, since: since)
  }
}

extension SessionHolder: CustomStringConvertible {
  public var description: String {
    "process \(pid) of \(user) on \(host) since \(Self.clock(since, now: Int64(time(nil))))"
  }

  /// A moment by the local clock, with its date where that is not the day of `now`.
  static func clock(_ seconds: Int64, now: Int64) -> String {
    func text(_ seconds: Int64, _ format: String) -> String {
      var (moment, parts) = (time_t(seconds), tm())
      localtime_r(&moment, &parts)
      var text = [CChar](repeating: 0, count: 64)
      strftime(&text, text.count, format, &parts)
      return Self.text(text)
    }
    let isToday = text(seconds, "%F") == text(now, "%F")
    return text(seconds, isToday ? "%H:%M" : "%F %H:%M")
  }
}
