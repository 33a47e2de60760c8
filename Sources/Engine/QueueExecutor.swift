internal import Dispatch

/// Runs an actor's work one piece after another on a thread of its own, so that long arithmetic
/// keeps Swift's shared threads free. (`DispatchSerialQueue` is missing on Linux.)
public final class QueueExecutor: SerialExecutor {
  private let queue: DispatchQueue

  public init(label: String) {
    queue = DispatchQueue(label: label, qos: .userInitiated)
  }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
