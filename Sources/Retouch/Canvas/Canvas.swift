import Engine
import Pixels

/// Working area of an edit: the part of a picture inside the mask's bounds, with the margin that
/// the operations need.
struct Canvas {
  /// The size of the whole picture, to which lengths are relative.
  let picture: Size
  /// The area of the part in the picture.
  let area: Rectangle
  /// The mask cropped to the part; nil is fully covered.
  let coverage: Coverage?
  /// The part in its current state.
  var bitmap: Bitmap

  /// - Parameter reach: the distance in pixels within which pixels outside the mask influence those
  ///   inside.
  init(of source: Bitmap, coverage: Coverage?, reach: Int) {
    picture = source.size
    area =
      coverage.map { $0.bounds.expanded(by: reach).intersection(source.size.bounds) }
      ?? source.size.bounds
    self.coverage = coverage?.cropped(to: area)
    bitmap = area == source.size.bounds ? source : source.cropped(to: area)
  }

  /// The whole picture with the part pasted into it.
  func pasted(into source: Bitmap) -> Bitmap {
    guard area != source.size.bounds else { return bitmap }
    var whole = source
    whole.replace(area, by: bitmap)
    return whole
  }
}

extension Coverage {
  /// The crop to a rectangle, which must lie within the coverage's bounds.
  func cropped(to area: Rectangle) -> Coverage {
    guard area != size.bounds else { return self }
    return Coverage(size: area.size, values: values.cropped(to: area, of: size))
  }
}
