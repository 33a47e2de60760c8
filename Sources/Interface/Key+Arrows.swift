import Terminal

/// Keys that move something.
extension Key {
  /// The key, with h, j, k and l read as the arrows that they stand for.
  var asArrow: Key {
    let arrows: [Character: Code] = ["h": .left, "j": .down, "k": .up, "l": .right]
    guard case .character(let letter) = code, let arrow = arrows[letter] else { return self }
    return Key(arrow, modifiers)
  }

  /// The direction that an arrow key points in.
  var direction: (x: Int, y: Int)? {
    switch code {
    case .left: (-1, 0)
    case .right: (1, 0)
    case .up: (0, -1)
    case .down: (0, 1)
    default: nil
    }
  }

  /// How many rows the key leads down a list; nil for one that leads nowhere in it.
  func rowStep(page: Int) -> Int? {
    guard modifiers.isEmpty else { return nil }
    // Home and End lead further than any list is long.
    let all = Int(Int32.max)
    return switch code {
    case .down: 1
    case .up: -1
    case .pageDown: page
    case .pageUp: -page
    case .home: -all
    case .end: all
    default: nil
    }
  }
}

extension Range<Int> {
  /// The nearest index that is in the range; its lower bound where it is empty.
  func clamped(_ index: Int) -> Int { Swift.max(lowerBound, Swift.min(index, upperBound - 1)) }
}

extension ClosedRange<Int> {
  func clamped(_ value: Int) -> Int { Swift.max(lowerBound, Swift.min(value, upperBound)) }
}
