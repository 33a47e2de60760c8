@testable import Engine
import FoundationEssentials
import Testing

@Suite struct SettingTests {
  /// The rows by key, so that tests can name them in arguments.
  private func row(_ key: String) throws -> SettingDefinition {
    try #require(SettingTable.all.first { $0.key == key })
  }

  @Test func noTwoSettingsShareANameAndEveryOneIsExplained() {
    let names: [KeyPath<SettingDefinition, String>] = [
      \.key, \.flag, \.label, \.reportKey, \.parameter,
    ]
    for name in names {
      #expect(Set(SettingTable.all.map { $0[keyPath: name] }).count == SettingTable.all.count)
    }
    #expect(SettingTable.all.allSatisfy { !$0.help.isEmpty })
    // The key is the property's name, by which Swift reads it.
    let properties = Mirror(reflecting: SettingTable.shared).children.compactMap(\.label)
    #expect(SettingTable.all.map(\.key) == properties)
  }

  @Test func stepsUpAndDownComeBackToTheSameValueWithoutDrift() {
    for setting in SettingTable.all {
      let start = EditSettings {
        $0.guidanceInterval = 0.1...0.5; $0.strength = 0.5
      }
      var settings = start
      for _ in 0..<7 { setting.change(by: 1, isLarge: false, in: &settings) }
      for _ in 0..<7 { setting.change(by: -1, isLarge: false, in: &settings) }
      #expect(settings == start)
    }
  }

  @Test func tenthsStayTenthsOverTheWholeRange() {
    var settings = EditSettings { $0.imageGuidance = 0 }
    for step in 1...100 {
      SettingTable[\.imageGuidance].change(by: 1, isLarge: false, in: &settings)
      #expect(settings.imageGuidance == Double(step) / 10)
    }
  }

  @Test(arguments: [
    ("textGuidance", 5), ("imageGuidance", 5), ("guidanceInterval", 5), ("guidanceRescale", 5),
    ("strength", 5), ("steps", 5), ("seed", 100),
  ])
  func aLargeStepIsAWholeNumberOfSmallOnes(key: String, count: Int) throws {
    let setting = try row(key)
    let start = EditSettings {
      $0.guidanceInterval = 0.1...0.5; $0.strength = 0.2
    }
    var (small, large) = (start, start)
    setting.change(by: count, isLarge: false, in: &small)
    setting.change(by: 1, isLarge: true, in: &large)
    #expect(small == large)
    #expect(large != start)
  }

