import Dispatch
import Glibc

/// Listens for Ctrl-C: the first one cancels the work, which then ends tidily; a second one ends the
/// program at once.
final class InterruptSource {
  private let source: any DispatchSourceSignal

  init(cancel: @escaping @Sendable () -> Void) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      signal(SIGINT, SIG_DFL)
      cancel()
    }
    source.resume()
  }

  func stop() {
    source.cancel()
  }
}
