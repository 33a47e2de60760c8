/// Clause: the part of an instruction that asks for one change.
struct Clause {
  /// Conjunction with the previous clause.
  enum Conjunction {
    /// Direction and amount may be shared by both clauses.
    case and
    /// The clauses share nothing.
    case then
  }

  /// What of the clause no meaning has claimed yet, in the order it was typed.
  var chunks: [Chunk]
  let conjunction: Conjunction
  /// The separators before the clause: "and", ", with".
  let separators: [Chunk]
  /// The exclamation or question mark that ends the clause, if one does.
  var mark = ""

  /// The index of the first token of the clause in the instruction.
  var position: Int { chunks.first?.position ?? 0 }

  /// The clause as typed, without quotation marks.
  var text: String { Self.text(chunks[...]) }

  /// Chunks as they were typed, with the marks between them.
  static func source(_ chunks: ArraySlice<Chunk>) -> String {
    (chunks.first?.source ?? "") + chunks.dropFirst().map { $0.gap + $0.source }.joined()
  }

  static func text(_ chunks: ArraySlice<Chunk>) -> String {
    var text = ""
    for chunk in chunks {
      if !text.isEmpty, chunk.text != "," { text += " " }
      text += chunk.text
    }
    return text
  }

  /// Whether the clause asks for nothing.
  private var isEmpty: Bool {
    chunks.allSatisfy { ($0.isSilent && $0.target == nil && !$0.means(.manner)) || $0.means(.mask) }
  }

  /// Divides an instruction into clauses, at pauses and conjunctions.
  static func clauses(of instruction: [Chunk]) -> [Clause] {
    var clauses: [Clause] = []
    var chunks: [Chunk] = []
    var conjunction = Conjunction.then
    var separators: [Chunk] = []
    func end(at mark: String = "") {
      var clause = Clause(chunks: chunks, conjunction: conjunction, separators: separators)
      if ["!", "?"].contains(mark) { clause.mark = mark }
      if !clause.isEmpty {
        clauses.append(clause)
        (conjunction, separators) = (.and, [])
      } else {
        // Silent words still separate the clauses around them.
        separators += chunks
      }
      chunks = []
    }
    for chunk in instruction {
      if chunk.means(.then) {
        end()
        (conjunction, separators) = (.then, [])
      } else if chunk.isSeparator {
        // "much, much darker" is one degree, repeated.
        if chunk.content == .pause, !chunks.isEmpty, chunks.allSatisfy(\.isDegree) { continue }
        end(at: chunk.gap.isEmpty ? chunk.text : "")
        separators.append(chunk)
      } else {
        // "darken it without touching the sky": what stays as it is is a clause of its own.
        if chunk.means(.sparing) { end() }
        chunks.append(chunk)
      }
    }
    end()
    return clauses
  }

  /// The concatenation of consecutive clauses, with the separators between them.
  init(joining clauses: ArraySlice<Clause>) {
    conjunction = clauses.first?.conjunction ?? .then
    separators = clauses.first?.separators ?? []
    chunks = clauses.first?.chunks ?? []
    for clause in clauses.dropFirst() { chunks += clause.separators + clause.chunks }
  }

  init(chunks: [Chunk], conjunction: Conjunction, separators: [Chunk]) {
    self.chunks = chunks
    self.conjunction = conjunction
    self.separators = separators
  }
}

extension Chunk {
  fileprivate var isDegree: Bool { degree != nil }
}
