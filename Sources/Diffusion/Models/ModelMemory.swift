public import Checkpoints
public import Tensors

/// How much memory a model needs to run, in bytes.
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
      // The U-Net and the autoencoder never run at once.
      working: Int(min(max(unetActivations, decoderActivations) * Double(elementSize), 1e18)))
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

  /// Numbers that the U-Net holds at once: what every level on the way down keeps for the way up,
  /// and the widest block of the finest level, whose gated layer is eight times as wide as its
  /// input.
  ///
  /// Not an `Int`, which the sizes that a hostile configuration may claim would overflow.
  private var unetActivations: Double {
    let passes = kind == .instruct ? 3.0 : 2
    var places = Double(unet.sampleSize) * Double(unet.sampleSize)
    var count = 16 * places * Double(unet.blockOutChannels[0])
    for channels in unet.blockOutChannels {
      count += Double(unet.layersPerBlock + 1) * places * Double(channels)
      places /= 4
    }
    return passes * count
  }

  /// Numbers that the decoder holds at once: input, output and one more of its finest residual
  /// block.
  private var decoderActivations: Double {
    let side = Double(unet.sampleSize * autoencoder.factor)
    return 3 * side * side * Double(autoencoder.finestChannels.first ?? 0)
  }
}
