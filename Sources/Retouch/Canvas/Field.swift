import Pixels

/// Bilinearly upsampled plane: values stored at a reduced size and read at every pixel of the
/// picture.
struct Field {
  /// The plane's rows, each resampled to the picture's width and padded to whole groups of eight,
  /// so that only the vertical interpolation is left for each pixel.
  private let rows: [Float]
  private let width: Int
  private let last: Int
  private let down: Interpolation

  /// The field of a plane whose values each cover an equal part of the picture.
  init(_ plane: Plane, over picture: Size) {
    self.init(
      plane, across: Interpolation(from: plane.size.width, to: picture.width),
      down: Interpolation(from: plane.size.height, to: picture.height), width: picture.width)
  }

  /// The field of a plane whose values each cover `factor` pixels each way, except perhaps the last
  /// ones.
  init(_ plane: Plane, over picture: Size, reducedBy factor: Int) {
    self.init(
      plane, across: Interpolation(from: plane.size.width, reducedBy: factor),
      down: Interpolation(from: plane.size.height, reducedBy: factor), width: picture.width)
  }

  private init(_ plane: Plane, across: Interpolation, down: Interpolation, width: Int) {
    let size = plane.size
    let padded = width + 7
    let columns = (0..<padded).map { x in
      let (left, fraction) = across.position(at: x)
      return (left: left, right: min(left + 1, size.width - 1), fraction: fraction)
    }
    rows = [Float](unsafeUninitializedCapacity: size.height * padded) { rows, count in
      nonisolated(unsafe) let rows = rows
      Bands.forEach(of: size.height, length: 16) { band in
        for row in band {
          let start = row * size.width
          for (x, column) in columns.enumerated() {
            let left = plane.values[start + column.left]
            let right = plane.values[start + column.right]
            rows[row * padded + x] = left + (right - left) * column.fraction
          }
        }
      }
      count = size.height * padded
    }
    (self.width, self.down, last) = (padded, down, size.height - 1)
  }

  /// The values at eight adjacent pixels of a row.
  @inline(__always)
  subscript(x: Int, y: Int) -> Lanes {
    let (row, fraction) = down.position(at: y)
    return rows.withUnsafeBytes { rows in
      func lanes(_ row: Int) -> Lanes {
        rows.loadUnaligned(
          fromByteOffset: (row * width + x) * MemoryLayout<Float>.stride, as: Lanes.self)
      }
      return lanes(row).mixed(
        with: lanes(min(row + 1, last)), fraction: Lanes(repeating: fraction))
    }
  }
}
