/// Scale and shift of a group or layer normalisation.
public struct Normalisation {
  let scale, shift: [Float]
  let epsilon: Float
  /// The number of channel groups; 1 for a layer normalisation.
  let groups: Int

  /// Takes `NAME.weight` and `NAME.bias`, [channels].
  public init(
    _ weights: inout Weights, _ name: String, _ channels: Int, groups: Int = 1,
    epsilon: Float = 1e-5
  ) throws(WeightError) {
    scale = try weights.take(name + ".weight", shape: [channels]).floats
    shift = try weights.take(name + ".bias", shape: [channels]).floats
    (self.groups, self.epsilon) = (groups, epsilon)
  }
}

/// Scale of a root mean square normalisation.
public struct RMSNormalisation {
  let scale: [Float]
  let epsilon: Float

  /// Takes `NAME.weight`, [channels].
  public init(
    _ weights: inout Weights, _ name: String, _ channels: Int, epsilon: Float = 1e-6
  ) throws(WeightError) {
    scale = try weights.take(name + ".weight", shape: [channels]).floats
    self.epsilon = epsilon
  }
}
