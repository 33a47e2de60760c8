import Engine
public import History

extension Order {
  /// How many variants can be asked for at once.
  public static let variantCounts = 1...16

  /// Edits like the current revision's but for their seeds, to be its siblings.
  ///
  /// The seeds follow the highest with which this edit was tried, so that none is made twice.
  ///
  /// - Parameter pending: edits that run or wait, which count as tried.
  /// - Throws: `EditingError.nothingToRepeat` on the original, `.unavailable` for an engine to which
  ///   the seed makes no difference.
  public static func variants(
    _ count: Int, in tree: EditTree, besides pending: [EditOrder], _ engines: EngineRegistry
  ) throws(EditingError) -> [EditOrder] {
    let (revision, parent) = try last(in: tree)
    guard engines.uses(.seed, revision.engine) else {
      throw .unavailable(
        command: "variants",
        reason: "\(revision.engine) makes the same picture with every seed")
    }
    let order = EditOrder(repeating: revision, on: parent)
    func isVariant(_ other: EditOrder) -> Bool {
      var other = other
      other.settings.seed = order.settings.seed
      return other == order
    }
    let made = tree.revisions.compactMap { sibling in
      sibling.parent.map { EditOrder(repeating: sibling, on: $0) }
    }
    let tried = (made + pending).filter(isVariant).map(\.settings.seed).max()
    let highest = tried ?? order.settings.seed
    return (1...UInt64(count)).map { step in
      var variant = order
      // The control's range is that of 32 bits; after the last seed comes the first.
      variant.settings.seed = UInt64(UInt32(truncatingIfNeeded: highest + step))
      return variant
    }
  }
}
