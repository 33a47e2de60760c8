extension Compute {
  /// A copy in memory of its own.
  func copied(_ x: Tensor) -> Tensor {
    let out = blank(x.shape, x.elementType)
    out.address.copyMemory(from: x.address, byteCount: x.count * x.elementType.byteCount)
    return out
  }

  /// The tensor itself where nothing else refers to its memory, else a copy: for operations that add
  /// to it in place.
  func owned(_ x: consuming Tensor) -> Tensor {
    isKnownUniquelyReferenced(&x.storage) ? x : copied(x)
  }

  /// Tensors joined along one dimension, as torch's `cat`.
  ///
  /// - Parameters:
  ///   - parts: at least one, in the element type in which this computes; their other dimensions
  ///     are the same.
  ///   - dimension: channels, the last one, where nothing else is said; 1 joins tokens, 0 a batch.
  public func concatenated(_ parts: [Tensor], along dimension: Int? = nil) -> Tensor {
    var shape = parts[0].shape
    let dimension = dimension ?? shape.count - 1
    shape[dimension] = parts.reduce(0) { $0 + $1.shape[dimension] }
    precondition(
      parts.allSatisfy { part in
        part.elementType == elementType && part.shape.count == shape.count
          && shape.indices.allSatisfy { $0 == dimension || part.shape[$0] == shape[$0] }
      })
    let out = blank(shape)
    let outer = shape[..<dimension].reduce(1, *)
    let inner = shape[(dimension + 1)...].reduce(1, *) * elementType.byteCount
    let runs = parts.map { $0.shape[dimension] * inner }
    let band = max(1, 256 * 1024 / max(1, shape[dimension] * inner))
    parallel((outer + band - 1) / band) { index in
      for row in index * band..<min((index + 1) * band, outer) {
        var target = out.address + row * shape[dimension] * inner
        for (part, byteCount) in zip(parts, runs) {
          target.copyMemory(from: part.address + row * byteCount, byteCount: byteCount)
          target += byteCount
        }
      }
    }
    return out
  }

  /// A part of a tensor along one dimension, as torch's `narrow`.
  ///
  /// - Parameter dimension: the last one is channels; 1 takes tokens.
  /// - Returns: memory of its own, or a view where the part lies together.
  public func sliced(_ x: Tensor, _ range: Range<Int>, along dimension: Int) -> Tensor {
    precondition(
      x.elementType == elementType && range.lowerBound >= 0
        && range.upperBound <= x.shape[dimension])
    var shape = x.shape
    shape[dimension] = range.count
    let outer = shape[..<dimension].reduce(1, *)
    let inner = shape[(dimension + 1)...].reduce(1, *)
    if outer == 1 { return x.reshaped([x.shape[dimension], inner])[range].reshaped(shape) }
    let out = blank(shape)
    let size = elementType.byteCount
    let (run, step) = (range.count * inner * size, x.shape[dimension] * inner * size)
    let source = x.address + range.lowerBound * inner * size
    let band = max(1, 256 * 1024 / max(1, run))
    parallel((outer + band - 1) / band) { index in
      for row in index * band..<min((index + 1) * band, outer) {
        (out.address + row * run).copyMemory(from: source + row * step, byteCount: run)
      }
    }
    return out
  }

  /// Nearest-neighbour enlargement of a picture: each pixel is that of the source at
  /// ⌊position · scale⌋, as torch's "nearest".
  ///
  /// - Parameter x: [batch, height, width, channels].
  public func enlarged(_ x: Tensor, height: Int, width: Int) -> Tensor {
    let out = blank([x.shape[0], height, width, x.channels])
    let pixel = x.channels * elementType.byteCount
    let (sourceHeight, sourceWidth) = (x.shape[1], x.shape[2])
    parallel(x.shape[0] * height) { row in
      let (item, y) = row.quotientAndRemainder(dividingBy: height)
      let sourceRow = item * sourceHeight + y * sourceHeight / height
      let source = x.address + sourceRow * sourceWidth * pixel
      var target = out.address + row * width * pixel
      for column in 0..<width {
        target.copyMemory(from: source + column * sourceWidth / width * pixel, byteCount: pixel)
        target += pixel
      }
    }
    return out
  }
}
