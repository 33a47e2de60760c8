import Engine
import FoundationEssentials
import GRDB

/// The recipe of a revision in a session file: two columns of JSON.
enum RecipeColumns {
  static let recipe = "recipe"
  static let settingsRead = "settings_read"

  static func recipe(
    in row: Row, of number: Int
  ) throws -> (recipe: EditRecipe, settingsRead: EngineSettings) {
    func value<Value: Decodable>(_ type: Value.Type, _ column: String) throws -> Value {
      let json = try row.decode(String.self, forColumn: column)
      guard let value = try? JSONDecoder().decode(type, from: Data(json.utf8)) else {
        throw StoredFault("the \(column) of revision \(number) is unreadable")
      }
      return value
    }
    return (
      try value(EditRecipe.self, recipe), try value(EngineSettings.self, settingsRead)
    )
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
