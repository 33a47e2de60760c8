extension TokenizedPrompt {
  /// A text encoder's output with the prompt's weights.
  ///
  /// As AUTOMATIC1111's web UI does by default: each token's row is multiplied by its weight, then
  /// everything by the one factor that gives the output its mean back. Prompts on the web are
  /// written for this, and the factor keeps the length that the U-Net was trained on. Compel
  /// instead moves rows between the outputs of several prompts, which costs an encoder's run each.
  ///
  /// Without a weight other than 1 the output is returned as it is, to the bit.
  ///
  /// - Parameters:
  ///   - rows: one row for each token, one after the other.
  ///   - width: the length of a row.
  public func emphasised(_ rows: [Float], width: Int) -> [Float] {
    precondition(rows.count == tokens.count * width, "one row for each token")
    guard weights.contains(where: { $0 != 1 }) else { return rows }
    var weighted = rows
    for (index, weight) in weights.enumerated() where weight != 1 {
      for element in index * width..<(index + 1) * width { weighted[element] *= weight }
    }
    let factor = Self.sum(rows) / Self.sum(weighted)
    // Weights can cancel the mean out; what is left has no scale to return to.
    guard factor.isFinite, factor > 0 else { return weighted }
    return weighted.map { $0 * Float(factor) }
  }

  private static func sum(_ values: [Float]) -> Double {
    values.reduce(0) { $0 + Double($1) }
  }
}
