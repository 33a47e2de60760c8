import Editing
import Engine
import Testing

@Suite struct SettingControlTests {
  private func control(_ setting: Setting) -> SettingControl { .control(of: setting) }

  @Test func everySettingHasAControlAndACommandOfItsName() {
    #expect(Set(SettingControl.all.map(\.setting)) == Set(Setting.allCases))
    for control in SettingControl.all {
      #expect(Command.all.contains { $0.name.rawValue == control.command })
    }
  }

  @Test func stepsUpAndDownComeBackToTheSameValueWithoutDrift() {
    for control in SettingControl.all {
      let start = EditSettings(guidanceInterval: 0.1...0.5, strength: 0.5)
      var settings = start
      for _ in 0..<7 { control.change(by: 1, isLarge: false, in: &settings) }
      for _ in 0..<7 { control.change(by: -1, isLarge: false, in: &settings) }
      #expect(settings == start)
    }
  }

  @Test func tenthsStayTenthsOverTheWholeRange() {
    var settings = EditSettings(imageGuidance: 0)
    for step in 1...100 {
      control(.imageGuidance).change(by: 1, isLarge: false, in: &settings)
      #expect(settings.imageGuidance == Double(step) / 10)
    }
  }

  @Test(arguments: [
    (Setting.textGuidance, 5), (.imageGuidance, 5), (.guidanceInterval, 5), (.guidanceRescale, 5),
    (.strength, 5), (.steps, 5), (.seed, 100),
  ])
  func aLargeStepIsAWholeNumberOfSmallOnes(setting: Setting, count: Int) {
    let start = EditSettings(guidanceInterval: 0.1...0.5, strength: 0.2)
    var (small, large) = (start, start)
    control(setting).change(by: count, isLarge: false, in: &small)
    control(setting).change(by: 1, isLarge: true, in: &large)
    #expect(small == large)
    #expect(large != start)
  }

  @Test func stepsStopAtTheEndsOfTheRange() {
    var settings = EditSettings()
    for control in SettingControl.all {
      control.change(by: 1_000_000_000_000, isLarge: true, in: &settings)
    }
    #expect(
      settings
        == EditSettings(
          textGuidance: 30, imageGuidance: 10, guidanceRescale: 1, strength: 1, steps: 1000,
          seed: UInt64(UInt32.max)))
    for control in SettingControl.all {
      control.change(by: -1_000_000_000_000, isLarge: true, in: &settings)
    }
    #expect(
      settings
        == EditSettings(
          textGuidance: 0, imageGuidance: 0, guidanceInterval: 0...0.05, strength: 0, steps: 1,
          seed: 0))
  }

  @Test func resettingGivesEveryDefaultBack() {
    var settings = EditSettings(
      textGuidance: 1, imageGuidance: 2, guidanceInterval: 0.2...0.8, guidanceRescale: 0.7,
      strength: 0.3, steps: 4, seed: 5, sampler: "euler", negative: "rain")
    for control in SettingControl.all { control.reset(in: &settings, to: EditSettings()) }
    #expect(settings == EditSettings())
  }

  @Test func aTypedValueIsTakenAsTyped() throws {
    var settings = EditSettings()
    try control(.textGuidance).set("5", in: &settings)
    try control(.imageGuidance).set("1.25", in: &settings)
    try control(.guidanceInterval).set("0.2-0.85", in: &settings)
    try control(.guidanceRescale).set("0.7", in: &settings)
    try control(.strength).set("0.333", in: &settings)
    try control(.steps).set("50", in: &settings)
    try control(.seed).set("0", in: &settings)
    try control(.sampler).set("euler-a", in: &settings)
    try control(.negative).set("rain", in: &settings)
    #expect(
      settings
        == EditSettings(
          textGuidance: 5, imageGuidance: 1.25, guidanceInterval: 0.2...0.85,
          guidanceRescale: 0.7, strength: 0.333, steps: 50, seed: 0, sampler: "euler-a",
          negative: "rain"))
    try control(.sampler).set("", in: &settings)
    #expect(settings.sampler == nil)
  }

  @Test(arguments: [
    (Setting.textGuidance, "30.1"), (.textGuidance, "-1"), (.textGuidance, "much"),
    (.textGuidance, "nan"), (.textGuidance, ""), (.imageGuidance, "inf"), (.strength, "1.01"),
    (.guidanceRescale, "1.1"), (.guidanceInterval, "0.8-0.2"), (.guidanceInterval, "0.5-0.5"),
    (.guidanceInterval, "0.5"), (.guidanceInterval, "0-1.5"), (.guidanceInterval, "-0.5"),
    (.guidanceInterval, "0-nan"), (.guidanceInterval, "0-0.5-1"), (.guidanceInterval, "all"),
    (.steps, "0"), (.steps, "2.5"), (.steps, "1001"), (.seed, "-1"), (.seed, "4294967296"),
  ])
  func aValueOutOfRangeIsRefusedAndChangesNothing(setting: Setting, text: String) {
    var settings = EditSettings()
    let error = #expect(throws: EditingError.self) {
      try control(setting).set(text, in: &settings)
    }
    guard case .setting(let name, let value, let allowed) = error else {
      Issue.record("\(String(describing: error)) says nothing about the setting")
      return
    }
    #expect(name == control(setting).command && value == text)
    #expect(allowed.contains("from"))
    #expect(settings == EditSettings())
  }

  @Test func valuesAreShownInFewDigits() {
    let settings = EditSettings(
      textGuidance: 7.5, imageGuidance: 2, guidanceInterval: 0...0.85, strength: 0.35, steps: 20,
      seed: 42)
    let texts = SettingControl.all.map { $0.text(in: settings) }
    #expect(
      texts == ["7.5", "2.0", "0-0.85", "0.0", "0.35", "20", "42", "the model's own", "none"])
  }

  @Test func barsAreNeverFullerThanFull() {
    let settings = EditSettings(
      textGuidance: 30, imageGuidance: 10, guidanceRescale: 1, strength: 1)
    for control in SettingControl.all {
      guard let share = control.share(in: settings) else { continue }
      #expect(share == 1)
    }
  }

  @Test func stepsMoveTheEndOfAnIntervalAndNeverPastItsStart() throws {
    var settings = EditSettings()
    try control(.guidanceInterval).set("0.1-0.2", in: &settings)
    control(.guidanceInterval).change(by: 1, isLarge: false, in: &settings)
    #expect(settings.guidanceInterval == 0.1...0.25)
    control(.guidanceInterval).change(by: -1, isLarge: true, in: &settings)
    #expect(settings.guidanceInterval == 0.1...0.15)
    try control(.guidanceInterval).set("0.99-1", in: &settings)
    control(.guidanceInterval).change(by: -3, isLarge: false, in: &settings)
    #expect(settings.guidanceInterval == 0.99...1)
  }

  @Test func whatIsShownCanBeTypedAgain() throws {
    let settings = EditSettings(
      imageGuidance: 1.25, guidanceInterval: 0.2...1, guidanceRescale: 0.7, strength: 0.5)
    var typed = EditSettings()
    for setting in [Setting.imageGuidance, .guidanceInterval, .guidanceRescale, .strength] {
      try control(setting).set(control(setting).text(in: settings), in: &typed)
    }
    #expect(typed == settings)
  }
}
