/// Edit operation: a change, its amount, and the part of the picture it applies to.
struct Operation: Hashable, Sendable {
  let change: Change
  /// The amount, at most the change's limit.
  let amount: Amount
  let target: Target

  init(_ change: Change, _ amount: Amount, _ target: Target = .mask) {
    self.change = change
    self.amount = Amount(percent: min(amount.percent, change.limit))
    self.target = target
  }

  /// The operation with its amount multiplied, up to the change's limit.
  func scaled(by factor: Double) -> Operation {
    Operation(change, Amount(percent: amount.percent * factor), target)
  }
}
