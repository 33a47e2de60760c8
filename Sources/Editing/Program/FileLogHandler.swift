import FoundationEssentials
public import Logging

/// Writes the log to a file of the state folder, never to the screen.
public struct FileLogHandler: LogHandler {
  public var metadata: Logger.Metadata = [:]
  public var logLevel = Logger.Level.info
  private let label: String
  /// The file, which all loggers share.
  private let file: RotatingFile

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Sends every logger of the program to the file at `path`; where it cannot be opened, to nothing.
  public static func bootstrap(path: String) {
    guard let file = RotatingFile(path: path, limit: 4 << 20) else {
      LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
      return
    }
    LoggingSystem.bootstrap { FileLogHandler(label: $0, file: file) }
  }

  public func log(event: LogEvent) {
    let time = Date().formatted(.iso8601)
    let fields = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
      .map { " \($0.key)=\($0.value)" }.joined()
    file.append("\(time) \(event.level) \(label) \(event.message)\(fields)")
  }
}
