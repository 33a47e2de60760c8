public import Pixels

/// What came of one edit, its result already held to the effective mask.
public struct EditOutcome: Sendable {
  public let bitmap: Bitmap
  public let reading: Reading
  /// The effective mask: the person's, or the region that the reading named; nil is the whole
  /// picture.
  public let coverage: Coverage?
  public let seconds: Double
  /// The share of pixels that differ from the source, 0…1; 1 where the size is another.
  public let changed: Double
  /// How many pixels differ where the effective mask's coverage is 0: the promise says none.
  ///
  /// nil where the size changed and the promise has no meaning.
  public let changedOutsideMask: Int?

  init(
    source: Bitmap, bitmap: Bitmap, reading: Reading, coverage: Coverage?, seconds: Double
  ) {
    self.bitmap = bitmap
    self.reading = reading
    self.coverage = coverage
    self.seconds = seconds
    guard bitmap.size == source.size else {
      changed = 1
      changedOutsideMask = nil
      return
    }
    // Row by row, for on a large picture this is a fair share of a quick edit's time.
    var changes = [(all: Int, outside: Int)](repeating: (0, 0), count: source.height)
    changes.withUnsafeMutableBufferPointer { changes in
      nonisolated(unsafe) let changes = changes
      Bands.forEach(of: source.height, length: 64) { rows in
        for y in rows {
          var (all, outside) = (0, 0)
          for index in y * source.width..<(y + 1) * source.width
          where source.pixels[index] != bitmap.pixels[index] {
            all += 1
            if coverage?.values[index] == 0 { outside += 1 }
          }
          changes[y] = (all, outside)
        }
      }
    }
    changed = Double(changes.reduce(0) { $0 + $1.all }) / Double(source.size.area)
    changedOutsideMask = changes.reduce(0) { $0 + $1.outside }
  }
}

/// How an edit is coming along, held to the effective mask.
public enum EditProgress: Sendable {
  case reading(Reading)
  /// Step `number` of `count` is done; with a picture of the state where there is one to show.
  case step(number: Int, count: Int, preview: Bitmap?)
  case finished(EditOutcome)
}
