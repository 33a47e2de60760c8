/// Amount of a change, in percent of its usual scale.
struct Amount: Hashable, Sendable {
  static let whole = Amount(percent: 100)

  let percent: Double

  /// The amount as a fraction: 1 is 100 percent.
  var fraction: Double { percent / 100 }

  /// The amount with its sign, as in "+20 %" and "−15 %".
  var signed: String { (percent < 0 ? "−" : "+") + Amount(percent: abs(percent)).description }

  /// The amount rounded to tenths of a percent, as it is written in a reading.
  var rounded: Amount { Amount(percent: (percent * 10).rounded() / 10) }
}

extension Amount: CustomStringConvertible {
  var description: String {
    let isWhole = percent == percent.rounded() && abs(percent) < 1e9
    return (isWhole ? "\(Int(percent))" : "\(percent)") + " %"
  }
}
