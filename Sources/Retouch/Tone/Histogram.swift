/// Histogram of 8-bit samples.
struct Histogram {
  private var counts = [Int](repeating: 0, count: 256)
  private var total = 0

  mutating func count(_ sample: UInt8) {
    counts[Int(sample)] += 1
    total += 1
  }

  /// The quantile of the samples at a fraction 0…1; nil where there are none.
  func quantile(_ fraction: Double) -> Double? {
    var rest = fraction * Double(total)
    for (value, count) in counts.enumerated() where count > 0 {
      rest -= Double(count)
      if rest <= 0 { return Double(value) }
    }
    return nil
  }
}
