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
    multiply(
      x.address,
      by: layer.weights,
      ProductShape(
        rows: x.rows, columns: layer.outputs, inner: layer.inputs, type: elementType,
        hasBias: layer.bias != nil, accumulates: accumulates, activation: activation),
      bias: layer.bias, to: out.address, as: .products)
  }

  /// A matrix product of rows.
  ///
  /// - Parameter kind: what it counts as in the profile.
  func multiply(
    _ rows: UnsafeRawPointer, by layer: PackedWeights, _ shape: ProductShape, bias: [Float]?,
    to out: UnsafeMutableRawPointer, as kind: Profile.Kind
  ) {
    let operations = 2 * shape.rows * shape.columns * shape.inner
    guard let operation = prepared(.product(shape), operations: operations, layer) else {
      preconditionFailure("a product is not computed as patches")
    }
    run(operation, rows, layer, bias: bias, to: out, as: kind, operations: operations)
  }

  /// Runs an operation with its packed weights and scratch memory.
  func run(
    _ operation: any PreparedOperation, _ source: UnsafeRawPointer, _ layer: PackedWeights,
    bias: [Float]?, to out: UnsafeMutableRawPointer, as kind: Profile.Kind, operations: Int
  ) {
    let weights = layer.address(for: operation, on: self)
    let scratch = TensorStorage(byteCount: operation.scratchBytes, pool: pool)
    profiled(kind, operations: operations) {
      bias.withOptionalPointer {
        operation.run(source, weights, bias: $0, out, scratch: scratch.address)
      }
    }
  }
}

extension Optional<[Float]> {
  fileprivate func withOptionalPointer<Result>(
    _ body: (UnsafePointer<Float>?) -> Result
  ) -> Result {
    switch self {
    case .none: body(nil)
    case .some(let array): array.withUnsafeBufferPointer { body($0.baseAddress) }
    }
  }
}
