import Pixels

/// Bitmaps of a session that are in memory, by digest; the ones not used for longest go first.
struct BitmapShelf {
  private var bitmaps: [String: Bitmap] = [:]
  private var order: [String] = []
  /// How many pixels may stay; nil keeps all, for a session that is in no file.
  private let capacity: Int?

  init(capacity: Int?) {
    self.capacity = capacity
  }

  mutating func put(_ bitmap: Bitmap, as digest: String) {
    bitmaps[digest] = bitmap
    touch(digest)
    guard let capacity else { return }
    var total = bitmaps.values.reduce(0) { $0 + $1.size.area }
    while total > capacity, order.count > 2 {
      let oldest = order.removeFirst()
      total -= bitmaps.removeValue(forKey: oldest)?.size.area ?? 0
    }
  }

  mutating func take(_ digest: String) -> Bitmap? {
    guard let bitmap = bitmaps[digest] else { return nil }
    touch(digest)
    return bitmap
  }

  private mutating func touch(_ digest: String) {
    order.removeAll { $0 == digest }
    order.append(digest)
  }
}
