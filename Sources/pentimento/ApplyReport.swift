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

  private var output: OneOrMany<String>
  private var seed: OneOrMany<UInt64>
  private let engine: String
  private let readings: [String]
  @Nullable private var steps: Int?
  @Nullable private var guidance: Double?
  @Nullable private var imageGuidance: Double?
  @Nullable private var guidanceInterval: ClosedRange<Double>?
  @Nullable private var guidanceRescale: Double?
  @Nullable private var strength: Double?
  private let mask: [[Int]]
  private let unmask: [[Int]]
  private let grow: Int
  private let feather: Int
  private let inverted: Bool
  private let seconds: Double
  @Nullable private var changed: Double?
  @Nullable private var changedOutsideMask: Int?
  private let usesSeed: Bool

  private enum CodingKeys: String, CodingKey {
    case output, engine, readings, seed, steps, guidance, imageGuidance, guidanceInterval
    case guidanceRescale, strength, mask, unmask, grow, feather, inverted, seconds, changed
    case changedOutsideMask
  }

  init(
    readings: [String], engine: String, facts: EngineFacts, workspace: Workspace, seconds: Double,
    changed: Double?, changedOutsideMask: Int?, isList: Bool
  ) {
    func used<Value>(_ setting: Setting, _ value: Value) -> Value? {
      facts.settings.contains(setting) ? value : nil
    }
    func numbers(_ rectangle: Rectangle) -> [Int] {
      [rectangle.x, rectangle.y, rectangle.width, rectangle.height]
    }
    output = isList ? .many([]) : .one(nil)
    seed = isList ? .many([]) : .one(nil)
    usesSeed = facts.settings.contains(.seed)
    self.engine = engine
    self.readings = readings
    steps = used(.steps, workspace.settings.steps)
    guidance = used(.textGuidance, workspace.settings.textGuidance)
    imageGuidance = used(.imageGuidance, workspace.settings.imageGuidance)
    guidanceInterval = used(.guidanceInterval, workspace.settings.guidanceInterval)
    guidanceRescale = used(.guidanceRescale, workspace.settings.guidanceRescale)
    strength = used(.strength, workspace.settings.strength)
    mask = workspace.mask.added.map(numbers)
    unmask = workspace.mask.subtracted.map(numbers)
    grow = workspace.mask.grow
    feather = workspace.mask.feather
    inverted = workspace.mask.isInverted
    self.seconds = seconds
    self.changed = changed
    self.changedOutsideMask = changedOutsideMask
  }

  /// Tells of one more picture that was written.
  mutating func add(output path: String?, seed number: UInt64) {
    let number = usesSeed ? number : nil
    if case .many(let paths) = output {
      output = .many(paths + [path])
    } else {
      output = .one(path)
    }
    if case .many(let seeds) = seed { seed = .many(seeds + [number]) } else { seed = .one(number) }
  }
}
