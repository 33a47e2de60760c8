import FoundationEssentials
import Glibc
public import Logging

/// Writes the log to a file of the state folder, never to the screen.
public struct FileLogHandler: LogHandler {
  /// The open file, which all loggers share.
  private final class Sink: Sendable {
    private let descriptor: Int32

    init?(path: String) {
      try? FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return nil }
    }

    deinit {
      close(descriptor)
    }

    func write(_ line: String) {
      // One write a line keeps the lines of several processes apart; a full disk loses the log only.
      let bytes = Array(line.utf8)
      _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }
  }

  public var metadata: Logger.Metadata = [:]
  public var logLevel = Logger.Level.info
  private let label: String
  private let sink: Sink

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Sends every logger of the program to the file at `path`; where it cannot be opened, to nothing.
  public static func bootstrap(path: String) {
    guard let sink = Sink(path: path) else {
      LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
      return
    }
    LoggingSystem.bootstrap { FileLogHandler(label: $0, sink: sink) }
  }

  public func log(event: LogEvent) {
    let time = Date().formatted(.iso8601)
    let fields = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
      .map { " \($0.key)=\($0.value)" }.joined()
    let line = "\(time) \(event.level) \(label) \(event.message)\(fields)"
    sink.write(line.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n")
  }
}
