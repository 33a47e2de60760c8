import Editing
import Engine
import Pixels

/// What `apply --json` prints.
///
/// Settings that the engine does not use are null.
struct ApplyReport: Encodable {
  /// One value, or with `--variants` a list of them.
  enum OneOrMany<Value: Encodable>: Encodable {
    case one(Value?)
    case many([Value?])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .one(let value): try container.encode(value)
      case .many(let values): try container.encode(values)
      }
    }
  }

  private let readings: [String]
  private let engine: String
  private let identity: EngineIdentity?
  private let workspace: Workspace
  private let settingsRead: EngineSettings
  private let seconds: Double
  private let changed: Double?
  private let changedOutsideMask: Int?
  private var output: OneOrMany<String>
  private var seed: OneOrMany<UInt64>

  init(
    readings: [String], engine: String, identity: EngineIdentity?, settingsRead: EngineSettings,
    workspace: Workspace,
    seconds: Double, changed: Double?, changedOutsideMask: Int?, isList: Bool
  ) {
    output = isList ? .many([]) : .one(nil)
    seed = isList ? .many([]) : .one(nil)
    self.readings = readings
    self.engine = engine
    self.identity = identity
    self.settingsRead = settingsRead
    self.workspace = workspace
    self.seconds = seconds
    self.changed = changed
    self.changedOutsideMask = changedOutsideMask
  }

  func encode(to encoder: any Encoder) throws {
    func numbers(_ rectangle: Rectangle) -> [Int] {
      [rectangle.x, rectangle.y, rectangle.width, rectangle.height]
    }
    try SettingsReport(settings: workspace.settings, read: settingsRead).encode(to: encoder)
    let mask = workspace.mask
    var values = encoder.container(keyedBy: ReportKey.self)
    try values.encode(output, forKey: "output")
    try values.encode(engine, forKey: "engine")
    try values.encode(identity?.weights, forKey: "weights")
    try values.encode(identity?.precision, forKey: "precision")
    try values.encode(readings, forKey: "readings")
    // In place of the setting's one value.
    try values.encode(seed, forKey: "seed")
    try values.encode(mask.added.map(numbers), forKey: "mask")
    try values.encode(mask.subtracted.map(numbers), forKey: "unmask")
    try values.encode(mask.grow, forKey: "grow")
    try values.encode(mask.feather, forKey: "feather")
    try values.encode(mask.isInverted, forKey: "inverted")
    try values.encode(seconds, forKey: "seconds")
    try values.encode(changed, forKey: "changed")
    try values.encode(changedOutsideMask, forKey: "changedOutsideMask")
  }

  /// Tells of one more picture that was written.
  mutating func add(output path: String?, seed number: UInt64) {
    let number = settingsRead.contains(\.seed) ? number : nil
    if case .many(let paths) = output {
      output = .many(paths + [path])
    } else {
      output = .one(path)
    }
    if case .many(let seeds) = seed { seed = .many(seeds + [number]) } else { seed = .one(number) }
  }
}
