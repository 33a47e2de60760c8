import Checkpoints

/// The names of a CLIP text encoder's tensors in files of every make, as transformers calls them.
enum CLIPTextNames {
  /// Layers that Stable Diffusion 2 runs: it takes what the last but one of OpenCLIP's 24 gives,
  /// and files that diffusers wrote leave the last out.
  static let openCLIPLayers = 23

  private static let openCLIP = [
    "positional_embedding": "embeddings.position_embedding.weight",
    "token_embedding.weight": "embeddings.token_embedding.weight",
    "ln_final.weight": "final_layer_norm.weight",
    "ln_final.bias": "final_layer_norm.bias",
  ]
  private static let openCLIPLayer = [
    "ln_1": "layer_norm1", "ln_2": "layer_norm2", "attn.out_proj": "self_attn.out_proj",
    "mlp.c_fc": "mlp.fc1", "mlp.c_proj": "mlp.fc2",
  ]
  private static let projections = ["q_proj", "k_proj", "v_proj"]

  /// Tensors that do no work in making an embedding: a list of positions, the projection into the
  /// space that is shared with pictures, and the mask that hides later words.
  private static let unused: Set = [
    "embeddings.position_ids", "text_projection", "text_projection.weight", "logit_scale",
    "attn_mask",
  ]

  /// A name of transformers', with or without its `text_model.`, which came and went with versions.
  static func transformers(_ name: String) -> [Renaming] {
    let plain = name.hasPrefix("text_model.") ? String(name.dropFirst(11)) : name
    return unused.contains(plain) ? [] : [Renaming(name: "text_model.\(plain)")]
  }

  /// A name of OpenCLIP's, without `cond_stage_model.model.`; nil for a tensor that it has not.
  ///
  /// - Parameter layers: how many are run; later ones do no work.
  static func openCLIP(_ name: String, layers: Int = openCLIPLayers) -> [Renaming]? {
    if unused.contains(name) { return [] }
    if let plain = openCLIP[name] { return [Renaming(name: "text_model.\(plain)")] }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 5, parts[0] == "transformer", parts[1] == "resblocks",
      let number = Int(layerNumber: parts[2])
    else { return nil }
    if number >= layers { return [] }
    let layer = "text_model.encoder.layers.\(parts[2])"
    let rest = parts.dropFirst(3).joined(separator: ".")
    if rest == "attn.in_proj_weight" || rest == "attn.in_proj_bias" {
      let ending = rest.hasSuffix("weight") ? "weight" : "bias"
      return projections.enumerated().map { index, projection in
        Renaming(name: "\(layer).self_attn.\(projection).\(ending)", view: .third(index))
      }
    }
    guard let module = openCLIPLayer[parts[3..<parts.count - 1].joined(separator: ".")] else {
      return nil
    }
    return [Renaming(name: "\(layer).\(module).\(parts[parts.count - 1])")]
  }
}
