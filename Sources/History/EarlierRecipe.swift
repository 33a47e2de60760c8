public import Engine
import GRDB
import Pixels

/// The recipe of a revision in a session file of version 1 or 2, which had a column for each part.
enum EarlierRecipe {
  /// The columns that version 3 replaced; the guidance interval and rescale came with version 2.
  static let columns = [
    "instruction", "engine", "mask", "text_guidance", "image_guidance", "guidance_start",
    "guidance_end", "guidance_rescale", "strength", "steps", "seed", "sampler", "negative",
  ]

  static func read(
    _ row: Row, of number: Int
  ) throws -> (recipe: EditRecipe, settingsRead: EngineSettings) {
    let recipe = EditRecipe(
      engine: EngineIdentity(name: try row.decode(forColumn: "engine")),
      instruction: try row.decode(forColumn: "instruction"),
      mask: try row.decodeJSON("mask", of: number), settings: try settings(row))
    return (recipe, .unrecorded(of: recipe, isModel: recipe.engine.name != "retouch"))
  }

  private static func settings(_ row: Row) throws -> EditSettings {
    var settings = EditSettings()
    for setting in SettingTable.all {
      let column = column(of: setting)
      guard columns.contains(column), row.hasColumn(column) else { continue }
      switch setting.kind {
      case .number: settings[setting] = .number(try row.decode(forColumn: column))
      // SQLite's integers are signed: the same 64 bits.
      case .whole, .seed:
        settings[setting] = .whole(UInt64(bitPattern: try row.decode(forColumn: column)))
      case .text, .sampler: settings[setting] = .text(try row.decode(forColumn: column))
      case .interval: break
      }
    }
    if row.hasColumn("guidance_start") {
      let start: Double = try row.decode(forColumn: "guidance_start")
      let end: Double = try row.decode(forColumn: "guidance_end")
      guard start <= end else {
        throw StoredFault(reason: "an interval of guidance ends before it begins")
      }
      settings.guidanceInterval = start...end
    }
    return settings
  }

  /// The setting's key in snake case.
  private static func column(of setting: SettingDefinition) -> String {
    setting.key.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : "\($1)" }
  }
}

extension EngineSettings {
  /// The settings that an engine read, for a recipe of a time when that was not recorded.
  ///
  /// Of the retouch engine they are known, and of models taken to be all. What a model began with is
  /// not known where models differ; there it is taken to be what was used, so that nothing is told as
  /// changed that was not.
  public static func unrecorded(of recipe: EditRecipe, isModel: Bool) -> EngineSettings {
    if recipe.engine.name.isEmpty { return .none }
    guard isModel else {
      return EngineSettings([\.textGuidance, \.imageGuidance, \.strength, \.seed])
    }
    return .all(
      initial: EditSettings {
        $0.textGuidance = recipe.settings.textGuidance
        $0.imageGuidance = recipe.settings.imageGuidance
        $0.strength = recipe.settings.strength
        $0.steps = recipe.settings.steps
      })
  }
}
