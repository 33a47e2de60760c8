import Engine
public import Pixels

/// A request that a session is carrying out, as far as the person is told of it.
public struct Run: Sendable {
  public let number: Int
  public let request: EditingRequest
  public let start: ContinuousClock.Instant
  /// The revision on view when it began.
  public let origin: Int
  public private(set) var reading: String?
  /// What the edit may change, where the reading names a region of its own.
  public private(set) var region: Mask?
  public private(set) var notices: [String] = []
  public private(set) var step = 0
  public private(set) var stepCount = 0
  /// The newest picture of the edit, and how many were taken before it and with it.
  public private(set) var preview: Bitmap?
  public private(set) var previewCount = 0

  private var firstEnd: ContinuousClock.Instant?
  private var stepEnd: ContinuousClock.Instant?
  private var lastPreview: ContinuousClock.Instant?

  /// Previews that come faster are more than anybody sees.
  public static let previewInterval = Duration.milliseconds(250)

  init(number: Int, request: EditingRequest, start: ContinuousClock.Instant, origin: Int) {
    (self.number, self.request, self.start, self.origin) = (number, request, start, origin)
  }

  /// Takes in an event of the edit.
  ///
  /// A preview is left out where the one before it is too fresh, or is still being drawn: where
  /// drawing is slow, each would else take the place of another that nobody has seen.
  ///
  /// - Parameter outline: that of the region of a reading.
  mutating func take(
    _ event: EditEvent, outline: Outline?, at now: ContinuousClock.Instant, isDrawing: Bool
  ) {
    switch event {
    case .notice(let text): notices.append(text)
    case .reading(let told):
      reading = told.text
      region = outline.map { Mask(outline: $0) }
    case .step(let number, let count, let picture):
      (step, stepCount, stepEnd) = (number, count, now)
      if number == 1 { firstEnd = now }
      guard let picture, !isDrawing else { return }
      if let lastPreview, now - lastPreview < Self.previewInterval { return }
      (preview, lastPreview) = (picture, now)
      previewCount += 1
    }
  }

  /// About how many seconds the rest takes, from the steps that are done: it runs down until the
  /// next one is.
  ///
  /// Before the first step an engine may have much to prepare, so the others tell more. nil where
  /// nobody knows: before the first step is done, and when a step takes longer than the whole rest
  /// should.
  public func secondsLeft(at now: ContinuousClock.Instant) -> Double? {
    guard step > 0, stepCount > step, let stepEnd else { return nil }
    let (spent, count) =
      if step > 1, let firstEnd { (stepEnd - firstEnd, step - 1) } else { (stepEnd - start, step) }
    let fraction = Double(stepCount - step) / Double(count)
    let left = (spent * fraction - (now - stepEnd)) / .seconds(1)
    return left > 0 ? left : nil
  }
}
