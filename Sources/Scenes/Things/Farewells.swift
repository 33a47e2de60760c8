/// Sentences that several kinds share when one of them has gone.
extension ImplicitWordings {
  /// For trees.
  static let felled = ImplicitWordings(
    ["the woodcutter was here", "firewood for next winter"],
    unseen: ["a storm has blown the tree down"])
  /// For boats.
  static let emptyLake = ImplicitWordings(
    ["nobody is on the lake any more", "the lake should be empty"], unseen: ["the boat has sunk"])
  /// For animals with legs.
  static let ranAway = ImplicitWordings(
    ["the {thing} has run away"], unseen: ["the {thing} is hiding"])
  /// For animals with wings.
  static let flewAway = ImplicitWordings(
    ["the {thing} has flown away"], unseen: ["the {thing} has gone south"])
}
