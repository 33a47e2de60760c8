/// Per-pixel mask: how far each pixel of a picture is subject to an edit, from 0 (untouched) to 255
/// (fully edited).
public struct Coverage: Hashable, Sendable {
  /// The size of the picture.
  public let size: Size
  /// `size.area` values, row by row.
  public var values: [UInt8]

  public init(size: Size, values: [UInt8]) {
    precondition(values.count == size.area, "one value for each pixel")
    self.size = size
    self.values = values
  }

  public init(size: Size, fill: UInt8) {
    self.init(size: size, values: [UInt8](repeating: fill, count: size.area))
  }

  public subscript(x: Int, y: Int) -> UInt8 {
    get { values[y * size.width + x] }
    set { values[y * size.width + x] = newValue }
  }

  /// Whether the coverage is 0 everywhere.
  public var isEmpty: Bool { values.allSatisfy { $0 == 0 } }

  /// The complement: 255 where this coverage is 0, and 0 everywhere else.
  public var complement: Coverage {
    Coverage(size: size, values: values.map { $0 == 0 ? 255 : 0 })
  }

  /// The union: 255 where either coverage is above 0, and 0 everywhere else.
  public func joined(with other: Coverage) -> Coverage {
    precondition(size == other.size, "coverages of one size are joined")
    return Coverage(size: size, values: zip(values, other.values).map { $0 | $1 == 0 ? 0 : 255 })
  }

  /// The bounding box of the pixels above 0; an empty rectangle where there are none.
  public var bounds: Rectangle {
    var left = size.width
    var right = -1
    var top = size.height
    var bottom = -1
    for y in 0..<size.height {
      let row = values[y * size.width..<(y + 1) * size.width]
      guard let first = row.firstIndex(where: { $0 != 0 }),
        let last = row.lastIndex(where: { $0 != 0 })
      else { continue }
      left = min(left, first - row.startIndex)
      right = max(right, last - row.startIndex)
      top = min(top, y)
      bottom = y
    }
    guard right >= left else { return Rectangle(x: 0, y: 0, width: 0, height: 0) }
    return Rectangle(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
  }

  /// A part of the coverage resampled to another size by nearest neighbour.
  ///
  /// - Parameter part: lies within the picture's bounds.
  public func sampled(_ part: Rectangle, at other: Size) -> Coverage {
    var sampled: [UInt8] = []
    sampled.reserveCapacity(other.area)
    for y in 0..<other.height {
      let row = (part.y + (2 * y + 1) * part.height / (2 * other.height)) * size.width + part.x
      for x in 0..<other.width {
        sampled.append(values[row + (2 * x + 1) * part.width / (2 * other.width)])
      }
    }
    return Coverage(size: other, values: sampled)
  }
}
