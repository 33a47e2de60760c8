import Engine
import FoundationEssentials
import Testing

@Suite struct EditSettingsTests {
  private let settings = EditSettings {
    $0.textGuidance = 5; $0.imageGuidance = 1.2; $0.guidanceInterval = 0.2...0.8;
    $0.guidanceRescale = 0.7; $0.strength = 0.5; $0.steps = 4; $0.seed = .max; $0.sampler = "euler";
    $0.negative = "rain"
  }

  private func decoded(_ json: String) throws -> EditSettings {
    try JSONDecoder().decode(EditSettings.self, from: Data(json.utf8))
  }

  @Test func everySettingComesBackAsItWasKept() throws {
    let json = String(decoding: try JSONEncoder().encode(settings), as: UTF8.self)
    #expect(try decoded(json) == settings)
  }

  @Test func whatAnEarlierProgramKeptIsReadAndTheRestIsAsUsual() throws {
    let json = #"{"textGuidance":5,"imageGuidance":1.2,"strength":0.5,"steps":4,"seed":7}"#
    #expect(
      try decoded(json)
        == EditSettings {
          $0.textGuidance = 5; $0.imageGuidance = 1.2; $0.strength = 0.5; $0.steps = 4; $0.seed = 7
        })
    #expect(try decoded("{}") == EditSettings())
  }

  @Test(arguments: [
    #"{"guidanceInterval":[0.8,0.2]}"#, #"{"guidanceInterval":[0.8]}"#, #"{"steps":"many"}"#,
  ])
  func whatIsNoSettingIsRefused(json: String) {
    #expect(throws: DecodingError.self) { try decoded(json) }
  }
}
