import Engine
import TestSupport
import Testing

@testable import Checkpoints
@testable import Diffusion

@Suite struct ModelNotesTests {
  private func model(_ notes: String) throws -> (path: String, scratch: ScratchFolder) {
    let scratch = try ScratchFolder()
    let path = try ToyModels.copy("ip2p", to: scratch)
    try scratch.write(Array(notes.utf8), to: "ip2p/pentimento.json")
    return (path, scratch)
  }

  @Test func anEditBeginsWithWhatTheModelsNotesSay() throws {
    let (path, scratch) = try model(
      #"{"about": "knows boats", "text_guidance": 3, "image_guidance": 1.2, "steps": 8}"#)
    let description = try Model.open(path).description
    #expect(description.notes.about == "knows boats")
    #expect(
      description.defaults
        == EditSettings {
          $0.textGuidance = 3
          $0.imageGuidance = 1.2
          $0.steps = 8
        })
    withExtendedLifetime(scratch) {}
  }

  @Test func whatTheNotesLeaveOutIsAsWithoutThem() throws {
    let (path, scratch) = try model(#"{"steps": 8}"#)
    var defaults = try Model.open(ToyModels.path("ip2p")).description.defaults
    defaults.steps = 8
    let description = try Model.open(path).description
    #expect(description.notes.about == nil)
    #expect(description.defaults == defaults)
    withExtendedLifetime(scratch) {}
  }

  @Test(arguments: [
    (#"{"text_guidance": -1}"#, "“text_guidance” must be from 0 to 30"),
    (#"{"steps": 0}"#, "“steps” must be from 1 to 1000"),
    (#"{"image_guidance": "much"}"#, "“image_guidance” must be a number"),
    (#"{"about": 3}"#, "“about” must be a text"), ("[]", "JSON"),
  ])
  func notesThatMakeNoSenseAreRefusedByFieldAndFile(_ notes: String, reason: String) throws {
    let (path, scratch) = try model(notes)
    let error = fault { () throws(ModelError) in try Model.open(path) }
    let text = try #require(error?.description)
    #expect(text.contains(reason) && text.contains("\(path)/pentimento.json"), "\(text)")
    withExtendedLifetime(scratch) {}
  }
}
