import Engine

/// Understands an instruction by a small grammar: clauses joined by "and", "then" and pauses, each
/// with a change, perhaps a direction, and perhaps an amount.
///
/// No word is passed over but those that the lexicon lists as saying nothing.
enum InstructionReader {
  /// - Throws: `EngineError.notUnderstood` for the first clause that is not understood.
  static func read(_ text: String) throws(EngineError) -> Instruction {
    let pieces = Piece.pieces(of: text)
    var readings: [ClauseReading] = []
    for clause in Clause.clauses(of: pieces) {
      do throws(ClauseFault) {
        readings.append(try read(clause, after: readings.last))
      } catch .unknown {
        guard let longer = extended(readings.last, by: clause) else {
          throw Suggestion.error(for: clause, fault: .unknown)
        }
        readings[readings.count - 1] = longer
      } catch {
        throw Suggestion.error(for: clause, fault: error)
      }
    }
    guard !readings.isEmpty else { throw Suggestion.error(forSilent: pieces) }
    shareMeasures(among: &readings)
    var operations: [Operation] = []
    for reading in readings {
      do throws(ClauseFault) {
        operations.append(try reading.operation())
      } catch {
        throw Suggestion.error(for: reading.clause, fault: error)
      }
    }
    return Instruction(
      operations: operations, namesMask: pieces.contains { $0.meaning == .mask })
  }

  private static func read(
    _ clause: Clause, after previous: ClauseReading?
  ) throws(ClauseFault) -> ClauseReading {
    if let removal = try clause.removal() {
      return ClauseReading(clause: clause, content: .masked(removal))
    }
    if let recolouring = try clause.recolouring() {
      return ClauseReading(clause: clause, content: .masked(recolouring))
    }
    let own = try clause.adjustment()
    var adjustment = own
    if clause.joint == .and, let previous = previous?.adjustment {
      adjustment.inherit(from: previous)
    }
    return ClauseReading(clause: clause, content: .adjustment(adjustment, own: own))
  }

  /// A removal that goes on in the next clause, as in "remove the man and the dog".
  private static func extended(_ reading: ClauseReading?, by clause: Clause) -> ClauseReading? {
    guard let reading, case .masked(let operation) = reading.content,
      case .remove(let object) = operation.change,
      clause.joint == .and, clause.pieces.first?.meaning == .determiner,
      clause.pieces.allSatisfy(\.canName)
    else { return nil }
    let joint = clause.jointText == "," ? ", " : " \(clause.jointText) "
    let name = object.map { $0 + joint + clause.text } ?? clause.text
    return ClauseReading(
      clause: reading.clause, content: .masked(Operation(.remove(object: name), .whole)))
  }

  /// Gives an amount at the end of a list to the names before it.
  private static func shareMeasures(among readings: inout [ClauseReading]) {
    for index in readings.indices.dropLast().reversed() {
      let next = readings[index + 1]
      guard next.clause.joint == .and,
        case .adjustment(let following, let own) = next.content,
        case .adjustment(var adjustment, let ownBefore) = readings[index].content
      else { continue }
      adjustment.inheritMeasure(from: following, beforeItInherited: own)
      readings[index].content = .adjustment(adjustment, own: ownBefore)
    }
  }
}

/// What a clause asks for, while later clauses may still add to it.
private struct ClauseReading {
  enum Content {
    case masked(Operation)
    /// With what it took from its neighbours, and without.
    case adjustment(Adjustment, own: Adjustment)
  }

  let clause: Clause
  var content: Content

  var adjustment: Adjustment? {
    if case .adjustment(let adjustment, _) = content { adjustment } else { nil }
  }

  func operation() throws(ClauseFault) -> Operation {
    switch content {
    case .masked(let operation): operation
    case .adjustment(let adjustment, _): try adjustment.operation()
    }
  }
}

extension Piece {
  /// Whether the piece can be part of the name of a thing.
  fileprivate var canName: Bool {
    switch content {
    case .unknown, .quoted, .meaning(.determiner), .meaning(.filler), .meaning(.colour): true
    default: false
    }
  }
}
