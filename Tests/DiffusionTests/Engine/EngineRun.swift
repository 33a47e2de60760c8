import Engine
import Pixels
import Scenes
import Tensors
import TestSupport

@testable import Diffusion

/// Everything that an engine reported in the course of one edit, and its outcome.
struct EngineRun {
  struct Step {
    let number, count: Int
    let preview: Bitmap?
  }

  private(set) var notices: [String] = []
  private(set) var readings: [String] = []
  private(set) var steps: [Step] = []
  let outcome: EditOutcome

  init(of request: EditRequest, by engine: DiffusionEngine) async throws {
    let log = EventLog()
    outcome = try await engine.edit(request, report: log.add)
    for event in log.events {
      switch event {
      case .notice(let notice): notices.append(notice)
      case .reading(let reading): readings.append(reading.text)
      case .step(let number, let count, let preview):
        steps.append(Step(number: number, count: count, preview: preview))
      }
    }
  }
}

extension ModelEdit {
  /// The plan of an edit, with the mask's coverage as `EditEngine.edit` gives it.
  init(_ request: EditRequest, for description: ModelDescription) throws {
    let mask = request.recipe.mask
    try self.init(
      request, coverage: mask.isWhole ? nil : mask.coverage(for: request.source.size),
      for: description)
  }
}

extension ToyModels {
  /// One of each edit method, and one of Stable Diffusion 2's build that predicts velocity.
  static let all = ["ip2p", "inpaint", "text2img", "sd2v"]

  static func engine(_ name: String, threads: Int = 2) throws -> DiffusionEngine {
    DiffusionEngine(
      try Model.open(path(name)), name: name, precision: .f32, threads: threads)
  }

  /// A picture larger than what a toy was made for, which is 64×64.
  static let scene = DemoScene(size: Size(width: 210, height: 140)).draw()

  static func request(
    _ source: Bitmap = scene, _ instruction: String = "make the door blue", mask: Mask = Mask(),
    steps: Int = 2, _ change: (inout EditSettings) -> Void = { _ in }
  ) -> EditRequest {
    var settings = EditSettings { $0.steps = steps }
    change(&settings)
    var request = EditRequest(
      source: source, instruction: instruction, mask: mask, settings: settings)
    request.previewInterval = .zero
    return request
  }
}
