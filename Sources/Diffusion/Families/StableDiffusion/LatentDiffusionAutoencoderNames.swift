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

  private static let ends = [
    "conv_in": "conv_in", "conv_out": "conv_out", "norm_out": "conv_norm_out",
  ]
  private static let middle = [
    "block_1": "resnets.0", "block_2": "resnets.1", "attn_1": "attentions.0",
  ]
  private static let level = [
    "block": "resnets", "downsample": "downsamplers.0", "upsample": "upsamplers.0",
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
    let half = parts[0]
    guard parts.count >= 3, half == "encoder" || half == "decoder" else { return nil }
    if let end = Self.ends[parts[1]] { return Renaming(name: "\(half).\(end).\(parts[2])") }
    guard parts.count >= 5 else { return nil }
    let rest = parts.dropFirst(4).joined(separator: ".")
      .replacing("nin_shortcut", with: "conv_shortcut")
    if parts[1] == "mid" {
      let layer = parts[2] == "attn_1" ? Self.attention[parts[3]] : parts[3]
      guard let module = Self.middle[parts[2]], let layer else { return nil }
      let name = "\(half).mid_block.\(module).\(layer).\(rest)"
      return Renaming(name: name, view: Self.view(of: name))
    }
    guard ["down", "up"].contains(parts[1]), let number = Int(layerNumber: parts[2]),
      let module = Self.level[parts[3]]
    else { return nil }
    let level = parts[1] == "up" ? levels - 1 - number : number
    return Renaming(name: "\(half).\(parts[1])_blocks.\(level).\(module).\(rest)")
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
