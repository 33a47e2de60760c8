import Engine
import Pixels

/// Scripted engine: it reports the events that a test prepared and returns the prepared result.
struct ScriptedEngine: EditEngine {
  let facts = EngineFacts(name: "scripted", settings: .none)
  let events: [EditEvent]
  let result: Bitmap

  init(_ events: EditEvent..., result: Bitmap) {
    (self.events, self.result) = (events, result)
  }

  func propose(
    _ request: EditRequest, coverage: Coverage?, report: @escaping @Sendable (EditEvent) -> Void
  ) async throws -> Bitmap {
    for event in events { report(event) }
    return result
  }
}
