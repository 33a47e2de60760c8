import Pixels

/// Numbers that change slowly over a picture: kept at a reduced size, read anywhere between.
struct Field {
  /// The plane's rows, each carried out to the picture's width and on to whole groups of eight, so
  /// that only what lies between two rows is left to compute for a pixel.
  private let rows: [Float]
  private let width: Int
  private let last: Int
  private let down: Interpolation

  /// A field of which every place stands for the same part of the picture.
  init(_ plane: Plane, over picture: Size) {
    self.init(
      plane, across: Interpolation(from: plane.size.width, to: picture.width),
      down: Interpolation(from: plane.size.height, to: picture.height), width: picture.width)
  }

  /// A field of which every place stands for `factor` pixels each way, but perhaps the last ones for
  /// fewer.
  init(_ plane: Plane, over picture: Size, reducedBy factor: Int) {
    self.init(
      plane, across: Interpolation(from: plane.size.width, reducedBy: factor),
      down: Interpolation(from: plane.size.height, reducedBy: factor), width: picture.width)
  }

  private init(_ plane: Plane, across: Interpolation, down: Interpolation, width: Int) {
    let size = plane.size
    let padded = width + 7
    let columns = (0..<padded).map { x in
      let (left, share) = across.place(at: x)
      return (left: left, right: min(left + 1, size.width - 1), share: share)
    }
    rows = [Float](unsafeUninitializedCapacity: size.height * padded) { rows, count in
      nonisolated(unsafe) let rows = rows
      Bands.forEach(of: size.height, length: 16) { band in
        for row in band {
          let start = row * size.width
          for (x, column) in columns.enumerated() {
            let left = plane.values[start + column.left]
            let right = plane.values[start + column.right]
            rows[row * padded + x] = left + (right - left) * column.share
          }
        }
      }
      count = size.height * padded
    }
    (self.width, self.down, last) = (padded, down, size.height - 1)
  }

  /// The numbers at eight pixels beside each other, straight between the plane's.
  @inline(__always)
  subscript(x: Int, y: Int) -> Lanes {
    let (row, share) = down.place(at: y)
    return rows.withUnsafeBytes { rows in
      func lanes(_ row: Int) -> Lanes {
        rows.loadUnaligned(
          fromByteOffset: (row * width + x) * MemoryLayout<Float>.stride, as: Lanes.self)
      }
      return lanes(row).mixed(
        with: lanes(min(row + 1, last)), share: Lanes(repeating: share))
    }
  }
}
