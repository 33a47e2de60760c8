import Glibc

extension PlainTensor {
  /// `softmax(scale · q kᵀ + bias) v` of every head.
  ///
  /// - Parameters:
  ///   - isCausal: token t sees keys 0...position + t.
  ///   - position: of the first token among the keys.
  ///   - bias: of item, head, token and key.
  func attending(
    to keys: PlainTensor, _ values: PlainTensor, heads: Int, isCausal: Bool, position: Int = 0,
    scale: Double? = nil, bias: (Int, Int, Int, Int) -> Double = { _, _, _, _ in 0 }
  ) -> PlainTensor {
    let (tokens, others, depth) = (shape[1], keys.shape[1], channels / heads)
    let group = heads * depth / keys.channels
    var out = PlainTensor(zeros: shape)
    for item in 0..<shape[0] {
      for head in 0..<heads {
        func part(_ tensor: PlainTensor, _ row: Int, _ head: Int) -> ArraySlice<Double> {
          tensor[row: row][(row * tensor.channels + head * depth)...].prefix(depth)
        }
        for token in 0..<tokens {
          let query = part(self, item * tokens + token, head)
          let seen = isCausal ? min(position + token + 1, others) : others
          let scores = (0..<seen).map { key in
            zip(query, part(keys, item * others + key, head / group))
              .reduce(0) { $0 + $1.0 * $1.1 } * (scale ?? 1 / Double(depth).squareRoot())
              + bias(item, head, token, key)
          }
          for (key, weight) in Self.softmax(scores).enumerated() {
            let value = part(values, item * others + key, head / group)
            for (column, number) in value.enumerated() {
              out.values[(item * tokens + token) * channels + head * depth + column] +=
                weight * number
            }
          }
        }
      }
    }
    return out
  }

  /// Weights that sum to 1, each as its score's power of e; zeros where no score is finite.
  static func softmax(_ scores: [Double]) -> [Double] {
    guard let largest = scores.max(), largest > -.infinity else { return scores.map { _ in 0 } }
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
