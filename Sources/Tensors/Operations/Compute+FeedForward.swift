extension Compute {
  /// A gated feed-forward network, `W₂ (a · f(g)) + x₀` with `a` and `g` the halves of `W₁ x` (GEGLU
  /// where nothing else is said, Shazeer 2020).
  ///
  /// Works through a few rows at a time, so that the wide middle stays in the processor's cache.
  ///
  /// - Parameters:
  ///   - x: [..., channels].
  ///   - inner: to twice the middle width.
  ///   - outer: from the middle width to that of `residual`.
  ///   - residual: is added to the result; its memory is used again where it is handed over.
  public func gatedFeedForward(
    _ x: Tensor, inner: Linear, outer: Linear, activation: Activation = .gelu,
    gate: GateHalf = .last, adding residual: consuming Tensor
  ) -> Tensor {
    precondition(inner.outputs == 2 * outer.inputs)
    let out = owned(consume residual)
    let band = 1024
    let flat = x.reshaped([x.rows, x.channels])
    let target = out.reshaped([out.rows, out.channels])
    for start in stride(from: 0, to: x.rows, by: band) {
      let rows = start..<min(start + band, x.rows)
      let middle = gated(linear(flat[rows], inner), activation, gate: gate)
      linear(middle, outer, activation: .none, accumulates: true, into: target[rows])
    }
    return out
  }
}
