/// The number of pixels in which two bitmaps of one size differ.
public struct ChangedPixels: Sendable {
  public let count: Int
  /// Those of them where a mask's coverage is 0; 0 without a mask.
  public let countOutsideMask: Int
  /// The changed pixels as a fraction of all, 0…1.
  public let fraction: Double

  /// Counts the differences; nil for bitmaps of different sizes.
  ///
  /// - Parameter coverage: a mask of the same size.
  public init?(from source: Bitmap, to result: Bitmap, coverage: Coverage? = nil) {
    guard source.size == result.size, coverage.map({ $0.size == source.size }) ?? true else {
      return nil
    }
    // In parallel: on a large picture this is a noticeable part of a quick edit's time.
    var changes = [(all: Int, outside: Int)](repeating: (0, 0), count: source.height)
    changes.withUnsafeMutableBufferPointer { changes in
      nonisolated(unsafe) let changes = changes
      Bands.forEach(of: source.height, length: 64) { rows in
        for y in rows {
          var (all, outside) = (0, 0)
          for index in y * source.width..<(y + 1) * source.width
          where source.pixels[index] != result.pixels[index] {
            all += 1
            if coverage?.values[index] == 0 { outside += 1 }
          }
          changes[y] = (all, outside)
        }
      }
    }
    count = changes.reduce(0) { $0 + $1.all }
    countOutsideMask = changes.reduce(0) { $0 + $1.outside }
    fraction = Double(count) / Double(source.size.area)
  }
}
