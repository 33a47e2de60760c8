/// The queue of work on a session: one piece is being done, the others wait for their turn.
///
/// A value without tasks: whoever holds it does what `next` gives and tells when it is done.
struct TaskQueue: Hashable, Sendable {
  private(set) var current: SessionTask?
  /// When the current piece began.
  private(set) var start: ContinuousClock.Instant?
  private(set) var waiting: [SessionTask] = []

  var isEmpty: Bool { current == nil && waiting.isEmpty }

  func contains(_ task: SessionTask) -> Bool { current == task || waiting.contains(task) }

  mutating func add(_ task: SessionTask) {
    waiting.append(task)
  }

  /// The piece whose turn it is, which begins now; nil while another is being done and where nothing
  /// waits.
  mutating func next(at now: ContinuousClock.Instant) -> SessionTask? {
    guard current == nil, !waiting.isEmpty else { return nil }
    let task = waiting.removeFirst()
    (current, start) = (task, now)
    return task
  }

  /// The current piece is done.
  mutating func finish() {
    (current, start) = (nil, nil)
  }

  /// What the person is told of the current piece: at once where it is known to take a while,
  /// otherwise after a second.
  func progress(at now: ContinuousClock.Instant) -> String? {
    guard let current, let start else { return nil }
    return current.progress ?? (now - start > .seconds(1) ? "waiting for the disk…" : nil)
  }
}
