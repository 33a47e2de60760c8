/// The shape of a matrix product, [rows, inner] by weights [columns, inner], with its type and
/// fused operations.
struct ProductShape: Hashable {
  var rows, columns, inner: Int
  /// Pixels of a convolution's kernel, whose rows of patches these are: `inner` is taps · channels.
  var taps = 1
  var type: ElementType
  var hasBias, accumulates: Bool
  var activation: Activation
}
