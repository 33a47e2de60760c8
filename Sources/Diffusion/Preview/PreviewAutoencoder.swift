import Checkpoints
import Tensors

/// A tiny autoencoder that lies in or beside a model and decodes the previews of its steps.
///
/// A faulty one keeps no model from running: previews are then as rough as without it, and a notice
/// says why.
struct PreviewAutoencoder {
  private(set) var configuration: TinyAutoencoderConfiguration?
  private(set) var tensors: [String: StoredTensor]?
  private(set) var notice: String?

  /// Looks for one.
  ///
  /// - Parameters:
  ///   - model: a folder or a file.
  ///   - latents: those of the model.
  init(of model: String, for latents: LatentFormat) {
    let (inside, beside) = ModelFolder.previewFolders(of: model)
    for folder in inside + beside {
      do {
        let configuration = try TinyAutoencoderConfiguration(.read("\(folder)/config.json"))
        guard configuration.latents.hasLayout(of: latents) else {
          // What lies beside a model may be there for another.
          guard inside.contains(folder) else { continue }
          throw ModelError.contradiction(
            path: folder, reason: "it is made for latents of other models")
        }
        let tensors = try ModelFolder.tensors(in: folder, of: model)
        _ = try TinyAutoencoder(configuration, Weights(tensors, source: folder))
        (self.configuration, self.tensors) = (configuration, tensors)
      } catch {
        notice = "the preview autoencoder is not used: \(error)"
      }
      return
    }
  }
}
