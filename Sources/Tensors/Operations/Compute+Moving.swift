extension Compute {
  /// The same elements in memory of their own.
  func copied(_ x: Tensor) -> Tensor {
    let out = blank(x.shape, x.elementType)
    out.address.copyMemory(from: x.address, byteCount: x.count * x.elementType.byteCount)
    return out
  }

  /// The tensor itself where nobody else looks at its memory, else a copy: for operations that add
  /// their result to it.
  func owned(_ x: consuming Tensor) -> Tensor {
    isKnownUniquelyReferenced(&x.storage) ? x : copied(x)
  }

  /// Tensors side by side along the last dimension.
  public func concatenated(_ parts: [Tensor]) -> Tensor {
    precondition(parts.allSatisfy { $0.shape.dropLast() == parts[0].shape.dropLast() })
    let channels = parts.map(\.channels)
    let out = blank(parts[0].shape.dropLast() + [channels.reduce(0, +)])
    let size = elementType.byteCount
    let rowBytes = out.channels * size
    let band = 256
    parallel((out.rows + band - 1) / band) { index in
      for row in index * band..<min((index + 1) * band, out.rows) {
        var target = out.address + row * rowBytes
        for (part, count) in zip(parts, channels) {
          target.copyMemory(from: part.address + row * count * size, byteCount: count * size)
          target += count * size
        }
      }
    }
    return out
  }

  /// Tensors one after another along the first dimension.
  public func stacked(_ parts: [Tensor]) -> Tensor {
    precondition(parts.allSatisfy { $0.shape.dropFirst() == parts[0].shape.dropFirst() })
    let out = blank([parts.reduce(0) { $0 + $1.shape[0] }] + parts[0].shape.dropFirst())
    var target = out.address
    for part in parts {
      let byteCount = part.count * elementType.byteCount
      target.copyMemory(from: part.address, byteCount: byteCount)
      target += byteCount
    }
    return out
  }

  /// A picture enlarged to a size, each pixel taking the nearest of the source (that at
  /// ⌊position · scale⌋, as torch's "nearest" does).
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
