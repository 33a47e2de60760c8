/// The identity of an engine: its name and, for a model, its weights and number format.
///
/// In a recipe that is still to be performed only the name is given; the rest is filled in by the
/// engine that performs it.
public struct EngineIdentity: Hashable, Sendable, Codable {
  /// A low-rank adapter (LoRA) that was folded into a model's weights.
  public struct Adapter: Hashable, Sendable, Codable {
    public var name: String
    /// SHA-256 of the adapter's file, as hexadecimal text.
    public var weights: String
    /// The factor with which the adapter counts.
    public var scale: Double

    public init(name: String, weights: String, scale: Double) {
      (self.name, self.weights, self.scale) = (name, weights, scale)
    }
  }

  /// The name by which a person chooses the engine; empty for the root of a history, which no
  /// engine made.
  public var name: String
  /// SHA-256 over the model's weight files, as hexadecimal text; nil for an engine without weights,
  /// and where it was not recorded.
  public var weights: String?
  /// The number format in which the model computed ("f32", "bf16"); nil as for `weights`.
  public var precision: String?
  public var adapters: [Adapter]

  public init(
    name: String, weights: String? = nil, precision: String? = nil, adapters: [Adapter] = []
  ) {
    (self.name, self.weights, self.precision, self.adapters) = (name, weights, precision, adapters)
  }
}
