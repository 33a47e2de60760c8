internal import CKernels

/// An activation function.
public enum Activation: Hashable, Sendable {
  case none
  /// SiLU or swish, x · sigmoid(x).
  case silu
  /// Exact GELU, x · Φ(x), with the error function (Hendrycks and Gimpel 2016).
  case gelu
  /// GELU approximated by tanh.
  case geluTanh
  /// Quick GELU, x · sigmoid(1.702 x), as in the original CLIP.
  case quickGELU
  case relu

  /// The function in our kernels.
  var kernel: kernel_activation {
    switch self {
    case .none: KERNEL_NONE
    case .silu: KERNEL_SILU
    case .gelu: KERNEL_GELU
    case .geluTanh: KERNEL_GELU_TANH
    case .quickGELU: KERNEL_QUICK_GELU
    case .relu: KERNEL_RELU
    }
  }
}
