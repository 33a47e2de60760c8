import Engine
import Foundation
import Pixels
import Testing

/// Every row of the table of settings on every surface of the program that has no screen.
@Suite(.serialized, .onOwnThreads) struct SettingSurfaceTests {
  /// A value of each row that is not the usual one, by key.
  private static func value(of setting: SettingDefinition) -> String {
    switch setting.kind {
    case .number(let range, let step, _):
      // Sums of tenths drift.
      String(((range.lowerBound + 3 * step) * 100).rounded() / 100)
    case .whole(let range, _, _): String(range.lowerBound + 2)
    case .seed: "2"
    case .interval: "0.25-0.75"
    case .text: "rain"
    case .sampler: SamplerKind.allCases[0].rawValue
    }
  }

  @Test func everySettingIsAnOptionWithItsHelp() async throws {
    let home = try await Home.withScene()
    let help = try await home.run("apply", "--help").text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for setting in SettingTable.all {
      #expect(help.contains("--\(setting.flag) <"), "\(setting.key)")
      #expect(help.contains(setting.help.dropFirst()), "\(setting.key)")
    }
  }

  @Test func everySettingIsReadRecordedAndReported() async throws {
    let home = try await Home.withScene()
    let options = SettingTable.all.flatMap { ["--\($0.flag)", Self.value(of: $0)] }
    let outcome = try await home.run(
      [
        "apply", "scene.png", "make the door blue", "--engine", "\(Home.toyModels)/ip2p",
        "--session", "walk.pentimento", "-o", "out.png", "--json",
      ] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try outcome.json
    let log = try await home.run("log", "walk.pentimento", "--json").json
    let revisions = try #require(log["revisions"] as? [[String: Any]])
    let logged = try #require(revisions.last)
    let tree = try await home.run("log", "walk.pentimento").text
    let told = try await home.run("metadata", "out.png").text
    let metadata = try await home.run("metadata", "out.png", "--json").json
    let record = try #require(metadata["record"] as? [String: Any])
    let edit = try #require((record["edits"] as? [[String: Any]])?.last)
    let recipe = try #require(edit["recipe"] as? [String: Any])
    let settings = try #require(recipe["settings"] as? [String: Any])
    let read = try #require(edit["initialSettings"] as? [String: Any])
    let parameters = try #require(metadata["parameters"] as? String)
    for setting in SettingTable.all {
      let text = Self.value(of: setting)
      let value = setting.text(try setting.value(of: text))
      #expect(report.shows(setting, text, as: setting.reportKey))
      #expect(logged.shows(setting, text, as: setting.reportKey))
      #expect(settings.shows(setting, text, as: setting.key))
      #expect(read[setting.key] != nil)
      #expect(parameters.contains("\(setting.parameter): \(value)"))
      #expect(tree.contains("\(setting.label) \(value)"))
      #expect(told.contains(value), "\(setting.key)")
    }
  }

  @Test func everySettingIsCheckedBeforeAnEditBegins() async throws {
    let home = try await Home.withScene()
    for setting in SettingTable.all where setting.kind != .text {
      let outcome = try await home.run(
        "apply", "scene.png", "warmer", "-o", "out.png", "--\(setting.flag)", "nonsense")
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("\(setting.flag) cannot be “nonsense”"))
    }
    #expect(!home.exists("out.png"))
  }
}

extension [String: Any] {
  /// Whether a JSON object holds the value that a person typed for a setting.
  fileprivate func shows(_ setting: SettingDefinition, _ text: String, as key: String) -> Bool {
    switch setting.kind {
    case .number, .whole, .seed: (self[key] as? Double) == Double(text)
    case .interval: (self[key] as? [Double]) == [0.25, 0.75]
    case .text, .sampler: (self[key] as? String) == text
    }
  }
}
