/// An instruction as the engine understands it.
struct Instruction: Hashable, Sendable {
  /// In the order they are performed.
  let operations: [Operation]
  /// Whether the words speak of a mask, so that there must be one.
  let namesMask: Bool

  /// What of the instruction cannot be done without a mask; nil where all of it can.
  var maskMention: String? {
    operations.first { $0.change.needsMask }?.description ?? (namesMask ? "the mask" : nil)
  }
}

extension Instruction: CustomStringConvertible {
  /// The reading's one line, which reads back to the same operations.
  var description: String {
    operations.map(\.description).joined(separator: ", then ")
  }
}
