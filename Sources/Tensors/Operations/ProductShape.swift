internal import COneDNN

/// The shape of a matrix product, [rows, inner] by weights [columns, inner], with its type and
/// fused operations.
struct ProductShape: OperationShape {
  var rows, columns, inner: Int
  var type: ElementType
  var hasBias, accumulates: Bool
  var activation: Activation

  func prepared(
    by library: Library, threads: Int, like: PreparedOperation?
  ) -> PreparedOperation? {
    let (kind, slope) = activation.library
    var shape = dnn_matmul_shape(
      rows: Int64(rows), columns: Int64(columns), inner: Int64(inner),
      type: type == .bfloat16 ? DNN_BF16 : DNN_F32, has_bias: hasBias, accumulates: accumulates,
      activation: kind, slope: slope)
    var operation: OpaquePointer?
    guard
      dnn_matmul_create(
        library.handle, &shape, Int32(threads), like?.handle, &operation) == 0, let operation
    else { return nil }
    return PreparedOperation(operation, of: library)
  }
}
