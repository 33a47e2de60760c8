extension Bitmap {
  /// Replaces the pixels of a rectangle, alpha included, by those of a bitmap of its size.
  ///
  /// - Precondition: the rectangle lies within the bounds.
  public mutating func replace(_ part: Rectangle, by other: Bitmap) {
    precondition(part.size == other.size && part.intersection(size.bounds) == part)
    for row in 0..<part.height {
      let start = (part.y + row) * width + part.x
      pixels.replaceSubrange(
        start..<start + part.width,
        with: other.pixels[row * part.width..<(row + 1) * part.width])
    }
  }
}
