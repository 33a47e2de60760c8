/// A memory pool: freed blocks are kept and handed out again.
///
/// A denoising step asks for the same sizes over and over; fresh pages would cost a page fault for
/// each four kilobytes of them. Used from one thread at a time.
final class MemoryPool {
  /// A cache line, and the width of the widest vectors.
  private static let alignment = 64
  private var spare: [(address: UnsafeMutableRawPointer, byteCount: Int)] = []
  /// How many bytes were taken from the system and not given back to it.
  private(set) var takenBytes = 0

  /// The smallest spare block that holds `byteCount` without wasting more than half of itself, or a
  /// new one.
  func take(_ byteCount: Int) -> (address: UnsafeMutableRawPointer, byteCount: Int) {
    let rounded = max(byteCount, 1).roundedUp(to: Self.alignment)
    let fitting = spare.indices.filter {
      spare[$0].byteCount >= rounded && spare[$0].byteCount / 2 <= rounded
    }
    if let best = fitting.min(by: { spare[$0].byteCount < spare[$1].byteCount }) {
      return spare.remove(at: best)
    }
    takenBytes += rounded
    return (.allocate(byteCount: rounded, alignment: Self.alignment), rounded)
  }

  func give(_ address: UnsafeMutableRawPointer, byteCount: Int) {
    spare.append((address, byteCount))
  }

  /// Gives what is spare back to the system.
  func trim() {
    for block in spare { block.address.deallocate() }
    takenBytes -= spare.reduce(0) { $0 + $1.byteCount }
    spare = []
  }

  deinit {
    for block in spare { block.address.deallocate() }
  }
}

extension Int {
  /// The next multiple of a step.
  func roundedUp(to step: Int) -> Int { (self + step - 1) / step * step }
}
