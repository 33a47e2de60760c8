import Checkpoints
import Tensors

extension StableDiffusionFamily {
  /// Opens a diffusers folder.
  static func open(folder: String, options: ModelOptions) throws(ModelError) -> Model {
    var configuration = try StableDiffusionConfiguration(folder: folder)
    if let prediction = options.prediction { configuration.scheduler.prediction = prediction }
    let autoencoder = try ModelFolder.tensors(of: .autoencoder, in: folder)
    let textEncoder = try ModelFolder.tensors(of: .textEncoder, in: folder)
    let tensors: [ModelPart: [String: StoredTensor]] = [
      .unet: try ModelFolder.tensors(of: .unet, in: folder),
      .autoencoder: try renamed(autoencoder, path: folder) { name in
        [LatentDiffusionAutoencoderNames.modernised(name)]
      },
      .textEncoder: try renamed(textEncoder, path: folder, CLIPTextNames.transformers),
    ]
    return try model(
      path: folder, configuration: configuration, tensors: tensors,
      notes: ModelNotes(folder: folder))
  }
}
