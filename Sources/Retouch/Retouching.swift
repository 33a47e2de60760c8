import Engine
import Pixels

/// The performing of one edit's operations on a picture.
struct Retouching {
  let source: Bitmap
  /// The mask; nil is the whole picture.
  let coverage: Coverage?
  let settings: EditSettings

  /// The picture after all operations; outside the mask it may be anything.
  ///
  /// Text guidance multiplies every amount by guidance / 7.5, as far as an operation goes: black and
  /// white, for one, ends at the whole effect. At 0 nothing is left of any operation, and the
  /// result is the source.
  ///
  /// - Parameter step: called after each step with its number, of how many, and the picture so far
  ///   where another operation follows; may throw to end the work.
  func perform(
    _ operations: [Operation], step: (Int, Int, Bitmap?) throws -> Void
  ) throws -> Bitmap {
    let share = max(settings.textGuidance, 0) / EditSettings().textGuidance
    let operations = operations.map { $0.scaled(by: share) }.filter { $0.amount.percent != 0 }
    guard !operations.isEmpty, settings.strength > 0 else { return source }
    var canvas = Canvas(of: source, coverage: coverage, reach: reach(of: operations))
    let unedited = canvas.bitmap
    let count = operations.reduce(0) { $0 + $1.change.stepCount }
    var number = 0
    for (index, operation) in operations.enumerated() {
      let end = number + operation.change.stepCount
      canvas.bitmap = try operation.change.made(
        on: canvas, share: operation.amount.share, seed: settings.seed
      ) { done, total in
        try Task.checkCancellation()
        let reached = end - operation.change.stepCount * (total - done) / max(total, 1)
        while number < min(reached, end - 1) {
          number += 1
          try step(number, count, nil)
        }
      }
      number = end
      let isLast = index == operations.count - 1
      try step(number, count, isLast ? nil : canvas.laid(over: source))
    }
    if needsDetailGuidance {
      canvas.bitmap = canvas.bitmap.guided(
        by: unedited, imageGuidance: settings.imageGuidance, .detail(of: source.size))
    }
    canvas.bitmap = try canvas.bitmap.laid(over: unedited, share: settings.strength)
    return canvas.laid(over: source)
  }

  private var needsDetailGuidance: Bool {
    settings.imageGuidance != EditSettings().imageGuidance
  }

  /// How wide a margin the operations need around the mask, one after the other.
  private func reach(of operations: [Operation]) -> Int {
    let hole = coverage?.bounds ?? source.size.bounds
    let reach = operations.reduce(0) { sum, operation in
      sum + operation.change.reach(operation.amount.share, picture: source.size, hole: hole)
    }
    return needsDetailGuidance ? reach + BoxCascade.detail(of: source.size).reach : reach
  }
}
