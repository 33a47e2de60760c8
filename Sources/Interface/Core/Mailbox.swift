import Synchronization

/// The events of the editor, taken all at once: a burst of keys is one painting, however long the
/// one before it took.
final class Mailbox: Sendable {
  private let waiting = Mutex<[Editor.Event]>([])
  private let arrivals: AsyncStream<Void>
  private let arrival: AsyncStream<Void>.Continuation

  init() {
    (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  func add(_ event: Editor.Event) {
    waiting.withLock { $0.append(event) }
    arrival.yield()
  }

  /// Waits for an event, and takes all that have come, in order; for one consumer.
  ///
  /// - Returns: nil where the task is cancelled.
  func take() async -> [Editor.Event]? {
    for await _ in arrivals {
      let events = waiting.withLock { waiting in
        defer { waiting = [] }
        return waiting
      }
      if !events.isEmpty { return events }
    }
    return nil
  }
}
