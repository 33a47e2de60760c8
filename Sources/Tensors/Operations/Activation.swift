internal import CKernels
internal import COneDNN

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

  /// The function and parameter in oneDNN.
  var library: (dnn_activation, Float) {
    switch self {
    case .none: (DNN_NONE, 0)
    case .silu: (DNN_SWISH, 1)
    case .gelu: (DNN_GELU_ERF, 0)
    case .geluTanh: (DNN_GELU_TANH, 0)
    case .quickGELU: (DNN_SWISH, 1.702)
    case .relu: (DNN_RELU, 0)
    }
  }

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
