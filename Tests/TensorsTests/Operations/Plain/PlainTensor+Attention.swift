import Glibc

extension PlainTensor {
  /// `softmax(q kᵀ / √d) v` of every head; with `isCausal`, token t sees keys 0...t.
  func attending(
    to keys: PlainTensor, _ values: PlainTensor, heads: Int, isCausal: Bool
  ) -> PlainTensor {
    let (tokens, others, depth) = (shape[1], keys.shape[1], channels / heads)
    var out = PlainTensor(zeros: shape)
    for item in 0..<shape[0] {
      for head in 0..<heads {
        let columns = head * depth..<(head + 1) * depth
        func part(_ tensor: PlainTensor, _ row: Int) -> [Double] {
          let start = row * channels
          return columns.map { tensor.values[start + $0] }
        }
        for token in 0..<tokens {
          let query = part(self, item * tokens + token)
          let seen = isCausal ? min(token + 1, others) : others
          let scores = (0..<seen).map { key in
            zip(query, part(keys, item * others + key)).reduce(0) { $0 + $1.0 * $1.1 }
              / Double(depth).squareRoot()
          }
          for (key, share) in Self.softmax(scores).enumerated() {
            let value = part(values, item * others + key)
            for (column, number) in zip(columns, value) {
              out.values[(item * tokens + token) * channels + column] += share * number
            }
          }
        }
      }
    }
    return out
  }

  /// Shares that sum to 1, each as its score's power of e.
  static func softmax(_ scores: [Double]) -> [Double] {
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
