internal import CKernels

extension Compute {
  /// A gated feed-forward network, `W₂ (a · gelu(g)) + x₀` with `a, g = W₁ x` (GEGLU, Shazeer 2020).
  ///
  /// Works through a few rows at a time, so that the wide middle stays in the processor's cache.
  ///
  /// - Parameters:
  ///   - x: [..., channels].
  ///   - inner: to twice the middle width.
  ///   - outer: from the middle width to that of `residual`.
  ///   - residual: is added to the result; its memory is used again where it is handed over.
  public func gatedFeedForward(
    _ x: Tensor, inner: Linear, outer: Linear, adding residual: consuming Tensor
  ) -> Tensor {
    precondition(inner.outputs == 2 * outer.inputs)
    let out = owned(consume residual)
    let band = 1024
    let width = outer.inputs
    let flat = x.reshaped([x.rows, x.channels])
    let target = out.reshaped([out.rows, out.channels])
    for start in stride(from: 0, to: x.rows, by: band) {
      let rows = start..<min(start + band, x.rows)
      let wide = linear(flat[rows], inner)
      let gated = blank([rows.count, width])
      let size = width * elementType.byteCount
      let part = 32
      parallel((rows.count + part - 1) / part) { index in
        let first = index * part
        kernel_gated_gelu(
          mode, wide.address + 2 * first * size, gated.address + first * size,
          min(part, rows.count - first), width)
      }
      linear(gated, outer, activation: .none, accumulates: true, into: target[rows])
    }
    return out
  }
}
