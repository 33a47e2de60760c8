import Checkpoints

/// The names of an autoencoder's tensors in single-file checkpoints, and in diffusers folders of
/// before 2023, as diffusers calls them now.
///
/// Names here are without `first_stage_model.`.
struct LatentDiffusionAutoencoderNames {
  /// Levels of the decoder, which the original code counts from the finest and diffusers from the
  /// coarsest.
  let levels: Int

  init(names: some Collection<String>) {
    let all = Set(names)
    var levels = 0
    while all.contains("decoder.up.\(levels).block.0.norm1.weight") { levels += 1 }
    self.levels = levels
  }

  private static let convolutions = [
    "conv_in": "conv_in", "conv_out": "conv_out", "norm_out": "conv_norm_out",
  ]
  private static let attention = [
    "norm": "group_norm", "q": "to_q", "k": "to_k", "v": "to_v", "proj_out": "to_out.0",
  ]
  private static let oldAttention = [
    "query": "to_q", "key": "to_k", "value": "to_v", "proj_attn": "to_out.0",
  ]

  /// The name in diffusers, and how the tensor is looked at; nil for a tensor that no autoencoder
  /// of this family has.
  func renamed(_ name: String) -> Renaming? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts[0] == "quant_conv" || parts[0] == "post_quant_conv" { return Renaming(name: name) }
    guard parts.count >= 3, parts[0] == "encoder" || parts[0] == "decoder" else { return nil }
    let half = parts[0]
    if let convolution = Self.convolutions[parts[1]] {
      return Renaming(name: "\(half).\(convolution).\(parts[2])")
    }
    guard parts.count >= 5 else { return nil }
    switch (parts[1], parts[2], parts[3]) {
    case ("mid", "block_1", _):
      return Renaming(name: "\(half).mid_block.resnets.0.\(rest(parts, 3))")
    case ("mid", "block_2", _):
      return Renaming(name: "\(half).mid_block.resnets.1.\(rest(parts, 3))")
    case ("mid", "attn_1", _):
      guard let layer = Self.attention[parts[3]] else { return nil }
      let name = "\(half).mid_block.attentions.0.\(layer).\(parts[4])"
      return Renaming(name: name, view: Self.view(of: name))
    case ("down", _, "downsample"):
      guard let level = Int(layerNumber: parts[2]) else { return nil }
      return Renaming(name: "\(half).down_blocks.\(level).downsamplers.0.\(rest(parts, 4))")
    case ("up", _, "upsample"):
      guard let level = Int(layerNumber: parts[2]) else { return nil }
      return Renaming(
        name: "\(half).up_blocks.\(levels - 1 - level).upsamplers.0.\(rest(parts, 4))")
    case ("down", _, "block"):
      guard let level = Int(layerNumber: parts[2]) else { return nil }
      return Renaming(name: "\(half).down_blocks.\(level).resnets.\(rest(parts, 4))")
    case ("up", _, "block"):
      guard let level = Int(layerNumber: parts[2]) else { return nil }
      return Renaming(name: "\(half).up_blocks.\(levels - 1 - level).resnets.\(rest(parts, 4))")
    default: return nil
    }
  }

  private func rest(_ parts: [String], _ first: Int) -> String {
    parts.dropFirst(first).joined(separator: ".").replacing("nin_shortcut", with: "conv_shortcut")
  }

  /// A name of a diffusers folder as it is spelt now.
  static func modernised(_ name: String) -> Renaming {
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.contains("attentions"), parts.count >= 2,
      let layer = oldAttention[parts[parts.count - 2]]
    {
      parts[parts.count - 2] = layer
    }
    let name = parts.joined(separator: ".")
    return Renaming(name: name, view: view(of: name))
  }

  /// Attention was written as 1×1 convolutions before it was written as matrix products.
  private static func view(of name: String) -> Renaming.View {
    let isProjection = name.contains(".attentions.") && !name.contains(".group_norm.")
    return isProjection && name.hasSuffix(".weight") ? .matrix : .whole
  }
}
