/// How a large picture is cut into tiles that overlap, all of one size.
///
/// Lengths are in places of the latents.
struct Tiling: Hashable {
  /// The side of a tile.
  let side: Int
  /// What neighbours share at least; at most half the side.
  let overlap: Int

  /// Tiles along one dimension.
  struct Spans: Hashable {
    /// Where each tile begins; the first at 0, the last so that it ends with the picture.
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
  /// What each tile counts at each of its places, such that all tiles over a place add up to 1.
  ///
  /// A tile's weight rises evenly over what it shares with the one before it, and falls over what
  /// it shares with the one after.
  ///
  /// - Parameter scale: how many values a place has.
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
        (0..<count).map { place in
          let up = place < rise ? (Float(place) + 0.5) / Float(rise) : 1
          let left = count - 1 - place
          let down = left < fall ? (Float(left) + 0.5) / Float(fall) : 1
          sums[start * scale + place] += up * down
          return up * down
        })
    }
    // Where three tiles meet the slopes alone add up to something else.
    for (index, start) in starts.enumerated() {
      for place in 0..<count { weights[index][place] /= sums[start * scale + place] }
    }
    return weights
  }
}
