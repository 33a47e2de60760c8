import Engine
import Pixels

/// The part of a picture that an edit works on: what the mask covers and a margin around it, as
/// wide as the operations look.
struct Canvas {
  /// The size of the whole picture, by which operations measure.
  let picture: Size
  /// Where the part lies in the picture.
  let area: Rectangle
  /// The mask over the part; nil is everywhere.
  let coverage: Coverage?
  /// The part as it is so far.
  var bitmap: Bitmap

  /// - Parameter reach: how far, in pixels, what lies outside the mask influences what is inside.
  init(of source: Bitmap, coverage: Coverage?, reach: Int) {
    picture = source.size
    area =
      coverage.map { $0.bounds.expanded(by: reach).intersection(source.size.bounds) }
      ?? source.size.bounds
    self.coverage = coverage?.cropped(to: area)
    bitmap = area == source.size.bounds ? source : source.cropped(to: area)
  }

  /// The whole picture with the part in its place.
  func laid(over source: Bitmap) -> Bitmap {
    guard area != source.size.bounds else { return bitmap }
    var whole = source
    for y in 0..<area.height {
      let start = (area.y + y) * source.width + area.x
      whole.pixels.replaceSubrange(
        start..<start + area.width,
        with: bitmap.pixels[y * area.width..<(y + 1) * area.width])
    }
    return whole
  }
}

extension Coverage {
  /// The part of the coverage inside a rectangle, which must lie within its bounds.
  func cropped(to area: Rectangle) -> Coverage {
    guard area != size.bounds else { return self }
    var part: [UInt8] = []
    part.reserveCapacity(area.size.area)
    for y in area.y..<area.maxY {
      let start = y * size.width + area.x
      part.append(contentsOf: values[start..<start + area.width])
    }
    return Coverage(size: area.size, values: part)
  }
}
