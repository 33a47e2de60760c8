/// Parsed instruction.
struct Instruction: Hashable, Sendable {
  /// The operations in the order they are performed.
  let operations: [Operation]
  /// Whether the words mention a mask although no operation requires one, so that the instruction
  /// does.
  let namesMask: Bool

  init(operations: [Operation], namesMask: Bool = false) {
    self.operations = operations
    self.namesMask = namesMask && !operations.contains(where: \.needsMask)
  }

  /// The instruction with every amount multiplied and rounded to tenths of a percent.
  func scaled(by factor: Double) -> Instruction {
    let scaled = operations.map { operation in
      let scaled = operation.scaled(by: factor)
      return Operation(scaled.change, scaled.amount.rounded, scaled.target)
    }
    return Instruction(operations: scaled, namesMask: namesMask)
  }

  /// The part of the instruction that requires a mask, in words; nil where none does.
  var maskMention: String? {
    operations.first(where: \.needsMask)?.description ?? (namesMask ? "the mask" : nil)
  }
}

extension Operation {
  /// Whether the operation requires a person's mask.
  var needsMask: Bool {
    if target.namesMask || change == .reframe(.crop(.mask)) { return true }
    return change.needsMask && target.base == .mask
  }
}
