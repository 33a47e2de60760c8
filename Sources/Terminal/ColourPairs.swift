/// Colour pairs: the numbers by which ncurses knows pairs of foreground and background.
///
/// There are few of them (64 where there are 8 colours): numbers of pairs that are not shown any more
/// are used again, and when all are shown at once, a pair of the same background stands in.
struct ColourPairs {
  struct Pair: Hashable, Sendable {
    var foreground: Int32
    var background: Int32
  }

  private let limit: Int
  private var numbers: [Pair: Int32] = [:]
  private var free: [Int32] = []
  private var next: Int32 = 1
  private var shown: Set<Pair>?

  /// - Parameter limit: how many pairs there are, pair 0 (the defaults) among them.
  init(limit: Int) {
    self.limit = limit
  }

  /// Begins a frame: numbers of pairs that only earlier frames show may be used again.
  mutating func beginFrame() {
    shown = nil
  }

  /// The number of a pair.
  ///
  /// - Parameters:
  ///   - shownPairs: all pairs of the frame; called only when the numbers run out.
  ///   - define: defines a number's pair of colours in ncurses.
  mutating func number(
    of pair: Pair, shownPairs: () -> Set<Pair>, define: (Int32, Pair) -> Void
  ) -> Int32 {
    if pair == Pair(foreground: -1, background: -1) { return 0 }
    if let known = numbers[pair] { return known }
    if next >= limit, free.isEmpty, shown == nil {
      let needed = shownPairs()
      shown = needed
      for (other, number) in numbers where !needed.contains(other) { free.append(number) }
      numbers = numbers.filter { needed.contains($0.key) }
    }
    let number: Int32
    if next < limit {
      number = next
      next += 1
    } else if let released = free.popLast() {
      number = released
    } else {
      return numbers.first { $0.key.background == pair.background }?.value ?? 0
    }
    numbers[pair] = number
    define(number, pair)
    return number
  }
}
