internal import Glibc

/// Memory of packed weights, which lives as long as they do.
final class WeightMemory {
  let address: UnsafeMutableRawPointer

  /// A large page of the processors at hand.
  private static let largePage = 1 << 21

  init(byteCount: Int) {
    let isLarge = byteCount >= 2 * Self.largePage
    address = .allocate(
      byteCount: max(byteCount, 1), alignment: isLarge ? Self.largePage : 64)
    // A gigabyte is a quarter of a million faults in small pages.
    if isLarge { madvise(address, byteCount, MADV_HUGEPAGE) }
  }

  deinit { address.deallocate() }
}
