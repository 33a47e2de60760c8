public import Engine
public import Pixels

/// The queue of a session's requests: one runs, the others wait for their turn.
///
/// A value without tasks: whoever holds it begins what `next` gives, feeds it the events, and tells
/// it the end.
public struct RunQueue: Sendable {
  public private(set) var run: Run?
  public private(set) var waiting: [EditingRequest] = []
  private var runCount = 0

  public init() {}

  public mutating func add(_ request: EditingRequest) {
    waiting.append(request)
  }

  /// The request whose turn it is, as a run that begins now; nil while another runs and where nothing
  /// waits.
  ///
  /// - Parameter current: the number of the revision on view.
  public mutating func next(
    at now: ContinuousClock.Instant, current: Int
  ) -> Run? {
    guard run == nil, !waiting.isEmpty else { return nil }
    runCount += 1
    run = Run(number: runCount, request: waiting.removeFirst(), start: now, origin: current)
    return run
  }

  /// Takes in an event of the run of a number; those of an earlier run are late and say nothing.
  ///
  /// - Parameters:
  ///   - outline: that of the region of a reading.
  ///   - isDrawing: whether the preview before is still being drawn.
  public mutating func take(
    _ event: EditEvent, outline: Outline?, of number: Int, at now: ContinuousClock.Instant,
    isDrawing: Bool
  ) {
    guard run?.number == number else { return }
    run?.take(event, outline: outline, at: now, isDrawing: isDrawing)
  }

  /// Ends the run of a number; what waits behind an edit that has failed will not run.
  ///
  /// - Returns: the run, and what was dropped with it; nil where it is not the one that runs.
  public mutating func end(
    _ number: Int, _ result: Result<Performed, any Error>
  ) -> (run: Run, dropped: [EditingRequest])? {
    guard let ended = run, ended.number == number else { return nil }
    run = nil
    guard case .failure(let error) = result, !(error is CancellationError) else {
      return (ended, [])
    }
    defer { waiting = [] }
    return (ended, waiting)
  }

  /// Forgets what waits; the run goes on until its task ends.
  public mutating func removeWaiting() {
    waiting = []
  }
}
