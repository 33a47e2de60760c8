internal import CKernels

extension Compute {
  /// Elements of one parallel task.
  private static let stretch = 16384

  /// An activation of each element.
  public func activated(_ x: Tensor, _ activation: Activation) -> Tensor {
    let out = blank(x.shape)
    forStretches(of: x.count) { count, bytes in
      kernel_activate(
        mode, activation.kernel, x.address + bytes, out.address + bytes, count)
    }
    return out
  }

  /// The sum of two tensors of one shape.
  public func sum(_ a: Tensor, _ b: Tensor) -> Tensor {
    precondition(a.shape == b.shape)
    let out = blank(a.shape)
    forStretches(of: a.count) { count, bytes in
      kernel_add(
        mode, a.address + bytes, b.address + bytes, out.address + bytes, count)
    }
    return out
  }

  /// A channel offset: one value for each channel of each item, added at every position.
  ///
  /// - Parameters:
  ///   - x: [batch, ..., channels]; its memory is used again where it is handed over.
  ///   - offsets: [batch, channels].
  public func shifted(_ x: consuming Tensor, by offsets: Tensor) -> Tensor {
    precondition(offsets.shape == [x.shape[0], x.channels])
    let shifts = offsets.floats
    let scales = [Float](repeating: 1, count: shifts.count)
    return scaled(consume x, scales, shifts, .none)
  }

  /// Scale and shift modulation, `f(x · (1 + scale) + shift)`, as of adaptive normalisations.
  ///
  /// - Parameters:
  ///   - x: [batch, ..., channels]; its memory is used again where it is handed over.
  ///   - factors: scales, then shifts: [batch, 2 · channels], or [1, 2 · channels] for the whole
  ///     batch.
  public func modulated(
    _ x: consuming Tensor, by factors: Tensor, activation: Activation
  ) -> Tensor {
    let (batch, channels, rows) = (x.shape[0], x.channels, factors.shape[0])
    precondition(factors.channels == 2 * channels && (rows == 1 || rows == batch))
    let values = factors.floats
    func part(_ offset: Int, _ change: (Float) -> Float) -> [Float] {
      (0..<batch).flatMap { item in
        let start = (rows == 1 ? 0 : item) * 2 * channels + offset
        return values[start..<start + channels].map(change)
      }
    }
    let (scales, shifts) = (part(0) { 1 + $0 }, part(channels) { $0 })
    return scaled(consume x, scales, shifts, activation)
  }

  /// - Parameters:
  ///   - scales: of each item's channels, [batch, channels].
  ///   - shifts: likewise.
  private func scaled(
    _ x: consuming Tensor, _ scales: [Float], _ shifts: [Float], _ activation: Activation
  ) -> Tensor {
    let out = owned(consume x)
    let (channels, rows) = (out.channels, out.rows / out.shape[0])
    let itemBytes = rows * channels * elementType.byteCount
    parallel(out.shape[0]) { item in
      let address = out.address + item * itemBytes
      scales.withUnsafeBufferPointer { scales in
        shifts.withUnsafeBufferPointer { shifts in
          kernel_scale_shift(
            mode, activation.kernel, address, address, rows, channels,
            scales.baseAddress.map { $0 + item * channels },
            shifts.baseAddress.map { $0 + item * channels })
        }
      }
    }
    return out
  }

  private func forStretches(of count: Int, _ body: (Int, Int) -> Void) {
    parallel((count + Self.stretch - 1) / Self.stretch) { index in
      let start = index * Self.stretch
      body(min(Self.stretch, count - start), start * elementType.byteCount)
    }
  }
}
