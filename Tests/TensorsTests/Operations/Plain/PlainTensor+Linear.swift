@testable import Tensors

extension PlainTensor {
  /// `y = x Wᵀ + b` of every row.
  ///
  /// - Parameter weights: [outputs, inputs].
  func multiplied(_ weights: PlainTensor, bias: [Double]?) -> PlainTensor {
    var out = PlainTensor(zeros: shape.dropLast() + [weights.shape[0]])
    for row in 0..<rows {
      for output in 0..<weights.shape[0] {
        out.values[row * weights.shape[0] + output] = zip(self[row: row], weights[row: output])
          .reduce(bias?[output] ?? 0) { $0 + $1.0 * $1.1 }
      }
    }
    return out
  }

  /// Half the channels, each times the activation of its partner in the other half, the gate.
  func gated(_ activation: Activation = .gelu, gate: GateHalf = .last) -> PlainTensor {
    let half = channels / 2
    var out = PlainTensor(zeros: shape.dropLast() + [half])
    for row in 0..<rows {
      let all = Array(self[row: row])
      out[row: row] =
        (0..<half).map { channel in
          let (first, last) = (all[channel], all[half + channel])
          return gate == .last ? first * activation.plain(last) : last * activation.plain(first)
        }[...]
    }
    return out
  }
}
