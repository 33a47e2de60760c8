extension Bitmap {
  /// The upright bitmap for pixels stored in an EXIF orientation, 1…8.
  func upright(from orientation: Int) -> Bitmap {
    precondition((1...8).contains(orientation), "EXIF knows the orientations 1 to 8")
    guard orientation > 1 else { return self }
    let isTransposed = orientation >= 5
    let turnedSize = isTransposed ? Size(width: height, height: width) : size
    // The stored index of the pixel that comes to the top left, and the strides in the stored
    // pixels for a step to the right and for a step down.
    let startsRight = [2, 3, 7, 8].contains(orientation)
    let startsBelow = [3, 4, 6, 7].contains(orientation)
    let first = (startsRight ? width - 1 : 0) + (startsBelow ? (height - 1) * width : 0)
    let alongRow = startsRight ? -1 : 1
    let alongColumn = startsBelow ? -width : width
    let (right, down) = isTransposed ? (alongColumn, alongRow) : (alongRow, alongColumn)

    let turned = [Pixel](unsafeUninitializedCapacity: size.area) { buffer, filled in
      // Square tiles keep both the rows that are read and those that are written in the cache.
      let tile = 32
      for top in stride(from: 0, to: turnedSize.height, by: tile) {
        for left in stride(from: 0, to: turnedSize.width, by: tile) {
          for y in top..<min(top + tile, turnedSize.height) {
            for x in left..<min(left + tile, turnedSize.width) {
              buffer[y * turnedSize.width + x] = pixels[first + x * right + y * down]
            }
          }
        }
      }
      filled = size.area
    }
    return Bitmap(size: turnedSize, pixels: turned)
  }
}
