import Pixels

extension UnsafeBufferPointer<Pixel> {
  /// The sum of the linear light, 0…1, of a part of a bitmap's pixels, weighted by alpha, and the
  /// sum of the alphas.
  ///
  /// - Parameters:
  ///   - width: the bitmap's.
  ///   - decoded: `LinearLight.decoded`.
  @inline(__always)
  func light(
    of part: Rectangle, width: Int, _ decoded: UnsafeBufferPointer<Float>
  ) -> SIMD4<Float> {
    var sum = SIMD4<Float>.zero
    for y in part.y..<part.maxY {
      for x in part.x..<part.maxX { sum += SIMD4(light: self[y * width + x], decoded) }
    }
    return sum
  }
}
