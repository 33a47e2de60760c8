import Checkpoints
public import Engine

extension ModelDescription {
  /// The settings with which an edit begins.
  ///
  /// What the model's notes say; else guidance is that of the models' own releases, and steps are 20
  /// where these take 50 or 100: the solvers of today need no more, and a step takes seconds.
  public var defaults: EditSettings {
    let isConsistency = scheduler.sampler == .lcm
    return EditSettings {
      $0.textGuidance = notes.textGuidance ?? (isConsistency ? 1 : 7.5)
      $0.imageGuidance = notes.imageGuidance ?? 1.5
      // A model that knows nothing of the source would lose it at full strength.
      $0.strength = kind == .textToImage ? 0.75 : 1
      $0.steps = notes.steps ?? (isConsistency ? 4 : 20)
    }
  }

  /// The size at which the model edits a picture.
  public var workingSize: WorkingSizeRule {
    // Every level of the U-Net but the last halves the latent, and must find an even size.
    let multiple = autoencoder.factor << (unet.blockOutChannels.count - 1)
    return WorkingSizeRule(longSide: unet.sampleSize * autoencoder.factor, multiple: multiple)
  }
}
