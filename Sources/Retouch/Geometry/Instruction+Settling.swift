import Pixels

extension Instruction {
  /// The instruction as it is meant for one picture, so that its reading says what is done: a turn
  /// of "it" is of the thing under the mask or of the picture, and a horizon has an angle.
  ///
  /// - Parameters:
  ///   - isMasked: whether the person has drawn a mask.
  ///   - share: by how much every amount is to be multiplied.
  func settled(for picture: Bitmap, isMasked: Bool, share: Double) -> Instruction {
    let settled = operations.map { operation in
      switch operation.change {
      case .move(let motion) where operation.target == .mask && !isMasked:
        guard let geometry = motion.scaled(by: share).asGeometry else { return operation }
        return Operation(.reframe(geometry), operation.amount, .picture)
      case .reframe(.straighten(nil)):
        let degrees = -(Horizon.tilt(of: picture) * 10).rounded() / 10 + 0
        return Operation(.reframe(.straighten(degrees)), operation.amount, .picture)
      default: return operation
      }
    }
    let movesIt = isMasked && operations.contains { $0.change.isMotion && $0.target == .mask }
    return Instruction(operations: settled, namesMask: namesMask || movesIt)
  }
}

extension Change {
  fileprivate var isMotion: Bool { if case .move = self { true } else { false } }
}
