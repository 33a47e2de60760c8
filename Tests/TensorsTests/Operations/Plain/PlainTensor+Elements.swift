import Glibc

@testable import Tensors

extension PlainTensor {
  func activated(_ activation: Activation) -> PlainTensor {
    PlainTensor(shape, values.map { activation.plain($0) })
  }

  static func + (a: PlainTensor, b: PlainTensor) -> PlainTensor {
    PlainTensor(a.shape, zip(a.values, b.values).map { $0 + $1 })
  }
}

extension Activation {
  /// The function itself.
  func plain(_ x: Double) -> Double {
    switch self {
    case .none: x
    case .silu: x / (1 + exp(-x))
    case .gelu: x * (1 + erf(x / 2.0.squareRoot())) / 2
    case .geluTanh: x * (1 + tanh((2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x))) / 2
    case .quickGELU: x / (1 + exp(-1.702 * x))
    case .relu: x < 0 ? 0 : x
    }
  }

  static let all: [Activation] = [.none, .silu, .gelu, .geluTanh, .quickGELU, .relu]
}
