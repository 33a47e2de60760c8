import Engine
import FoundationEssentials
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
    let mask = try row.decode(String.self, forColumn: "mask")
    guard let mask = try? JSONDecoder().decode(Mask.self, from: Data(mask.utf8)) else {
      throw StoredFault("the mask of revision \(number) is unreadable")
    }
    let engine = try row.decode(String.self, forColumn: "engine")
    let recipe = EditRecipe(
      engine: EngineIdentity(name: engine),
      instruction: try row.decode(String.self, forColumn: "instruction"), mask: mask,
      settings: try settings(row, of: number))
    return (recipe, settingsRead(by: engine))
  }

  /// Which settings an engine read was not recorded: what is known is that of the retouch engine,
  /// and of models it is taken to be all.
  private static func settingsRead(by engine: String) -> EngineSettings {
    switch engine {
    case "": .none
    case "retouch": EngineSettings([\.textGuidance, \.imageGuidance, \.strength, \.seed])
    default: .all
    }
  }

  private static func settings(_ row: Row, of number: Int) throws -> EditSettings {
    func added(_ column: String, absent: Double) throws -> Double {
      row.hasColumn(column) ? try row.decode(Double.self, forColumn: column) : absent
    }
    var settings = EditSettings()
    settings.textGuidance = try row.decode(Double.self, forColumn: "text_guidance")
    settings.imageGuidance = try row.decode(Double.self, forColumn: "image_guidance")
    let start = try added("guidance_start", absent: 0)
    let end = try added("guidance_end", absent: 1)
    guard start <= end else { throw StoredFault("an interval of guidance ends before it begins") }
    settings.guidanceInterval = start...end
    settings.guidanceRescale = try added("guidance_rescale", absent: 0)
    settings.strength = try row.decode(Double.self, forColumn: "strength")
    settings.steps = try row.decode(Int.self, forColumn: "steps")
    // SQLite's integers are signed: the same 64 bits.
    settings.seed = UInt64(bitPattern: try row.decode(Int64.self, forColumn: "seed"))
    settings.sampler = try row.decode(String?.self, forColumn: "sampler")
    settings.negative = try row.decode(String?.self, forColumn: "negative")
    let numbers = [
      settings.textGuidance, settings.imageGuidance, start, end, settings.guidanceRescale,
      settings.strength,
    ]
    guard numbers.allSatisfy(\.isFinite) else {
      throw StoredFault("revision \(number) has a setting that is no number")
    }
    return settings
  }
}
