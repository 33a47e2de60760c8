/// A part of an instruction that asks for one thing.
struct Clause {
  /// What joins a clause to the one before it.
  enum Joint {
    /// A direction and an amount may hold for both.
    case and
    /// They share nothing.
    case then
  }

  let pieces: [Piece]
  let joint: Joint
  /// The words of the joint as typed: "and", ",".
  let jointText: String

  /// The clause as typed, without quotation marks.
  var text: String { Self.text(pieces[...]) }

  static func text(_ pieces: ArraySlice<Piece>) -> String {
    pieces.map(\.text).joined(separator: " ")
  }

  /// Whether the clause says nothing.
  private var isEmpty: Bool {
    pieces.allSatisfy { $0.isSilent || $0.meaning == .mask }
  }

  /// Cuts an instruction into clauses, at pauses and at joining words.
  static func clauses(of instruction: [Piece]) -> [Clause] {
    var clauses: [Clause] = []
    var pieces: [Piece] = []
    var joint = Joint.then
    var jointText = ""
    func end() {
      let clause = Clause(pieces: pieces, joint: joint, jointText: jointText)
      if !clause.isEmpty { clauses.append(clause) }
      pieces = []
    }
    for piece in instruction {
      switch piece.content {
      case .pause, .meaning(.and):
        if !pieces.isEmpty {
          end()
          (joint, jointText) = (.and, piece.text)
        }
      case .meaning(.then):
        end()
        (joint, jointText) = (.then, piece.text)
      default:
        pieces.append(piece)
      }
    }
    end()
    return clauses
  }
}
