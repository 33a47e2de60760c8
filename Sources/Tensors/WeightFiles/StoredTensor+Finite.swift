extension StoredTensor {
  /// Whether every element is a finite number in 32 bits, as it is computed with.
  func isFinite(threads: Int) -> Bool {
    let bands = (count + Self.band - 1) / Self.band
    let workers = max(1, min(threads, bands))
    let found = UnsafeMutableBufferPointer<Bool>.allocate(capacity: workers)
    defer { found.deallocate() }
    found.initialize(repeating: true)
    parallel(workers, threads: workers) { worker in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: Self.band) { floats in
        guard let start = floats.baseAddress else { return }
        for band in stride(from: worker, to: bands, by: workers) where found[worker] {
          let elements = band * Self.band..<min((band + 1) * Self.band, count)
          decode(elements, to: start)
          found[worker] = UnsafeBufferPointer(start: start, count: elements.count).areFinite
        }
      }
    }
    return found.allSatisfy { $0 }
  }

  /// Elements that are decoded at a time.
  private static let band = 1 << 16
}

extension UnsafeBufferPointer<Float> {
  /// Whether no element is an infinity or not a number.
  var areFinite: Bool {
    var worst: UInt32 = 0
    // The bits of the exponent alone: comparisons of whole numbers are done in vectors.
    for element in self { worst = Swift.max(worst, element.bitPattern & 0x7F80_0000) }
    return worst < 0x7F80_0000
  }
}

extension [Float] {
  /// Whether no element is an infinity or not a number.
  package var areFinite: Bool { withUnsafeBufferPointer { $0.areFinite } }
}
