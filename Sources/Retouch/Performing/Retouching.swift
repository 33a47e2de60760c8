import Engine
import Pixels

/// The performing of one edit's plan on a picture.
struct Retouching {
  let plan: EditPlan
  let settings: EditSettings

  /// How far a stage has come, 0…1, and the picture so far where there is one to show.
  private typealias Progress = (_ share: Double, _ soFar: (() -> Bitmap)?) throws -> Void

  /// The picture after all stages.
  ///
  /// Where the plan does not compose them, what lies outside a region may be anything. Strength mixes what each stage makes with what it found, image guidance draws its detail back.
  ///
  /// - Parameter step: called after each step with its number, of how many, and the picture so far
  ///   where it is worth showing; may throw to end the work.
  func perform(
    on source: Bitmap, step: (_ number: Int, _ count: Int, _ soFar: (() -> Bitmap)?) throws -> Void
  ) throws -> Bitmap {
    guard settings.strength > 0 else { return source }
    let count = plan.stepCount
    var bitmap = source
    var begun = 0
    var told = 0
    for stage in plan.stages {
      let progress: Progress = { share, soFar in
        try Task.checkCancellation()
        let reached = begun + Int(share * Double(stage.stepCount))
        guard reached > told, reached < begun + stage.stepCount else { return }
        told = reached
        try step(told, count, soFar)
      }
      bitmap = try made(stage, on: bitmap, progress)
      begun += stage.stepCount
      told = begun
      let soFar = bitmap
      try step(told, count, told < count ? { soFar } : nil)
    }
    return bitmap
  }

  private func made(
    _ stage: EditPlan.Stage, on bitmap: Bitmap, _ progress: Progress
  ) throws -> Bitmap {
    switch stage {
    case .changes(let changes):
      let made = try made(changes, on: bitmap, progress)
      guard plan.composesStages, let region = changes.region else { return made }
      return try Compositor.composite(source: bitmap, result: made, coverage: region)
    case .motion(let landing):
      return try landing.moved(bitmap, seed: settings.seed, progress: progress)
        .laid(over: bitmap, share: settings.strength)
    case .transform(let transform): return transform.applied(to: bitmap)
    case .frame(let frame): return try frame.laid(around: bitmap)
    }
  }

  private func made(
    _ changes: EditPlan.Changes, on source: Bitmap, _ progress: Progress
  ) throws -> Bitmap {
    let makings = changes.makings
    var canvas = Canvas(
      of: source, coverage: changes.coverage, reach: reach(of: changes, on: source))
    let unedited = canvas.bitmap
    let total = Double(makings.reduce(0) { $0 + $1.change.stepCount })
    var begun = 0.0
    for making in makings {
      let length = Double(making.change.stepCount)
      canvas.bitmap = try making.change.made(
        on: canvas, share: making.share, seed: settings.seed
      ) { share, soFar in
        try progress((begun + share * length) / total, soFar.map { laid($0, canvas, source) })
      }
      begun += length
      let soFar = canvas
      try progress(begun / total) { soFar.laid(over: source) }
    }
    if needsDetailGuidance {
      canvas.bitmap = canvas.bitmap.guided(
        by: unedited, imageGuidance: settings.imageGuidance, .detail(of: source.size))
    }
    canvas.bitmap = try canvas.bitmap.laid(over: unedited, share: settings.strength)
    return canvas.laid(over: source)
  }

  /// The whole picture with a part of it as it is so far.
  private func laid(
    _ part: @escaping () -> Bitmap, _ canvas: Canvas, _ source: Bitmap
  ) -> () -> Bitmap {
    {
      var canvas = canvas
      canvas.bitmap = part()
      return canvas.laid(over: source)
    }
  }

  private var needsDetailGuidance: Bool {
    settings.imageGuidance != EditSettings().imageGuidance
  }

  /// How wide a margin changes one after the other need around their region.
  private func reach(of changes: EditPlan.Changes, on source: Bitmap) -> Int {
    let hole = changes.coverage?.bounds ?? source.size.bounds
    let reach = changes.makings.reduce(0) { sum, making in
      sum + making.change.reach(making.share, picture: source.size, hole: hole)
    }
    return needsDetailGuidance ? reach + BoxCascade.detail(of: source.size).reach : reach
  }
}
