/// The words of a normalised text, in order: what byte pairs are merged within.
///
/// The reference splits twice. First by
/// `<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+`,
/// then each piece by GPT-2's pattern, which only parts the two markers again.
struct PromptWords: Sequence, IteratorProtocol {
  private let scalars: ArraySlice<Unicode.Scalar>
  private let classes: [CharacterClass]
  private var position: Int
  /// The rest of a marker, the last part first.
  private var pending: [Range<Int>] = []

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.scalars = scalars
    classes = scalars.map(CharacterClass.init)
    position = scalars.startIndex
  }

  /// The range of the next word.
  mutating func next() -> Range<Int>? {
    if let word = pending.popLast() { return word }
    while position < scalars.endIndex, characterClass(at: position) == .space { position += 1 }
    guard position < scalars.endIndex else { return nil }
    let start = position
    switch characterClass(at: start) {
    case .letter: position = end(of: .letter, from: start)
    case .number: position += 1
    case .space, .other:
      if let marker = starts(with: Self.markers, at: start) {
        position += marker.count
        pending = [position - 2..<position, start + 2..<position - 2]
        return start..<start + 2
      }
      let contraction = starts(with: Self.contractions, at: start)
      position = contraction.map { start + $0.count } ?? end(of: .other, from: start)
    }
    return start..<position
  }

  /// The first of the texts that is found at a position.
  private func starts(with texts: [[Unicode.Scalar]], at start: Int) -> [Unicode.Scalar]? {
    texts.first { $0[0] == scalars[start] && scalars[start...].starts(with: $0) }
  }

  private func end(of kind: CharacterClass, from start: Int) -> Int {
    var end = start
    while end < scalars.endIndex, characterClass(at: end) == kind { end += 1 }
    return end
  }

  private func characterClass(at position: Int) -> CharacterClass {
    classes[position - scalars.startIndex]
  }

  private static let markers = ["<|startoftext|>", "<|endoftext|>"].map { Array($0.unicodeScalars) }
  private static let contractions = ["'s", "'t", "'re", "'ve", "'m", "'ll", "'d"]
    .map { Array($0.unicodeScalars) }
}
