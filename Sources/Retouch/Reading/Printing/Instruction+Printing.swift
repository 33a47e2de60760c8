extension Instruction: CustomStringConvertible {
  /// The reading in one line, which parses to the same instruction.
  var description: String {
    let sentence = operations.map(\.description).joined(separator: ", then ")
    return namesMask ? sentence + " inside the mask" : sentence
  }
}
