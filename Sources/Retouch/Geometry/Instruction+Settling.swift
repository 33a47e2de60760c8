import Pixels

extension Instruction {
  /// The instruction resolved for one picture, so that its reading states what is done: a rotation
  /// of "it" is of the object under the mask or of the picture, and a straightening has an angle.
  ///
  /// - Parameters:
  ///   - isMasked: whether the person has drawn a mask.
  ///   - scale: the factor by which every amount will be multiplied.
  func settled(for picture: Bitmap, isMasked: Bool, scale: Double) -> Instruction {
    let settled = operations.map { operation in
      switch operation.change {
      case .move(let motion) where operation.target == .mask && !isMasked:
        guard let reframing = motion.scaled(by: scale).asReframing else { return operation }
        return Operation(.reframe(reframing), operation.amount, .picture)
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
