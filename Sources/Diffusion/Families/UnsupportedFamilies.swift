import Checkpoints

/// A family that is recognised, so that a person is told what a file is, but not run.
///
/// The names that tell them apart are those that diffusers' `single_file_utils.py` and ComfyUI's
/// `model_detection.py` look for.
struct UnsupportedFamily: ModelFamily {
  /// The name of a single file's kind, from the names of its tensors.
  var file: @Sendable (ModuleNames) -> String? = { _ in nil }
  /// The name of a diffusers folder's kind, from the class of each part.
  var folder: @Sendable ([String: String]) -> String? = { _ in nil }

  func recognise(_ source: CheckpointSource) -> String? {
    switch source.layout {
    case .file(_, let modules): file(modules)
    case .folder(let parts): folder(parts)
    case .part(let name) where name.hasPrefix("ControlNet"): Self.controlNet
    case .part: "one part of a model: give the folder it lies in"
    }
  }

  func open(_ source: CheckpointSource, options: ModelOptions) throws(ModelError) -> Model {
    throw .unsupported(
      path: source.path, what: recognise(source) ?? "a model of another family",
      remedy: ModelFamilies.runnable)
  }

  /// A family that one name gives away.
  private static func family(
    _ name: String, file: @escaping @Sendable (ModuleNames) -> Bool = { _ in false },
    folder: @escaping @Sendable ([String: String]) -> Bool = { _ in false }
  ) -> UnsupportedFamily {
    UnsupportedFamily(file: { file($0) ? name : nil }, folder: { folder($0) ? name : nil })
  }

  private static let controlNet = "a ControlNet, which steers another model"

  /// The first that recognises a checkpoint names it.
  static let all = [
    family(
      "a LyCORIS file (LoHa, LoKr or the like), which changes another model",
      file: { $0.names.contains(where: isLyCORIS) }),
    family("a LoRA, which changes another model", file: { $0.names.contains(where: isLowRank) }),
    family(
      controlNet,
      file: {
        $0.has("control_model") || $0.has("controlnet_cond_embedding") || $0.has("input_hint_block")
          || $0.has("controlnet_down_blocks") || $0.names.contains { $0.hasPrefix("lllite_") }
      }),
    family(
      "an IP-Adapter, which shows another model a picture",
      file: { $0.has("ip_adapter") || $0.has("image_proj") }),
    family("a T2I-Adapter, which steers another model", file: { $0.has("adapter.body") }),
    family("a textual inversion, which adds a word to another model", file: isTextualInversion),
    family("a Stable Diffusion XL model", file: { $0.has("conditioner.embedders.1") }),
    family("a Stable Diffusion XL refiner", file: { $0.has("conditioner.embedders.0") }),
    family(
      "a Stable Diffusion 3 model", file: { $0.denoiserHas("joint_blocks") },
      folder: { $0["transformer"]?.hasPrefix("SD3") == true }),
    family(
      "a FLUX.2 model", file: { $0.denoiserHas("single_stream_modulation") },
      folder: { $0["transformer"]?.hasPrefix("Flux2") == true }),
    family(
      "a FLUX model", file: { $0.denoiserHas("double_blocks") },
      folder: { $0["transformer"]?.hasPrefix("Flux") == true }),
    UnsupportedFamily(folder: { parts in
      parts["transformer"].map { "a model whose denoiser is a transformer (\($0.prefix(60)))" }
    }),
    family("a Stable Diffusion XL model", folder: { $0["text_encoder_2"] != nil }),
    family("a model with a ControlNet", folder: { $0["controlnet"] != nil }),
    family(
      "a model that is made from an embedding of pictures",
      folder: { $0["prior"] != nil || $0["decoder"] != nil || $0["image_normalizer"] != nil }),
    family("a model without a U-Net", folder: { $0["unet"] == nil }),
    UnsupportedFamily(folder: { parts in
      parts["text_encoder"].flatMap {
        $0.hasPrefix("CLIPText")
          ? nil : "a model with another text encoder than CLIP's (\($0.prefix(60)))"
      }
    }),
    family(
      "a Stable Diffusion model with classes", file: { $0.has("model.diffusion_model.label_emb") }),
    family(
      "one part of a model: give the diffusers folder that it belongs to",
      file: { $0.has("down_blocks") || $0.has("encoder.down_blocks") || $0.has("text_model") }),
    UnsupportedFamily(file: incomplete),
  ]

  private static func isLowRank(_ name: String) -> Bool {
    [".lora_", ".lora.", "_lora."].contains { name.contains($0) }
      || name.hasPrefix("lora_unet_") || name.hasPrefix("lora_te")
  }

  private static func isLyCORIS(_ name: String) -> Bool {
    let weights = [".hada_", ".lokr_", ".glora_", ".oft_", ".boft_", ".on_input"]
    return name.hasPrefix("lycoris_") || weights.contains { name.contains($0) }
  }

  /// One or two tensors, named by the word, by the text encoder that they are for, or as the first
  /// programs named them.
  private static func isTextualInversion(_ file: ModuleNames) -> Bool {
    file.has("string_to_param")
      || (1...2).contains(file.names.count) && file.names.allSatisfy { !$0.contains(".") }
  }

  /// Stable Diffusion's layout with parts left out.
  private static func incomplete(_ file: ModuleNames) -> String? {
    let missing = [
      ("model.diffusion_model", "U-Net"), ("first_stage_model", "autoencoder"),
      ("cond_stage_model", "text encoder"),
    ].filter { !file.has($0.0) }.map(\.1)
    switch missing.count {
    case 0: return nil
    case 3:
      let isAutoencoder =
        file.names.contains("encoder.conv_in.weight")
        && file.names.contains("decoder.conv_in.weight")
      return isAutoencoder ? "an autoencoder alone" : nil
    default: return "a model without \(missing.joined(separator: " and "))"
    }
  }
}

extension ModuleNames {
  /// Whether a denoiser has a module, alone in its file or not.
  fileprivate func denoiserHas(_ module: String) -> Bool {
    has(module) || has("model.diffusion_model.\(module)")
  }
}
