import Engine
import History
import Pixels

extension EditRecord.Edit: Codable {
  /// The key of the values with which the engine begins; the recipe has those that were used.
  private static let settingsReadKey: JSONKey = "initialSettings"

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: JSONKey.self)
    try values.encode(recipe, forKey: "recipe")
    try values.encode(reading, forKey: "reading")
    try values.encode(settingsRead, forKey: Self.settingsReadKey)
  }

  /// Reads an edit of a record of this version, or of version 1, which named each setting as reports
  /// do.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: JSONKey.self)
    reading = try values.decode(String.self, forKey: "reading")
    if values.contains("recipe") {
      recipe = try values.decode(EditRecipe.self, forKey: "recipe")
      settingsRead = try values.decode(EngineSettings.self, forKey: Self.settingsReadKey)
      return
    }
    var settings = EditSettings()
    for setting in SettingTable.all {
      let value = try values.value(of: setting, forKey: JSONKey(setting.reportKey))
      settings[setting] = value ?? setting.initial
    }
    recipe = EditRecipe(
      engine: EngineIdentity(name: try values.decode(String.self, forKey: "engine")),
      instruction: try values.decode(String.self, forKey: "instruction"),
      mask: try values.decodeIfPresent(Mask.self, forKey: "mask") ?? Mask(), settings: settings)
    // Only engines that take steps wrote how many, and these read all the rest too.
    settingsRead = .unrecorded(of: recipe, isModel: values.contains("steps"))
  }
}
