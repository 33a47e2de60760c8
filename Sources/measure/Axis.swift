/// One axis of a chart: values, and where they are on the page.
struct Axis: Hashable {
  /// Round numbers that hold all values between the first and the last.
  let ticks: [Double]
  private let step: Double
  /// Places of the first and the last tick, in the chart's units.
  let start, end: Double

  init(_ values: [Double], from start: Double, to end: Double) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let rough = max(high - low, 1e-6) / 5
    var power = 1e-7
    while power * 10 <= rough { power *= 10 }
    let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? rough
    self.step = step
    // A value on a tick keeps it, whatever its last bits are.
    let first = Int((low / step + 1e-9).rounded(.down))
    let last = max(Int((high / step - 1e-9).rounded(.up)), first + 1)
    ticks = (first...last).map { Double($0) * step }
    (self.start, self.end) = (start, end)
  }

  func place(_ value: Double) -> Double {
    let (low, high) = (ticks[0], ticks[ticks.count - 1])
    return start + (end - start) * (value - low) / (high - low)
  }

  /// A tick with as many digits as its step has.
  func text(_ tick: Double) -> String {
    var (digits, unit) = (0, step)
    while digits < 8, abs(unit - unit.rounded()) > 1e-6 || unit < 0.5 {
      digits += 1
      unit *= 10
    }
    return tick.fixed(digits)
  }
}
