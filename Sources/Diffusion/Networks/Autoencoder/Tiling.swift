/// A tiling of a large picture into tiles that overlap, all of one size.
///
/// Lengths are in positions of the latents.
struct Tiling: Hashable {
  /// The side of a tile.
  let side: Int
  /// The least overlap of neighbours; at most half the side.
  let overlap: Int

  /// Tiles along one dimension.
  struct Spans: Hashable {
    /// The start of each tile; the first at 0, the last so that it ends with the picture.
    let starts: [Int]
    /// The length of each.
    let length: Int
  }

  /// The fewest tiles that share enough, spread evenly: a narrow rest would be normalised by itself
  /// and stand out.
  func spans(of whole: Int) -> Spans {
    precondition(overlap >= 0 && 2 * overlap <= side && side > 0)
    guard whole > side else { return Spans(starts: [0], length: whole) }
    let step = side - overlap
    let count = (whole - overlap + step - 1) / step
    let starts = (0..<count).map { ($0 * (whole - side) + (count - 1) / 2) / (count - 1) }
    return Spans(starts: starts, length: side)
  }
}

extension Tiling.Spans {
  /// The weight of each tile at each of its positions, such that all tiles over a position add up
  /// to 1.
  ///
  /// A tile's weight rises evenly over what it shares with the one before it, and falls over what
  /// it shares with the one after.
  ///
  /// - Parameter scale: how many values a position has.
  func weights(scale: Int) -> [[Float]] {
    let count = length * scale
    let whole = ((starts.last ?? 0) + length) * scale
    var sums = [Float](repeating: 0, count: whole)
    var weights: [[Float]] = []
    for (index, start) in starts.enumerated() {
      let rise = index == 0 ? 0 : (starts[index - 1] + length - start) * scale
      let fall =
        index == starts.count - 1 ? 0 : (start + length - starts[index + 1]) * scale
      weights.append(
        (0..<count).map { position in
          let up = position < rise ? (Float(position) + 0.5) / Float(rise) : 1
          let left = count - 1 - position
          let down = left < fall ? (Float(left) + 0.5) / Float(fall) : 1
          sums[start * scale + position] += up * down
          return up * down
        })
    }
    // Where three tiles meet the slopes alone add up to something else.
    for (index, start) in starts.enumerated() {
      for position in 0..<count { weights[index][position] /= sums[start * scale + position] }
    }
    return weights
  }
}
