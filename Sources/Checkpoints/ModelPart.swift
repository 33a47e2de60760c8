/// A network of a model; the raw value is its folder in the diffusers layout.
public enum ModelPart: String, Hashable, Sendable, CaseIterable {
  case unet
  case autoencoder = "vae"
  case textEncoder = "text_encoder"
  /// A tiny autoencoder that lies beside the model's own, for previews.
  case previewAutoencoder = "vae_tiny"
}

/// The size of a model's part.
public struct PartSize: Hashable, Sendable {
  public var parameterCount = 0
  /// Bytes of its weights in the files.
  public var byteCount = 0
}
