/// The controls of an edit, as the person set them; an engine reads those that its facts name.
public struct EditSettings: Hashable, Sendable, Codable {
  /// How strongly the instruction is followed: 7.5 is as read, 0 is nothing.
  public var textGuidance: Double
  /// How strongly the source's structure is kept: 1.5 is as read.
  public var imageGuidance: Double
  /// The share of a model's steps in which guidance counts, from the first (0) to the last (1).
  public var guidanceInterval: ClosedRange<Double>
  /// How far a guided answer of a model is given back the contrast of an unguided one, 0 to 1.
  public var guidanceRescale: Double
  /// How far the result replaces the source: 1 is wholly, 0 not at all.
  public var strength: Double
  /// Denoising steps of a model.
  public var steps: Int
  /// Start of every random choice; the same seed gives the same picture.
  public var seed: UInt64
  /// Name of a model's sampler; nil is the model's own.
  public var sampler: String?
  /// What the result should not show, for models.
  public var negative: String?

  public init(
    textGuidance: Double = 7.5, imageGuidance: Double = 1.5,
    guidanceInterval: ClosedRange<Double> = 0...1, guidanceRescale: Double = 0,
    strength: Double = 1, steps: Int = 20, seed: UInt64 = 42, sampler: String? = nil,
    negative: String? = nil
  ) {
    self.textGuidance = textGuidance
    self.imageGuidance = imageGuidance
    self.guidanceInterval = guidanceInterval
    self.guidanceRescale = guidanceRescale
    self.strength = strength
    self.steps = steps
    self.seed = seed
    self.sampler = sampler
    self.negative = negative
  }
}

extension EditSettings {
  /// Reads settings; one that is absent, as from a program that did not know it, is the default.
  public init(from decoder: any Decoder) throws {
    self.init()
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func read<Value: Decodable>(_ key: CodingKeys, into value: inout Value) throws {
      value = try values.decodeIfPresent(Value.self, forKey: key) ?? value
    }
    try read(.textGuidance, into: &textGuidance)
    try read(.imageGuidance, into: &imageGuidance)
    try read(.guidanceInterval, into: &guidanceInterval)
    try read(.guidanceRescale, into: &guidanceRescale)
    try read(.strength, into: &strength)
    try read(.steps, into: &steps)
    try read(.seed, into: &seed)
    sampler = try values.decodeIfPresent(String.self, forKey: .sampler)
    negative = try values.decodeIfPresent(String.self, forKey: .negative)
  }
}

/// One control of `EditSettings`.
public enum Setting: String, Hashable, Sendable, CaseIterable, Codable {
  case textGuidance
  case imageGuidance
  case guidanceInterval
  case guidanceRescale
  case strength
  case steps
  case seed
  case sampler
  case negative
}
