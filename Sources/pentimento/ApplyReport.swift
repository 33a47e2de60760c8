import Editing
import Engine
import Pixels

/// The edits of one variant, one after another.
struct EditChain {
  /// The revision that they led to.
  var revision: Int
  var readings: [String] = []
  /// Who performed the last edit; nil before one was.
  var engine: EngineIdentity?
  var seconds = 0.0
  var changedOutsideMask: Int? = 0
}

/// What `apply --json` prints: of the edits those of the first variant.
///
/// Settings that the engine does not use are null.
struct ApplyReport: Encodable {
  let engine: String
  let settingsRead: EngineSettings
  /// Whether outputs and seeds are lists, as with `--variants`.
  let isList: Bool
  private(set) var first: (chain: EditChain, workspace: Workspace, changed: Double?)?
  private(set) var outputs: [String?] = []
  private(set) var seeds: [UInt64?] = []

  /// Tells of one more variant.
  mutating func add(
    _ chain: EditChain, _ workspace: Workspace, output: String?, from source: Bitmap,
    to result: Bitmap
  ) {
    first = first ?? (chain, workspace, ChangedPixels(from: source, to: result)?.fraction)
    outputs.append(output)
    seeds.append(settingsRead.contains(\.seed) ? workspace.settings.seed : nil)
  }

  func encode(to encoder: any Encoder) throws {
    guard let (chain, workspace, changed) = first else { return }
    func numbers(_ rectangle: Rectangle) -> [Int] {
      [rectangle.x, rectangle.y, rectangle.width, rectangle.height]
    }
    var values = encoder.container(keyedBy: JSONKey.self)
    try values.encode(workspace.settings, read: settingsRead)
    if isList {
      try values.encode(outputs, forKey: "output")
      // In place of the setting's one value.
      try values.encode(seeds, forKey: "seed")
    } else {
      try values.encode(outputs[0], forKey: "output")
    }
    try values.encode(engine, forKey: "engine")
    try values.encode(chain.engine?.weights, forKey: "weights")
    try values.encode(chain.engine?.precision, forKey: "precision")
    try values.encode(chain.readings, forKey: "readings")
    let mask = workspace.mask
    try values.encode(mask.added.map(numbers), forKey: "mask")
    try values.encode(mask.subtracted.map(numbers), forKey: "unmask")
    try values.encode(mask.grow, forKey: "grow")
    try values.encode(mask.feather, forKey: "feather")
    try values.encode(mask.isInverted, forKey: "inverted")
    try values.encode(chain.seconds, forKey: "seconds")
    try values.encode(changed, forKey: "changed")
    try values.encode(chain.changedOutsideMask, forKey: "changedOutsideMask")
  }
}

extension KeyedEncodingContainer<JSONKey> {
  /// The settings of an edit in a JSON report: a value for each row of the table, null for a setting
  /// that the engine does not read.
  mutating func encode(_ settings: EditSettings, read: EngineSettings) throws {
    for setting in SettingTable.all {
      let value = read.contains(setting) ? settings[setting] : .text(nil)
      try encode(value, forKey: JSONKey(setting.reportKey))
    }
  }
}