  @Test func stepsStopAtTheEndsOfTheRange() {
    var settings = EditSettings()
    for setting in SettingTable.all {
      setting.change(by: 1_000_000_000_000, isLarge: true, in: &settings)
    }
    #expect(
      settings
        == EditSettings {
          $0.textGuidance = 30; $0.imageGuidance = 10; $0.guidanceRescale = 1; $0.strength = 1;
          $0.steps = 1000; $0.seed = UInt64(UInt32.max)
        })
    for setting in SettingTable.all {
      setting.change(by: -1_000_000_000_000, isLarge: true, in: &settings)
    }
    #expect(
      settings
        == EditSettings {
          $0.textGuidance = 0; $0.imageGuidance = 0; $0.guidanceInterval = 0...0.05;
          $0.strength = 0; $0.steps = 1; $0.seed = EditSettings.newSeed
        })
  }

  @Test func aTypedValueIsTakenAsTyped() throws {
    var settings = EditSettings()
    try SettingTable[\.textGuidance].set("5", in: &settings)
    try SettingTable[\.imageGuidance].set("1.25", in: &settings)
    try SettingTable[\.guidanceInterval].set("0.2-0.85", in: &settings)
    try SettingTable[\.guidanceRescale].set("0.7", in: &settings)
    try SettingTable[\.strength].set("0.333", in: &settings)
    try SettingTable[\.steps].set("50", in: &settings)
    try SettingTable[\.seed].set("0", in: &settings)
    try SettingTable[\.sampler].set("euler-a", in: &settings)
    try SettingTable[\.negative].set("rain", in: &settings)
    #expect(
      settings
        == EditSettings {
          $0.textGuidance = 5; $0.imageGuidance = 1.25; $0.guidanceInterval = 0.2...0.85;
          $0.guidanceRescale = 0.7; $0.strength = 0.333; $0.steps = 50; $0.seed = 0;
          $0.sampler = "euler-a"; $0.negative = "rain"
        })
    try SettingTable[\.sampler].set("", in: &settings)
    #expect(settings.sampler == nil)
  }

  @Test(arguments: [
    ("textGuidance", "30.1"), ("textGuidance", "-1"), ("textGuidance", "much"),
    ("textGuidance", "nan"), ("textGuidance", ""), ("imageGuidance", "inf"), ("strength", "1.01"),
    ("guidanceRescale", "1.1"), ("guidanceInterval", "0.8-0.2"), ("guidanceInterval", "0.5-0.5"),
    ("guidanceInterval", "0.5"), ("guidanceInterval", "0-1.5"), ("guidanceInterval", "-0.5"),
    ("guidanceInterval", "0-nan"), ("guidanceInterval", "0-0.5-1"), ("guidanceInterval", "all"),
    ("steps", "0"), ("steps", "2.5"), ("steps", "1001"), ("seed", "-2"), ("seed", "4294967296"),
    ("seed", "18446744073709551615"),
  ])
  func aValueOutOfRangeIsRefusedAndChangesNothing(key: String, text: String) throws {
    let setting = try row(key)
    var settings = EditSettings()
    let error = #expect(throws: SettingError.self) {
      try setting.set(text, in: &settings)
    }
    #expect(error?.name == setting.label && error?.value == text)
    #expect(error?.allowed.contains("from") == true)
    #expect(settings == EditSettings())
  }

  @Test func valuesAreShownInFewDigits() {
    let settings = EditSettings {
      $0.textGuidance = 7.5; $0.imageGuidance = 2; $0.guidanceInterval = 0...0.85;
      $0.strength = 0.35; $0.steps = 20; $0.seed = 42
    }
    let texts = SettingTable.all.map { $0.text(in: settings) }
    #expect(
      texts == ["7.5", "2.0", "0-0.85", "0.0", "0.35", "20", "42", "the model's own", "none"])
  }

  @Test func barsAreNeverFullerThanFull() {
    let settings = EditSettings {
      $0.textGuidance = 30; $0.imageGuidance = 10; $0.guidanceRescale = 1; $0.strength = 1
    }
    for setting in SettingTable.all {
      guard let share = setting.fraction(in: settings) else { continue }
      #expect(share == 1)
    }
  }

  @Test func stepsMoveTheEndOfAnIntervalAndNeverPastItsStart() throws {
    var settings = EditSettings()
    try SettingTable[\.guidanceInterval].set("0.1-0.2", in: &settings)
    SettingTable[\.guidanceInterval].change(by: 1, isLarge: false, in: &settings)
    #expect(settings.guidanceInterval == 0.1...0.25)
    SettingTable[\.guidanceInterval].change(by: -1, isLarge: true, in: &settings)
    #expect(settings.guidanceInterval == 0.1...0.15)
    try SettingTable[\.guidanceInterval].set("0.99-1", in: &settings)
    SettingTable[\.guidanceInterval].change(by: -3, isLarge: false, in: &settings)
    #expect(settings.guidanceInterval == 0.99...1)
  }

  @Test func whatIsShownCanBeTypedAgain() throws {
    let settings = EditSettings {
      $0.imageGuidance = 1.25; $0.guidanceInterval = 0.2...1; $0.guidanceRescale = 0.7;
      $0.strength = 0.5
    }
    var typed = EditSettings()
    for setting in [
      SettingTable[\.imageGuidance], SettingTable[\.guidanceInterval],
      SettingTable[\.guidanceRescale], SettingTable[\.strength],
    ] {
      try setting.set(setting.text(in: settings), in: &typed)
    }
    #expect(typed == settings)
  }

  @Test func aValueFromElsewhereThatIsOutOfRangeIsFoundOut() throws {
    var settings = EditSettings { $0.steps = 1_000_000 }
    let error = #expect(throws: SettingError.self) { try settings.check() }
    #expect(error?.description.hasPrefix("steps cannot be “1000000”") == true)
    settings.steps = 20
    settings.sampler = "warp"
    #expect(throws: SettingError.self) { try settings.check() }
    try EditSettings().check()
  }

  @Test func whatStoodAtOneEnginesValuesMovesToTheOthersAndTheSeedStays() {
    let old = EngineSettings([\.textGuidance])
    let new = EngineSettings(
      [\.textGuidance, \.steps],
      initial: EditSettings {
        $0.textGuidance = 1; $0.steps = 4
      })
    #expect(new.adopting(EditSettings { $0.seed = 7 }, from: old).steps == 4)
    let adopted = new.adopting(
      EditSettings {
        $0.textGuidance = 9; $0.seed = 7
      }, from: old)
    #expect(
      adopted
        == EditSettings {
          $0.textGuidance = 9; $0.steps = 4; $0.seed = 7
        })
  }

  @Test func whatTellsAnEditFromAnotherIsWhatItsEngineReadsAndDoesNotBeginWith() {
    let engine = EngineSettings(
      [\.strength, \.seed], initial: EditSettings { $0.strength = 0.75 })
    #expect(engine.changed(in: engine.initial) == [])
    #expect(engine.changed(in: EditSettings { $0.seed = 43 }).map(\.key) == ["strength", "seed"])
    #expect(
      engine.changed(
        in: EditSettings {
          $0.strength = 0.75; $0.steps = 9
        }) == [],
      "this engine takes no steps")
  }

  @Test func theSettingsOfAnEngineComeBackAsTheyWereKept() throws {
    for settings in [
      EngineSettings.all, .none,
      EngineSettings([\.sampler, \.steps], initial: EditSettings { $0.steps = 4 }),
      EngineSettings([\.sampler], initial: EditSettings { $0.sampler = "euler" }),
    ] {
      let json = try JSONEncoder().encode(settings)
      #expect(try JSONDecoder().decode(EngineSettings.self, from: json) == settings)
    }
  }

  @Test func aSeedOfMinusOneIsANewOneForEachEdit() throws {
    var settings = EditSettings()
    let seed = SettingTable[\.seed]
    try seed.set("-1", in: &settings)
    #expect(settings.seed == EditSettings.newSeed && seed.text(in: settings) == "-1")
    #expect(throws: Never.self) { try settings.check() }
    let drawn = (0..<9).map { _ in settings.withSeedDrawn.seed }
    #expect(Set(drawn).count > 1 && drawn.allSatisfy { $0 <= UInt32.max })
    seed.change(by: 1, isLarge: false, in: &settings)
    #expect(settings.seed == 0 && settings.withSeedDrawn == settings)
    seed.change(by: -1, isLarge: false, in: &settings)
    #expect(settings.seed == EditSettings.newSeed)
  }

  @Test(arguments: [
    ("Euler a", SamplerKind.eulerAncestral), ("euler_a", .eulerAncestral),
    ("k_euler_a", .eulerAncestral),
    ("EulerAncestralDiscreteScheduler", .eulerAncestral), ("Euler", .euler), ("DDIM", .ddim),
    ("DPM++ 2M", .dpmSolver), ("dpmpp_2m", .dpmSolver), ("DPMSolverMultistepScheduler", .dpmSolver),
    ("DPM++ 2M Karras", .dpmSolverKarras), ("dpmpp-2m-karras", .dpmSolverKarras), ("UniPC", .uniPC),
    ("LCM", .lcm), ("latent consistency", .lcm),
  ])
  func aSamplerGoesByTheNamesThatPeopleKnow(name: String, kind: SamplerKind) throws {
    #expect(SamplerKind(named: name) == kind)
    var settings = EditSettings()
    try SettingTable[\.sampler].set(name, in: &settings)
    #expect(settings.sampler == kind.rawValue)
  }

  @Test func everySamplerIsKnownByItsNameAndItsTitle() {
    for kind in SamplerKind.allCases {
      #expect(SamplerKind(named: kind.rawValue) == kind && SamplerKind(named: kind.title) == kind)
    }
  }

  @Test(arguments: ["DPM++ 2M SDE", "Heun", "", "++", "k_", "Euler b"])
  func aSamplerThatThereIsNotIsRefusedWithTheNames(name: String) throws {
    #expect(SamplerKind(named: name) == nil)
    guard !name.isEmpty else { return }
    var settings = EditSettings()
    let error = #expect(throws: SettingError.self) {
      try SettingTable[\.sampler].set(name, in: &settings)
    }
    for kind in SamplerKind.allCases { #expect("\(try #require(error))".contains(kind.rawValue)) }
  }
}
