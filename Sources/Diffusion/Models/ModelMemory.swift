public import Checkpoints
public import Tensors

/// The memory that a model needs to run, in bytes.
public struct ModelMemory: Hashable, Sendable {
  /// For the weights of all parts, which stay.
  public var weights: Int
  /// For what is computed on the way, at the size that the model was trained on: an estimate.
  public var working: Int

  public var total: Int { weights + working }
}

extension ModelDescription {
  /// The memory that the model needs.
  ///
  /// - Parameter precision: as resolved for the processor; `auto` counts as `f32`, the larger.
  public func memory(precision: Precision) -> ModelMemory {
    let elementSize = precision == .bf16 ? 2 : 4
    return ModelMemory(
      weights: parameterCount * elementSize,
      working: Int(min(activations * Double(elementSize), 1e18)))
  }

  /// Refuses a model that would not fit.
  ///
  /// - Parameter available: as `AvailableMemory.bytes()` tells; nil, where it is not known, refuses
  ///   nothing.
  /// - Throws: `ModelError.tooLarge`.
  public func checkMemory(precision: Precision, available: Int?) throws(ModelError) {
    let needed = memory(precision: precision).total
    guard let available, needed > available else { return }
    throw .tooLarge(model: name, needed: needed, available: available)
  }
}
