public import Engine
internal import Synchronization

/// The events of an edit in order, for tests to look at when it is done: `report: log.add`.
public final class EventLog: Sendable {
  private let recorded = Mutex<[EditEvent]>([])

  public init() {}

  public func add(_ event: EditEvent) {
    recorded.withLock { $0.append(event) }
  }

  public var events: [EditEvent] { recorded.withLock { $0 } }
}
