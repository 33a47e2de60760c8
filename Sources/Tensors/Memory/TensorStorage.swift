/// The memory of a tensor and its views; it returns to its pool with the last of them.
final class TensorStorage {
  let address: UnsafeMutableRawPointer
  private let byteCount: Int
  private let pool: MemoryPool

  init(byteCount: Int, pool: MemoryPool) {
    (address, self.byteCount) = pool.take(byteCount)
    self.pool = pool
  }

  deinit {
    pool.give(address, byteCount: byteCount)
  }
}
