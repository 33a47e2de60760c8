import Dispatch
import Glibc

/// Ctrl-C while something long is done without the screen.
enum Interruption {
  /// Does work that the first Ctrl-C cancels, so that it ends tidily; a second one ends the program
  /// at once.
  ///
  /// - Throws: what the work throws, `CancellationError` when it was cancelled.
  static func cancelling(_ work: @escaping @Sendable () async throws -> Void) async throws {
    let task = Task(operation: work)
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      signal(SIGINT, SIG_DFL)
      task.cancel()
    }
    source.resume()
    defer { source.cancel() }
    try await task.value
  }
}
