import Pixels

extension Bitmap {
  /// Box-filtered reduction: each pixel is the mean of a square of `factor` pixels each way,
  /// colours weighted by alpha; squares at the right and the bottom may be cut.
  ///
  /// It takes a tenth of the time of `resized(to:)` and serves previews and analysis.
  func reduced(by factor: Int) -> Bitmap {
    guard factor > 1 else { return self }
    let small = size.divided(by: factor)
    let reduced = [Pixel](unsafeUninitializedCapacity: small.area) { target, count in
      nonisolated(unsafe) let target = target
      pixels.withUnsafeBufferPointer { source in
        Bands.forEach(of: small.height, length: 4) { rows in
          for y in rows {
            for x in 0..<small.width {
              let corner = Point(x: x * factor, y: y * factor)
              let part = Rectangle(x: corner.x, y: corner.y, width: factor, height: factor)
                .intersection(size.bounds)
              target[y * small.width + x] = source.mean(of: part, width: width)
            }
          }
        }
      }
      count = small.area
    }
    return Bitmap(size: small, pixels: reduced)
  }
}

extension UnsafeBufferPointer<Pixel> {
  /// The mean pixel of a part of a bitmap, colours weighted by their alpha.
  @inline(__always)
  fileprivate func mean(of part: Rectangle, width: Int) -> Pixel {
    let area = part.size.area
    var sum = SIMD4<UInt32>.zero
    for y in part.y..<part.maxY {
      for index in y * width + part.x..<y * width + part.maxX {
        sum &+= SIMD4(truncatingIfNeeded: self[index])
      }
    }
    // Most parts are opaque, so all of their pixels have the same weight.
    var weighted =
      sum.w == 255 * UInt32(area)
      ? SIMD4(Float(sum.x), Float(sum.y), Float(sum.z), Float(sum.w))
      : weightedSum(of: part, width: width)
    guard weighted.w > 0 else { return .zero }
    let alpha = weighted.w / Float(area)
    weighted *= 255 / weighted.w
    weighted.w = alpha
    return Pixel(roundedInRange: weighted)
  }

  /// The sum of the samples of a part of a bitmap, colours weighted by their alpha.
  private func weightedSum(of part: Rectangle, width: Int) -> SIMD4<Float> {
    var sum = SIMD4<Float>.zero
    for y in part.y..<part.maxY {
      for index in y * width + part.x..<y * width + part.maxX {
        var samples = SIMD4<Float>(samples: self[index])
        let alpha = samples.w
        samples *= alpha / 255
        samples.w = alpha
        sum += samples
      }
    }
    return sum
  }
}
