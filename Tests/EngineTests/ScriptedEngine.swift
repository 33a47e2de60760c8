import Engine
import Pixels

/// An engine that tells what a test wrote down for it.
struct ScriptedEngine: EditEngine {
  let facts = EngineFacts(name: "scripted", settings: [])
  let events: [EditEvent]

  init(_ events: EditEvent...) {
    self.events = events
  }

  func propose(_ request: EditRequest) -> AsyncThrowingStream<EditEvent, any Error> {
    AsyncThrowingStream { continuation in
      for event in events { continuation.yield(event) }
      continuation.finish()
    }
  }
}
