/// A part of an instruction that asks for one thing.
struct Clause {
  /// What joins a clause to the one before it.
  enum Joint {
    /// A direction and an amount may hold for both.
    case and
    /// They share nothing.
    case then
  }

  var pieces: [Piece]
  let joint: Joint
  /// What stands before the clause: "and", ", with".
  let joints: [Piece]

  /// The clause as typed, without quotation marks.
  var text: String { Self.text(pieces[...]) }

  static func text(_ pieces: ArraySlice<Piece>) -> String {
    var text = ""
    for piece in pieces {
      if !text.isEmpty, piece.text != "," { text += " " }
      text += piece.text
    }
    return text
  }

  /// Whether the clause says nothing.
  private var isEmpty: Bool {
    pieces.allSatisfy { ($0.isSilent && $0.target == nil) || $0.means(.mask) }
  }

  /// Cuts an instruction into clauses, at pauses and at joining words.
  static func clauses(of instruction: [Piece]) -> [Clause] {
    var clauses: [Clause] = []
    var pieces: [Piece] = []
    var joint = Joint.then
    var joints: [Piece] = []
    func end() {
      let clause = Clause(pieces: pieces, joint: joint, joints: joints)
      if !clause.isEmpty {
        clauses.append(clause)
        (joint, joints) = (.and, [])
      } else {
        // Words that say nothing still stand between what they join.
        joints += pieces
      }
      pieces = []
    }
    for piece in instruction {
      if piece.means(.then) {
        end()
        (joint, joints) = (.then, [])
      } else if piece.isJoint {
        // "much, much darker" is one thing said twice.
        if piece.content == .pause, !pieces.isEmpty, pieces.allSatisfy(\.isDegree) { continue }
        end()
        joints.append(piece)
      } else {
        pieces.append(piece)
      }
    }
    end()
    return clauses
  }

  /// Several clauses in a row as one, with the joints between them.
  init(joining clauses: ArraySlice<Clause>) {
    joint = clauses.first?.joint ?? .then
    joints = clauses.first?.joints ?? []
    pieces = clauses.first?.pieces ?? []
    for clause in clauses.dropFirst() { pieces += clause.joints + clause.pieces }
  }

  init(pieces: [Piece], joint: Joint, joints: [Piece]) {
    self.pieces = pieces
    self.joint = joint
    self.joints = joints
  }
}

extension Piece {
  fileprivate var isDegree: Bool { degree != nil }
}
