import Engine
import Pixels

/// An engine that tells what a test wrote down for it.
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
