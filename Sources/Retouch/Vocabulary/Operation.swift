/// One change to a picture, how much of it, and to what part of the picture.
struct Operation: Hashable, Sendable {
  let change: Change
  /// Never beyond the change's limit.
  let amount: Amount
  let target: Target

  init(_ change: Change, _ amount: Amount, _ target: Target = .mask) {
    self.change = change
    self.amount = Amount(percent: min(amount.percent, change.limit))
    self.target = target
  }

  /// The operation with its amount multiplied, as far as its change goes.
  func scaled(by factor: Double) -> Operation {
    Operation(change, Amount(percent: amount.percent * factor), target)
  }
}
