import Editing
import Engine
import Pixels

/// An edit that an engine is working on.
struct EditRun: Hashable {
  let number: Int
  let order: EditOrder
  let start: ContinuousClock.Instant
  /// The revision on view when it began.
  let place: Int
  var reading: String?
  /// What the edit may change, where the reading names a region of its own.
  var region: Mask?
  private(set) var step = 0
  private(set) var stepCount = 0
  private var firstEnd: ContinuousClock.Instant?
  private var stepEnd: ContinuousClock.Instant?
  /// Counts the previews that were taken, so that each is drawn once.
  var previews = 0
  private var lastPreview: ContinuousClock.Instant?

  /// Previews that come faster are more than anybody sees.
  private static let previewInterval = Duration.milliseconds(250)

  init(number: Int, order: EditOrder, start: ContinuousClock.Instant, place: Int) {
    self.number = number
    self.order = order
    self.start = start
    self.place = place
  }

  mutating func finish(step: Int, of count: Int, at now: ContinuousClock.Instant) {
    (self.step, stepCount, stepEnd) = (step, count, now)
    if step == 1 { firstEnd = now }
  }

  /// Takes a preview that comes now, unless the one before it is too fresh, or is still being drawn:
  /// where drawing is slow, each would else take the place of another that nobody has seen.
  ///
  /// - Returns: whether it was taken.
  mutating func takePreview(at now: ContinuousClock.Instant, isDrawing: Bool) -> Bool {
    guard !isDrawing else { return false }
    if let lastPreview, now - lastPreview < Self.previewInterval { return false }
    lastPreview = now
    previews += 1
    return true
  }

  /// About how many seconds the rest takes, from the steps that are done: it runs down until the
  /// next one is.
  ///
  /// Before the first step an engine may have much to prepare, so the others tell more. nil where
  /// nobody knows: before the first step is done, and when a step takes longer than the whole rest
  /// should.
  func secondsLeft(at now: ContinuousClock.Instant) -> Double? {
    guard step > 0, stepCount > step, let stepEnd else { return nil }
    let (spent, count) =
      if step > 1, let firstEnd { (stepEnd - firstEnd, step - 1) } else { (stepEnd - start, step) }
    let share = Double(stepCount - step) / Double(count)
    let left = (spent * share - (now - stepEnd)) / .seconds(1)
    return left > 0 ? left : nil
  }
}

/// An edit, or words that may become one, that waits for its turn.
enum QueuedEdit: Hashable {
  /// A typed line, which is understood when its turn comes.
  case line(String)
  /// A variant, which is settled already: whatever is on view then, it is one of that edit.
  case variant(EditOrder)

  /// What the person would type for it.
  var text: String {
    switch self {
    case .line(let text): text
    case .variant(let order): "same with seed \(order.settings.seed)"
    }
  }
}
