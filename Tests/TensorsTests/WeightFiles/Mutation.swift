extension [UInt8] {
  /// Changes one thing at a random position: a bit, a byte, a number, a run taken out, put in twice or
  /// filled with the highest value.
  mutating func mutate(using random: inout some RandomNumberGenerator) {
    guard let position = indices.randomElement(using: &random) else { return }
    let run = position..<Swift.min(position + Int.random(in: 1...8, using: &random), count)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: self[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: self[position] = UInt8.random(in: 0...255, using: &random)
    case 2: removeSubrange(run)
    case 3: insert(contentsOf: Array(self[run]), at: position)
    case 4: replaceSubrange(run, with: run.map { _ in 0xFF })
    case 5: insert(UInt8.random(in: 0x20...0x7E, using: &random), at: position)
    default:
      let digits = indices.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[$0]) }
      guard let digit = digits.randomElement(using: &random) else { return }
      let texts = ["", "9", "-1", "1.5", "0", "4611686018427387904", "99999999999999999999"]
      let text = texts.randomElement(using: &random) ?? ""
      replaceSubrange(digit...digit, with: Array(text.utf8))
    }
  }
}
