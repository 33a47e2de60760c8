/// Families of models that are recognised, so that a person is told what a file is, but not run.
///
/// The names that tell them apart are those that diffusers' `single_file_utils.py` and ComfyUI's
/// `model_detection.py` look for.
enum OtherFamily {
  /// What a file with tensors of these names is; nil for a whole model of our families.
  static func ofFile(_ names: some Collection<String>) -> String? {
    var prefixes: Set<String> = []
    for name in names {
      for dot in name.indices where name[dot] == "." { prefixes.insert(String(name[..<dot])) }
    }
    let all = Set(names)
    func has(_ module: String) -> Bool { prefixes.contains(module) }
    /// Whether a denoiser has a module, alone in its file or not.
    func denoiserHas(_ module: String) -> Bool {
      has(module) || has("model.diffusion_model.\(module)")
    }

    if names.contains(where: isLowRank) { return "a LoRA, which changes another model" }
    if has("control_model") || has("controlnet_cond_embedding") || has("input_hint_block") {
      return "a ControlNet, which steers another model"
    }
    if has("conditioner.embedders.1") { return "a Stable Diffusion XL model" }
    if has("conditioner.embedders.0") { return "a Stable Diffusion XL refiner" }
    if denoiserHas("joint_blocks") { return "a Stable Diffusion 3 model" }
    if denoiserHas("single_stream_modulation") { return "a FLUX.2 model" }
    if denoiserHas("double_blocks") { return "a FLUX model" }
    if has("model.diffusion_model.label_emb") { return "a Stable Diffusion model with classes" }
    if has("down_blocks") || has("encoder.down_blocks") || has("text_model") {
      return "one part of a model: give the diffusers folder that it belongs to"
    }
    let missing = [
      ("model.diffusion_model", "U-Net"), ("first_stage_model", "autoencoder"),
      ("cond_stage_model", "text encoder"),
    ].filter { !has($0.0) }.map(\.1)
    switch missing.count {
    case 0: return nil
    case 3: return isAutoencoder(all) ? "an autoencoder alone" : nil
    default: return "a model without \(missing.joined(separator: " and "))"
    }
  }

  /// Whether a file has anything of our families' single-file layout.
  static func isLatentDiffusion(_ names: some Collection<String>) -> Bool {
    names.contains { $0.hasPrefix("model.diffusion_model.") }
  }

  /// What a diffusers folder is, from the parts that its index names and the class of each; nil for
  /// a model of our families.
  static func ofFolder(_ parts: [String: String]) -> String? {
    if let transformer = parts["transformer"] {
      if transformer.hasPrefix("SD3") { return "a Stable Diffusion 3 model" }
      if transformer.hasPrefix("Flux2") { return "a FLUX.2 model" }
      if transformer.hasPrefix("Flux") { return "a FLUX model" }
      return "a model whose denoiser is a transformer (\(transformer.prefix(60)))"
    }
    if parts["text_encoder_2"] != nil { return "a Stable Diffusion XL model" }
    if parts["controlnet"] != nil { return "a model with a ControlNet" }
    if parts["prior"] != nil || parts["decoder"] != nil || parts["image_normalizer"] != nil {
      return "a model that is made from an embedding of pictures"
    }
    if parts["unet"] == nil { return "a model without a U-Net" }
    if let encoder = parts["text_encoder"], !encoder.hasPrefix("CLIPText") {
      return "a model with another text encoder than CLIP's (\(encoder.prefix(60)))"
    }
    return nil
  }

  private static func isLowRank(_ name: String) -> Bool {
    name.contains(".lora_") || name.hasPrefix("lora_unet_") || name.hasPrefix("lora_te_")
  }

  private static func isAutoencoder(_ names: Set<String>) -> Bool {
    names.contains("encoder.conv_in.weight") && names.contains("decoder.conv_in.weight")
  }
}
