extension Compute {
  /// A convolution as a matrix product: each row of the left factor is the patch of the picture under
  /// the kernel (Chellapilla and others 2006, "im2col").
  ///
  /// Works through a band of patches at a time, which takes a few megabytes.
  func multiplyPatches(
    _ x: Tensor, _ layer: Convolution, _ shape: ConvolutionShape, bias: [Float]?, into out: Tensor
  ) {
    let taps = shape.kernel * shape.kernel
    let (inner, size) = (taps * shape.inChannels, elementType.byteCount)
    let patches = Patches(shape, elementSize: size)
    let band = max(1, min(out.rows, Self.patchBytes / (inner * size)))
    let rows = blank([band, inner])
    for first in stride(from: 0, to: out.rows, by: band) {
      let count = min(band, out.rows - first)
      parallel((count + 7) / 8) { group in
        for row in group * 8..<min(group * 8 + 8, count) {
          patches.copy(first + row, of: x.address, to: rows.address + row * inner * size)
        }
      }
      multiply(
        rows.address, by: layer.weights,
        ProductShape(
          rows: count, columns: shape.outChannels, inner: inner, taps: taps, type: elementType,
          hasBias: bias != nil, accumulates: shape.accumulates, activation: .none),
        bias: bias, to: out.address + first * shape.outChannels * size, as: .convolutions)
    }
  }

  private static let patchBytes = 16 << 20
}

/// The patches of pictures under a convolution's kernel: for each pixel of the kernel, row by row,
/// the channels; zeros outside the picture.
private struct Patches {
  private let shape: ConvolutionShape
  private let pixelBytes: Int

  init(_ shape: ConvolutionShape, elementSize: Int) {
    self.shape = shape
    pixelBytes = shape.inChannels * elementSize
  }

  /// Copies the patch of one pixel of the results, counted over the whole batch.
  func copy(
    _ index: Int, of pictures: UnsafeMutableRawPointer, to out: UnsafeMutableRawPointer
  ) {
    let (line, column) = index.quotientAndRemainder(dividingBy: shape.outWidth)
    let (item, row) = line.quotientAndRemainder(dividingBy: shape.outHeight)
    let left = column * shape.stride - shape.padding.left
    let top = row * shape.stride - shape.padding.top
    let inside = max(0, -left)..<max(max(0, -left), min(shape.kernel, shape.width - left))
    let lineBytes = shape.kernel * pixelBytes
    for tap in 0..<shape.kernel {
      let target = out + tap * lineBytes
      let y = top + tap
      guard y >= 0, y < shape.height, !inside.isEmpty else {
        target.initializeMemory(as: UInt8.self, repeating: 0, count: lineBytes)
        continue
      }
      target.initializeMemory(as: UInt8.self, repeating: 0, count: inside.lowerBound * pixelBytes)
      let start = (item * shape.height + y) * shape.width + left + inside.lowerBound
      (target + inside.lowerBound * pixelBytes).copyMemory(
        from: pictures + start * pixelBytes, byteCount: inside.count * pixelBytes)
      (target + inside.upperBound * pixelBytes).initializeMemory(
        as: UInt8.self, repeating: 0, count: (shape.kernel - inside.upperBound) * pixelBytes)
    }
  }
}
