import Pixels

extension ReducedImage {
  /// Gaussian blur of all four channels.
  ///
  /// - Parameter sigma: standard deviation, in cells.
  func blurred(sigma: Float) -> ReducedImage {
    let cascade = BoxCascade(sigma: Double(sigma))
    let (width, height) = (grid.size.width, grid.size.height)
    let rows = samples.withUnsafeBufferPointer { samples in
      Self.blurred(by: cascade, lines: height, count: width, samples) { line, x in
        line * width + x
      }
    }
    let blurred = rows.withUnsafeBufferPointer { rows in
      Self.blurred(by: cascade, lines: width, count: height, rows) { line, y in
        y * width + line
      }
    }
    return ReducedImage(grid, samples: blurred)
  }

  /// Blurs lines, four at a time side by side.
  ///
  /// - Parameter indexOf: the index of a position on a line.
  @inline(__always)
  private static func blurred(
    by cascade: BoxCascade, lines: Int, count: Int, _ source: UnsafeBufferPointer<SIMD4<Float>>,
    indexOf: (_ line: Int, _ position: Int) -> Int
  ) -> [SIMD4<Float>] {
    [SIMD4<Float>](unsafeUninitializedCapacity: lines * count) { target, filled in
      nonisolated(unsafe) let target = target
      Bands.forEach(of: lines, length: 4) { band in
        cascade.blur(count: count) { line in
          for index in 0..<count {
            func sample(_ offset: Int) -> SIMD4<Float> {
              source[indexOf(min(band.lowerBound + offset, lines - 1), index)]
            }
            line[index] = SIMD16(
              lowHalf: SIMD8(lowHalf: sample(0), highHalf: sample(1)),
              highHalf: SIMD8(lowHalf: sample(2), highHalf: sample(3)))
          }
        } use: { line in
          for index in 0..<count {
            let values = line[index]
            let quarters = (
              values.lowHalf.lowHalf, values.lowHalf.highHalf, values.highHalf.lowHalf,
              values.highHalf.highHalf
            )
            target[indexOf(band.lowerBound, index)] = quarters.0
            if band.count > 1 { target[indexOf(band.lowerBound + 1, index)] = quarters.1 }
            if band.count > 2 { target[indexOf(band.lowerBound + 2, index)] = quarters.2 }
            if band.count > 3 { target[indexOf(band.lowerBound + 3, index)] = quarters.3 }
          }
        }
      }
      filled = lines * count
    }
  }
}
