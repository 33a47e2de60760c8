public import Pixels

extension Palette {
  /// Floyd–Steinberg dithering: the picture in the palette's colours, with the error of each pixel
  /// spread over its neighbours ("An Adaptive Algorithm for Spatial Greyscale", 1976).
  ///
  /// Every other row goes from right to left. Alpha is ignored: flatten the picture before.
  public func dithered(_ bitmap: Bitmap) -> IndexedBitmap {
    let size = bitmap.size
    var lookup = NearestColour(colours)
    let chosen = colours.map { SIMD4<Int32>(truncatingIfNeeded: $0) }
    // Beyond the usual gap between two colours of the palette an error would only gather until it
    // reaches some colour far away, which then stands as a speckle in a smooth sky.
    let limit = Int32(16 * 256 / Double(colours.count).squareRoot())
    // Errors are kept in sixteenths; one element more on each side saves a test in the loop.
    var errors = [SIMD4<Int32>](repeating: .zero, count: size.width + 2)
    var errorsBelow = errors
    let indices = [UInt8](unsafeUninitializedCapacity: size.area) { indices, count in
      for y in 0..<size.height {
        errors.withUnsafeMutableBufferPointer { errors in
          errorsBelow.withUnsafeMutableBufferPointer { errorsBelow in
            bitmap.pixels.withUnsafeBufferPointer { pixels in
              errorsBelow.update(repeating: .zero)
              Self.ditherRow(
                UnsafeBufferPointer(rebasing: pixels[y * size.width..<(y + 1) * size.width]),
                into: UnsafeMutableBufferPointer(
                  rebasing: indices[y * size.width..<(y + 1) * size.width]),
                isForward: y.isMultiple(of: 2), errors: errors, errorsBelow: errorsBelow,
                limit: limit, lookup: &lookup, chosen: chosen)
            }
          }
        }
        swap(&errors, &errorsBelow)
      }
      count = size.area
    }
    return IndexedBitmap(size: size, palette: colours, indices: indices)
  }

  private static func ditherRow(
    _ pixels: UnsafeBufferPointer<Pixel>, into indices: UnsafeMutableBufferPointer<UInt8>,
    isForward: Bool, errors: UnsafeMutableBufferPointer<SIMD4<Int32>>,
    errorsBelow: UnsafeMutableBufferPointer<SIMD4<Int32>>, limit: Int32,
    lookup: inout NearestColour, chosen: [SIMD4<Int32>]
  ) {
    let step = isForward ? 1 : -1
    var x = isForward ? 0 : pixels.count - 1
    var ahead = SIMD4<Int32>.zero
    // The errors of the pixels below and below behind, written once they are complete.
    var behindBelow = SIMD4<Int32>.zero
    var below = SIMD4<Int32>.zero
    for _ in 0..<pixels.count {
      let carried = (errors[x + 1] &+ ahead &+ SIMD4(repeating: 8))
        .clamped(lowerBound: SIMD4(repeating: -limit), upperBound: SIMD4(repeating: limit))
      let wanted = SIMD4<Int32>(truncatingIfNeeded: pixels[x]) &+ (carried &>> 4)
      let sought = wanted.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
      let index = lookup.index(of: sought)
      indices[x] = index
      let error = sought &- chosen[Int(index)]
      let double = error &+ error
      ahead = (double &<< 2) &- error
      errorsBelow[x + 1 - step] = behindBelow &+ double &+ error
      behindBelow = below &+ (double &<< 1) &+ error
      below = error
      x += step
    }
    errorsBelow[x + 1 - step] = behindBelow
  }
}
