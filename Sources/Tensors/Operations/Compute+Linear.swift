extension Compute {
  /// A linear layer over the last dimension, with an activation on top, or added to a tensor.
  ///
  /// - Parameters:
  ///   - x: [..., inputs].
  ///   - residual: [..., outputs], added to the result; its memory is used again where it is handed
  ///     over.
  /// - Returns: [..., outputs].
  public func linear(
    _ x: Tensor, _ layer: Linear, activation: Activation = .none,
    adding residual: consuming Tensor? = nil
  ) -> Tensor {
    guard let residual = consume residual else {
      let out = blank(x.shape.dropLast() + [layer.outputs])
      linear(x, layer, activation: activation, accumulates: false, into: out)
      return out
    }
    let out = owned(consume residual)
    linear(x, layer, activation: activation, accumulates: true, into: out)
    return out
  }

  func linear(
    _ x: Tensor, _ layer: Linear, activation: Activation, accumulates: Bool, into out: Tensor
  ) {
    precondition(
      x.channels == layer.inputs && out.channels == layer.outputs && x.rows == out.rows)
    let operations = 2 * x.count * layer.outputs
    let isSliced = elementType == .float32
    let length = isSliced ? Self.sliceLength(of: x.rows) : x.rows
    let pieces = stride(from: 0, to: x.rows, by: length).map { start in
      let rows = start..<min(start + length, x.rows)
      let shape = ProductShape(
        rows: rows.count, columns: layer.outputs, inner: layer.inputs, type: elementType,
        hasBias: layer.bias != nil, accumulates: accumulates, activation: activation)
      let operation = products.operation(
        for: shape, threads: isSliced ? 1 : threads(for: operations),
        like: layer.weights.packedFor, by: library)
      return (rows, operation, layer.weights.address(for: operation, on: self))
    }
    let scratchLength = (pieces.map(\.1.scratchBytes).max() ?? 0).roundedUp(to: 64)
    let scratch = TensorStorage(byteCount: scratchLength * pieces.count, pool: pool)
    let size = elementType.byteCount
    profiled(.products, operations: operations) {
      parallel(pieces.count, threads: threads(for: operations)) { index in
        let (rows, operation, weights) = pieces[index]
        operation.run(
          x.address + rows.lowerBound * layer.inputs * size, weights, bias: layer.bias,
          out.address + rows.lowerBound * layer.outputs * size,
          scratch: scratch.address + index * scratchLength)
      }
    }
  }

  /// Rows of a product in 32 bits that one thread computes.
  ///
  /// oneDNN divides a product, and with it the order of its sums, by the number of threads that it is
  /// given. Slices that depend on nothing but the number of rows, each on one thread, give
  /// the same bits on any number of them.
  private static func sliceLength(of rows: Int) -> Int {
    min(max(rows / 16, 32), 256).roundedUp(to: 32)
  }
}
