/// A table of byte pairs: the tokens of single bytes, and which two tokens become one.
///
/// Sennrich, Haddow and Birch, "Neural Machine Translation of Rare Words with Subword Units"
/// (2016), over bytes, with a token of its own for each byte that ends a word.
struct BytePairs: Sendable {
  /// The token of each byte within a word.
  let inner: [UInt32]
  /// The token of each byte at the end of a word.
  let final: [UInt32]
  private let merges: [UInt64: Merge]

  /// The largest of all tokens.
  let largest: UInt32

  /// The merge of a pair; pairs of lower rank go first.
  struct Merge: Sendable {
    let rank: UInt32
    let token: UInt32
  }

  /// - Parameters:
  ///   - inner: 256 tokens.
  ///   - final: 256 tokens.
  ///   - merges: best first; of a pair that occurs twice, the later one counts.
  init(
    inner: [UInt32], final: [UInt32],
    merges list: some Collection<(left: UInt32, right: UInt32, token: UInt32)>
  ) {
    (self.inner, self.final) = (inner, final)
    var merges: [UInt64: Merge] = [:]
    largest = max(inner.max() ?? 0, final.max() ?? 0, list.lazy.map(\.token).max() ?? 0)
    merges.reserveCapacity(list.count)
    for (rank, merge) in list.enumerated() {
      merges[Self.key(merge.left, merge.right)] = Merge(rank: UInt32(rank), token: merge.token)
    }
    self.merges = merges
  }

  /// The tokens of a word's bytes: the pair of lowest rank is merged, the first of equals, until no
  /// pair has a merge.
  func tokens(ofWord bytes: [UInt8]) -> [UInt32] {
    guard let last = bytes.last else { return [] }
    var tokens = bytes.dropLast().map { inner[Int($0)] } + [final[Int(last)]]
    guard tokens.count > 1 else { return tokens }
    // A linked list, so that a merge costs the same wherever it is.
    let end = tokens.count
    var next = Array(1...end)
    var previous = Array(-1..<end - 1)
    var queue = MergeQueue()

    func propose(_ left: Int, _ right: Int) {
      guard left >= 0, right < end,
        let merge = merges[Self.key(tokens[left], tokens[right])]
      else { return }
      queue.insert(
        .init(position: left, left: tokens[left], right: tokens[right], merge: merge))
    }
    for position in 0..<end - 1 { propose(position, position + 1) }
    while let best = queue.popFirst() {
      let right = next[best.position]
      // One of the two may have become part of another token since.
      guard right < end, tokens[best.position] == best.left, tokens[right] == best.right else {
        continue
      }
      tokens[best.position] = best.merge.token
      tokens[right] = Self.gone
      next[best.position] = next[right]
      if next[right] < end { previous[next[right]] = best.position }
      propose(previous[best.position], best.position)
      propose(best.position, next[best.position])
    }
    return tokens.filter { $0 != Self.gone }
  }

  /// Stands where a token has been merged into the one before it.
  private static let gone = UInt32.max

  private static func key(_ left: UInt32, _ right: UInt32) -> UInt64 {
    UInt64(left) << 32 | UInt64(right)
  }
}
