extension Compute {
  /// A convolution.
  ///
  /// - Parameters:
  ///   - x: [batch, height, width, inputs].
  ///   - offset: added to the layer's bias: one value for each output channel, the same for all of
  ///     the batch, as a time embedding is.
  ///   - residual: a tensor of the result's shape that is added to it; its memory is used again
  ///     where it is handed over.
  /// - Returns: [batch, height', width', outputs].
  public func convolution(
    _ x: Tensor, _ layer: Convolution, offset: [Float]? = nil,
    adding residual: consuming Tensor? = nil
  ) -> Tensor {
    precondition(x.shape.count == 4 && x.channels == layer.inputs)
    var bias = layer.bias
    if let offset {
      precondition(offset.count == layer.outputs)
      bias = bias.map { zip($0, offset).map { $0 + $1 } } ?? offset
    }
    if usesWinograd(layer) {
      return winograd(
        x, layer, bias: bias ?? [Float](repeating: 0, count: layer.outputs),
        adding: consume residual)
    }
    return direct(x, layer, bias: bias, adding: consume residual)
  }

  /// The same without Winograd's filtering: oneDNN's direct convolution, or a product of patches.
  func direct(
    _ x: Tensor, _ layer: Convolution, bias: [Float]?, adding residual: consuming Tensor?
  ) -> Tensor {
    let accumulates = residual != nil
    let shape = ConvolutionShape(
      batch: x.shape[0], height: x.shape[1], width: x.shape[2], inChannels: layer.inputs,
      outChannels: layer.outputs, kernel: layer.kernel, stride: layer.stride,
      padding: layer.padding, type: elementType, hasBias: bias != nil,
      accumulates: accumulates)
    let outShape = [x.shape[0], shape.outHeight, shape.outWidth, layer.outputs]
    let out = if let residual = consume residual { owned(residual) } else { blank(outShape) }
    precondition(out.shape == outShape)
    let operations = layer.operations(for: out)
    if let operation = prepared(.convolution(shape), operations: operations, layer.weights) {
      run(
        operation, x.address, layer.weights, bias: bias, to: out.address, as: .convolutions,
        operations: operations)
    } else {
      multiplyPatches(x, layer, shape, bias: bias, into: out)
    }
    return out
  }
}
