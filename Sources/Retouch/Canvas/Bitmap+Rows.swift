import Pixels

extension Bitmap {
  /// A bitmap of the same size computed row by row, on all cores in parallel.
  ///
  /// - Parameter fill: receives the row's index, its pixels here and the buffer for the new ones,
  ///   all of which it must write.
  @inline(__always)
  func mapRows(
    _ fill: (Int, UnsafeBufferPointer<Pixel>, UnsafeMutableBufferPointer<Pixel>) -> Void
  ) -> Bitmap {
    let mapped = [Pixel](unsafeUninitializedCapacity: size.area) { target, count in
      nonisolated(unsafe) let target = target
      pixels.withUnsafeBufferPointer { source in
        Bands.forEach(of: height, length: 16) { rows in
          for y in rows {
            let row = y * width..<(y + 1) * width
            fill(
              y, UnsafeBufferPointer(rebasing: source[row]),
              UnsafeMutableBufferPointer(rebasing: target[row]))
          }
        }
      }
      count = size.area
    }
    return Bitmap(size: size, pixels: mapped)
  }

  /// Lookup table: the bitmap with red, green and blue replaced through a table of 256 samples.
  func mapSamples(_ table: [UInt8]) -> Bitmap {
    table.withUnsafeBufferPointer { table in
      mapRows { _, source, target in
        for x in 0..<source.count {
          let pixel = source[x]
          target[x] = Pixel(
            table[Int(pixel.x)], table[Int(pixel.y)], table[Int(pixel.z)], pixel.w)
        }
      }
    }
  }
}
