/// Ordered parallel map: work on all cores whose results are taken in order.
public enum OrderedWork {
  /// Makes the values 0..<count side by side and takes them one after the other.
  ///
  /// No more than `ahead` are made or wait to be taken at a time, so a slow taker holds the makers
  /// back.
  ///
  /// - Throws: what either throws, `CancellationError`; the makers are ended first.
  public static func forEach<Value: Sendable>(
    of count: Int, ahead: Int, make: @escaping @Sendable (Int) async throws -> Value,
    take: (Value) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Value).self) { group in
      var begun = 0
      var waiting: [Int: Value] = [:]
      for wanted in 0..<count {
        while begun < min(wanted + ahead, count) {
          let index = begun
          group.addTask { (index, try await make(index)) }
          begun += 1
        }
        while waiting[wanted] == nil {
          try Task.checkCancellation()
          guard let (index, value) = try await group.next() else { return }
          waiting[index] = value
        }
        if let value = waiting.removeValue(forKey: wanted) { try take(value) }
      }
    }
  }
}
