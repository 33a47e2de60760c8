/// How much of a change, in percent of its usual scale.
struct Amount: Hashable, Sendable {
  static let whole = Amount(percent: 100)

  let percent: Double

  /// The amount as a share: 1 is 100 percent.
  var share: Double { percent / 100 }

  /// With its sign, as in "+20 %" and "−15 %".
  var signed: String { (percent < 0 ? "−" : "+") + Amount(percent: abs(percent)).description }

  /// The amount as a person can say it: whole tenths of a percent.
  var rounded: Amount { Amount(percent: (percent * 10).rounded() / 10) }
}

extension Amount: CustomStringConvertible {
  var description: String {
    let isWhole = percent == percent.rounded() && abs(percent) < 1e9
    return (isWhole ? "\(Int(percent))" : "\(percent)") + " %"
  }
}
