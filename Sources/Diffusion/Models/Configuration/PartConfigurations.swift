import Checkpoints
import Tokens

/// The configurations of all parts, as a diffusers folder holds them.
struct PartConfigurations: Hashable {
  var unet: UNetConfiguration
  var autoencoder: AutoencoderDescription
  var textEncoder: TextEncoderConfiguration
  var scheduler: SchedulerConfiguration
  var tokenizer: TokenizerSource
}

extension PartConfigurations {
  /// Reads `config.json` of each part of a diffusers folder.
  ///
  /// - Throws: `ModelError.missing` for a part that is not there, and those of each configuration.
  init(folder: String) throws(ModelError) {
    unet = try UNetConfiguration(.read("\(folder)/unet/config.json"))
    autoencoder = try AutoencoderDescription(.read("\(folder)/vae/config.json"))
    textEncoder = try TextEncoderConfiguration(.read("\(folder)/text_encoder/config.json"))
    scheduler = try SchedulerConfiguration(.read("\(folder)/scheduler/scheduler_config.json"))
    tokenizer = .folder("\(folder)/tokenizer")
  }
}
