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
    let shape = ProductShape(
      rows: x.rows, columns: layer.outputs, inner: layer.inputs, type: elementType,
      hasBias: layer.bias != nil, accumulates: accumulates, activation: activation)
    let operation = products.operation(
      for: shape, like: layer.weights.packedFor, by: library)
    let weights = layer.weights.address(for: operation, on: self)
    profiled(.products, operations: 2 * x.count * layer.outputs) {
      operation.run(x.address, weights, bias: layer.bias, out.address, threads: threads)
    }
  }
}
