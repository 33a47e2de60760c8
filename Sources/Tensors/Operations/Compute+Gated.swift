internal import CKernels

/// The half of a linear layer's outputs that is the gate.
public enum GateHalf: Sendable, CaseIterable {
  /// As in LLaMA's fused `gate_up_proj` and in FLUX.2.
  case first
  /// As in the GEGLU of diffusers.
  case last
}

extension Compute {
  /// A gated activation, `a · f(g)` (Shazeer, "GLU variants improve Transformer", 2020): GEGLU with
  /// `.gelu`, SwiGLU with `.silu`.
  ///
  /// - Parameter x: [..., 2 · channels], of which one half is `g`, the other `a`.
  /// - Returns: [..., channels].
  public func gated(_ x: Tensor, _ activation: Activation, gate: GateHalf) -> Tensor {
    precondition(x.channels.isMultiple(of: 2))
    let half = x.channels / 2
    let (first, last) = (x.address, x.address + half * elementType.byteCount)
    let out = blank(x.shape.dropLast() + [half])
    let (gates, values) = gate == .first ? (first, last) : (last, first)
    multiply(values, byActivated: gates, activation, step: x.channels, to: out)
    return out
  }

  /// A gated activation of two tensors of one shape.
  public func gated(_ values: Tensor, by gates: Tensor, _ activation: Activation) -> Tensor {
    precondition(values.shape == gates.shape)
    let out = blank(values.shape)
    multiply(values.address, byActivated: gates.address, activation, step: values.channels, to: out)
    return out
  }

  /// - Parameter step: elements from one row of values, and of gates, to the next.
  private func multiply(
    _ values: UnsafeMutableRawPointer, byActivated gates: UnsafeMutableRawPointer,
    _ activation: Activation, step: Int, to out: Tensor
  ) {
    let (band, size) = (32, elementType.byteCount)
    parallel((out.rows + band - 1) / band) { index in
      let first = index * band
      kernel_gated(
        mode, activation.kernel, gates + first * step * size, values + first * step * size,
        out.address + first * out.channels * size, min(band, out.rows - first), out.channels, step)
    }
  }
}
