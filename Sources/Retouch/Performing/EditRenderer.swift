import Engine
import Pixels

/// Renderer of an edit plan: performs its stages on a picture.
struct EditRenderer {
  let plan: EditPlan
  let settings: EditSettings
  /// Called with what a person should know of the files that are read.
  var tell: (String) -> Void = { _ in }

  /// Progress of a stage: the fraction done, 0…1, and the picture so far where there is one to
  /// show.
  private typealias Progress = (_ fraction: Double, _ soFar: (() -> Bitmap)?) throws -> Void

  /// The picture after all stages.
  ///
  /// Where the plan does not composite its stages, pixels outside a region may have any value.
  /// Strength blends the result of each stage with its input; image guidance pulls its detail back
  /// to the input's.
  ///
  /// - Parameter step: called after each step with its number, the total number, and the picture so
  ///   far where it is worth showing; may throw to end the work.
  func rendered(
    on source: Bitmap, step: (_ number: Int, _ count: Int, _ soFar: (() -> Bitmap)?) throws -> Void
  ) throws -> Bitmap {
    guard settings.strength > 0 else { return source }
    let count = plan.stepCount
    var bitmap = source
    var begun = 0
    var reported = 0
    for stage in plan.stages {
      let progress: Progress = { fraction, soFar in
        try Task.checkCancellation()
        let reached = begun + Int(fraction * Double(stage.stepCount))
        guard reached > reported, reached < begun + stage.stepCount else { return }
        reported = reached
        try step(reported, count, soFar)
      }
      bitmap = try rendered(stage, on: bitmap, progress)
      begun += stage.stepCount
      reported = begun
      let soFar = bitmap
      try step(reported, count, reported < count ? { soFar } : nil)
    }
    return bitmap
  }

  private func rendered(
    _ stage: EditPlan.Stage, on bitmap: Bitmap, _ progress: Progress
  ) throws -> Bitmap {
    switch stage {
    case .changes(let changes):
      let result = try rendered(changes, on: bitmap, progress)
      guard plan.composesStages, let region = changes.region else { return result }
      return try Compositor.composite(source: bitmap, result: result, coverage: region)
    case .motion(let transform):
      return try transform.moved(bitmap, seed: settings.seed, progress: progress)
        .blended(over: bitmap, fraction: settings.strength)
    case .transform(let transform): return transform.applied(to: bitmap)
    case .frame(let frame): return try frame.drawn(around: bitmap)
    }
  }

  private func rendered(
    _ changes: EditPlan.Changes, on source: Bitmap, _ progress: Progress
  ) throws -> Bitmap {
    let items = changes.items
    var canvas = Canvas(
      of: source, coverage: changes.coverage, reach: reach(of: changes, on: source))
    let unedited = canvas.bitmap
    let total = Double(items.reduce(0) { $0 + $1.change.stepCount })
    var begun = 0.0
    for item in items {
      let length = Double(item.change.stepCount)
      canvas.bitmap = try item.change.applied(
        to: canvas, amount: item.amount, seed: settings.seed, tell: tell
      ) { fraction, soFar in
        try progress((begun + fraction * length) / total, soFar.map { laid($0, canvas, source) })
      }
      begun += length
      let soFar = canvas
      try progress(begun / total) { soFar.pasted(into: source) }
    }
    if needsDetailGuidance {
      canvas.bitmap = canvas.bitmap.guided(
        by: unedited, imageGuidance: settings.imageGuidance, .detail(of: source.size))
    }
    canvas.bitmap = try canvas.bitmap.blended(over: unedited, fraction: settings.strength)
    return canvas.pasted(into: source)
  }

  /// The whole picture with one part replaced by its state so far.
  private func laid(
    _ part: @escaping () -> Bitmap, _ canvas: Canvas, _ source: Bitmap
  ) -> () -> Bitmap {
    {
      var canvas = canvas
      canvas.bitmap = part()
      return canvas.pasted(into: source)
    }
  }

  private var needsDetailGuidance: Bool {
    settings.imageGuidance != EditSettings().imageGuidance
  }

  /// The margin in pixels that the changes together need around their region.
  private func reach(of changes: EditPlan.Changes, on source: Bitmap) -> Int {
    let hole = changes.coverage?.bounds ?? source.size.bounds
    let reach = changes.items.reduce(0) { sum, item in
      sum + item.change.reach(item.amount, picture: source.size, hole: hole)
    }
    return needsDetailGuidance ? reach + BoxCascade.detail(of: source.size).reach : reach
  }
}
