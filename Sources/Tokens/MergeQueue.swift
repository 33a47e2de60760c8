/// The merges that are possible in a word, by rank and then by position: a binary heap.
struct MergeQueue {
  /// Two neighbouring tokens that can be merged.
  struct Candidate {
    /// The position of the left one.
    let position: Int
    let left: UInt32
    let right: UInt32
    let merge: BytePairs.Merge

    fileprivate var order: UInt64 { UInt64(merge.rank) << 32 | UInt64(position) }
  }

  private var heap: [Candidate] = []

  mutating func insert(_ candidate: Candidate) {
    var hole = heap.count
    heap.append(candidate)
    while hole > 0 {
      let parent = (hole - 1) / 2
      guard candidate.order < heap[parent].order else { break }
      heap[hole] = heap[parent]
      hole = parent
    }
    heap[hole] = candidate
  }

  /// Takes out the candidate of lowest rank, the leftmost of equals.
  mutating func popFirst() -> Candidate? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].order < heap[child].order { child += 1 }
      guard heap[child].order < last.order else { break }
      heap[hole] = heap[child]
      hole = child
    }
    heap[hole] = last
    return first
  }
}
