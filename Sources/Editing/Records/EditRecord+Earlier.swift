import Engine
import Pixels

extension EditRecord.Edit: Decodable {
  private enum Key: String, CodingKey {
    case recipe, reading
    case settingsRead = "initialSettings"
    // Of version 1.
    case instruction, engine, seed, steps, guidance, imageGuidance, guidanceInterval
    case guidanceRescale, strength, sampler, negative, mask
  }

  /// Reads an edit of a record of this version, or of version 1, which named each setting.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    reading = try values.decode(String.self, forKey: .reading)
    if values.contains(.recipe) {
      recipe = try values.decode(EditRecipe.self, forKey: .recipe)
      settingsRead = try values.decode(EngineSettings.self, forKey: .settingsRead)
      return
    }
    var settings = EditSettings()
    var read: [PartialKeyPath<SettingTable>] = [
      \.textGuidance, \.imageGuidance, \.strength, \.seed,
    ]
    settings.textGuidance = try values.decode(Double.self, forKey: .guidance)
    settings.imageGuidance = try values.decode(Double.self, forKey: .imageGuidance)
    settings.strength = try values.decode(Double.self, forKey: .strength)
    settings.seed = try values.decode(UInt64.self, forKey: .seed)
    if let interval = try values.decodeIfPresent(
      ClosedRange<Double>.self, forKey: .guidanceInterval)
    {
      settings.guidanceInterval = interval
    }
    settings.guidanceRescale =
      try values.decodeIfPresent(Double.self, forKey: .guidanceRescale) ?? 0
    settings.sampler = try values.decodeIfPresent(String.self, forKey: .sampler)
    settings.negative = try values.decodeIfPresent(String.self, forKey: .negative)
    // Only engines that take steps wrote how many, and these read all the rest too.
    if let steps = try values.decodeIfPresent(Int.self, forKey: .steps) {
      settings.steps = steps
      read += [\.steps, \.guidanceInterval, \.guidanceRescale, \.sampler, \.negative]
    }
    recipe = EditRecipe(
      engine: EngineIdentity(name: try values.decode(String.self, forKey: .engine)),
      instruction: try values.decode(String.self, forKey: .instruction),
      mask: try values.decodeIfPresent(Mask.self, forKey: .mask) ?? Mask(), settings: settings)
    settingsRead = EngineSettings(read)
  }
}
