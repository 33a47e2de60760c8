import Checkpoints
import Tokens

extension Model {
  /// Checks that the networks of the model's configuration take every tensor, each of its shape.
  ///
  /// - Throws: `WeightError`, with the tensor that is missing, left over or wrong, and `ModelError`
  ///   for a faulty tokenizer.
  public func check() throws {
    try CLIPTokenizer(description.tokenizer)
      .check(vocabularySize: description.textEncoder.vocabularySize, model: description.path)
    _ = try TextEncoder(description.textEncoder, weights(of: .textEncoder))
    _ = try AnyAutoencoder(description.autoencoder, weights(of: .autoencoder))
    _ = try UNet(description.unet, weights(of: .unet))
    if let preview = description.previewAutoencoder {
      _ = try TinyAutoencoder(preview, weights(of: .previewAutoencoder))
    }
  }
}
