/// How many samples have each of the 256 values.
struct Histogram {
  private var counts = [Int](repeating: 0, count: 256)
  private var total = 0

  mutating func count(_ sample: UInt8) {
    counts[Int(sample)] += 1
    total += 1
  }

  /// The value below which a share of the samples lies; nil where there are none.
  func quantile(_ share: Double) -> Double? {
    var rest = share * Double(total)
    for (value, count) in counts.enumerated() where count > 0 {
      rest -= Double(count)
      if rest <= 0 { return Double(value) }
    }
    return nil
  }
}
