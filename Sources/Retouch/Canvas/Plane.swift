import Pixels

/// Single-channel image: one number for each pixel.
struct Plane {
  let size: Size
  /// `size.area` numbers, row by row.
  private(set) var values: [Float]

  /// The luma of a bitmap's pixels, 0…255, with the weights of ITU-R BT.709 on encoded samples.
  init(lumaOf bitmap: Bitmap) {
    self.init(size: bitmap.size) { index in Self.luma(bitmap.pixels[index]) }
  }

  /// A plane computed for each index, on all cores in parallel.
  @inline(__always)
  init(size: Size, _ value: (Int) -> Float) {
    self.size = size
    values = [Float](unsafeUninitializedCapacity: size.area) { values, count in
      nonisolated(unsafe) let values = values
      Bands.forEach(of: size.area, length: 1 << 16) { range in
        for index in range { values[index] = value(index) }
      }
      count = size.area
    }
  }

  /// A function of a bitmap's colours, evaluated eight at a time; alpha is ignored.
  init(of bitmap: Bitmap, _ value: (LinearColours) -> Lanes) {
    size = bitmap.size
    values = [Float](unsafeUninitializedCapacity: bitmap.size.area) { values, count in
      nonisolated(unsafe) let values = values
      LinearLight.decoded.withUnsafeBufferPointer { decoded in
        bitmap.pixels.withUnsafeBufferPointer { pixels in
          Bands.forEach(of: pixels.count, length: 1 << 14) { range in
            for start in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
              let count = min(8, range.upperBound - start)
              let lanes = value(LinearColours(of: pixels, from: start, count: count, decoded))
              for lane in 0..<count { values[start + lane] = lanes[lane] }
            }
          }
        }
      }
      count = bitmap.size.area
    }
  }

  @inline(__always)
  static func luma(_ pixel: Pixel) -> Float {
    let samples = SIMD4<Float>(samples: pixel)
    return ChannelWeights.bt709(samples.x, samples.y, samples.z)
  }

  /// Gaussian blur: sixteen rows at a time, then sixteen columns.
  func blurred(by cascade: BoxCascade) -> Plane {
    var blurred = self
    let (width, height) = (size.width, size.height)
    blurred.values.withUnsafeMutableBufferPointer { values in
      nonisolated(unsafe) let values = values
      Bands.forEach(of: height, length: 16) { rows in
        cascade.blur(count: width) { line in
          for lane in 0..<16 {
            let start = min(rows.lowerBound + lane, height - 1) * width
            for x in 0..<width { line[x][lane] = values[start + x] }
          }
        } use: { line in
          for y in rows {
            for x in 0..<width { values[y * width + x] = line[x][y - rows.lowerBound] }
          }
        }
      }
      Bands.forEach(of: width, length: 16) { columns in
        cascade.blur(count: height) { line in
          for y in 0..<height {
            for lane in 0..<16 {
              line[y][lane] = values[y * width + min(columns.lowerBound + lane, width - 1)]
            }
          }
        } use: { line in
          for y in 0..<height {
            for x in columns { values[y * width + x] = line[y][x - columns.lowerBound] }
          }
        }
      }
    }
    return blurred
  }
}
