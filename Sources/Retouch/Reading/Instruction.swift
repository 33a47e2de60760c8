/// An instruction as the engine understands it.
struct Instruction: Hashable, Sendable {
  /// In the order they are performed.
  let operations: [Operation]
  /// Whether the words speak of a mask that no operation needs anyhow, so that there must be one.
  let namesMask: Bool

  init(operations: [Operation], namesMask: Bool = false) {
    self.operations = operations
    self.namesMask = namesMask && !operations.contains(where: \.needsMask)
  }

  /// The instruction with every amount multiplied, in whole tenths of a percent.
  func scaled(by factor: Double) -> Instruction {
    let scaled = operations.map { operation in
      let scaled = operation.scaled(by: factor)
      return Operation(scaled.change, scaled.amount.rounded, scaled.target)
    }
    return Instruction(operations: scaled, namesMask: namesMask)
  }

  /// What of the instruction cannot be done without a mask; nil where all of it can.
  var maskMention: String? {
    operations.first(where: \.needsMask)?.description ?? (namesMask ? "the mask" : nil)
  }
}

extension Operation {
  /// Whether the operation cannot be done without a person's mask.
  var needsMask: Bool {
    if target == .except(.mask) || change == .reframe(.crop(.mask)) { return true }
    return change.needsMask && target == .mask
  }
}
