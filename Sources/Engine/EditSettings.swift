/// The controls of an edit, as the person set them; an engine reads those that its facts name.
public struct EditSettings: Hashable, Sendable, Codable {
  /// How strongly the instruction is followed: 7.5 is as read, 0 is nothing.
  public var textGuidance: Double
  /// How strongly the source's structure is kept: 1.5 is as read.
  public var imageGuidance: Double
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
    textGuidance: Double = 7.5, imageGuidance: Double = 1.5, strength: Double = 1,
    steps: Int = 20, seed: UInt64 = 42, sampler: String? = nil, negative: String? = nil
  ) {
    self.textGuidance = textGuidance
    self.imageGuidance = imageGuidance
    self.strength = strength
    self.steps = steps
    self.seed = seed
    self.sampler = sampler
    self.negative = negative
  }
}

/// One control of `EditSettings`.
public enum Setting: String, Hashable, Sendable, CaseIterable, Codable {
  case textGuidance
  case imageGuidance
  case strength
  case steps
  case seed
  case sampler
  case negative
}
