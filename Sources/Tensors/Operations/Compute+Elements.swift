internal import CKernels

extension Compute {
  /// Elements that one piece of work takes.
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

  /// A value added to all of a channel, another one in each item.
  ///
  /// - Parameters:
  ///   - x: [batch, ..., channels]; its memory is used again where it is handed over.
  ///   - offsets: [batch, channels].
  public func shifted(_ x: consuming Tensor, by offsets: Tensor) -> Tensor {
    precondition(offsets.shape == [x.shape[0], x.channels])
    let out = owned(consume x)
    let (values, channels, rows) = (offsets.floats, out.channels, out.rows / out.shape[0])
    let ones = [Float](repeating: 1, count: channels)
    let itemBytes = rows * channels * elementType.byteCount
    parallel(out.shape[0]) { item in
      let address = out.address + item * itemBytes
      values.withUnsafeBufferPointer { values in
        kernel_scale_shift(
          mode, Activation.none.kernel, address, address, rows, channels, ones,
          values.baseAddress.map { $0 + item * channels })
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
