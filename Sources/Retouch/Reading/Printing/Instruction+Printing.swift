extension Instruction: CustomStringConvertible {
  /// The reading's one line, which reads back to the same instruction.
  var description: String {
    let sentence = operations.map(\.description).joined(separator: ", then ")
    return namesMask ? sentence + " inside the mask" : sentence
  }
}
