import Checkpoints

/// The names of a U-Net's tensors in single-file checkpoints, as diffusers calls them.
///
/// The original code (CompVis `latent-diffusion`, `openaimodel.py`) keeps all blocks of the way
/// down in one list, `input_blocks`, and those of the way up in another; diffusers keeps a list for
/// each level. Names here are without `model.diffusion_model.`.
struct LatentDiffusionUNetNames {
  /// Residual blocks of a level on the way down.
  let layersPerBlock: Int

  init(layersPerBlock: Int) {
    self.layersPerBlock = layersPerBlock
  }

  /// Reads from the names where the first level ends: at the first convolution that halves the
  /// size.
  init(names: some Collection<String>) {
    let all = Set(names)
    var blocks = 1
    while all.contains("input_blocks.\(blocks).0.in_layers.0.weight") { blocks += 1 }
    layersPerBlock = max(1, blocks - 1)
  }

  private static let timeEmbedding = ["0": "linear_1", "2": "linear_2"]
  private static let output = ["0": "conv_norm_out", "2": "conv_out"]
  private static let residualBlock = [
    "in_layers.0": "norm1",
    "in_layers.2": "conv1",
    "emb_layers.1": "time_emb_proj",
    "out_layers.0": "norm2",
    "out_layers.3": "conv2",
    "skip_connection": "conv_shortcut",
  ]

  /// The name in diffusers; nil for a tensor that no U-Net of this family has.
  func renamed(_ name: String) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3 else { return nil }
    let rest = { (first: Int) in parts.dropFirst(first).joined(separator: ".") }
    switch parts[0] {
    case "time_embed":
      return Self.timeEmbedding[parts[1]].map { "time_embedding.\($0).\(rest(2))" }
    case "out":
      return Self.output[parts[1]].map { "\($0).\(rest(2))" }
    case "input_blocks":
      guard let block = Int(layerNumber: parts[1]) else { return nil }
      if block == 0 { return parts[2] == "0" ? "conv_in.\(rest(3))" : nil }
      let (level, layer) = (block - 1).quotientAndRemainder(dividingBy: layersPerBlock + 1)
      return blockName("down_blocks.\(level)", layer, module: parts[2], rest(3))
    case "output_blocks":
      guard let block = Int(layerNumber: parts[1]) else { return nil }
      let (level, layer) = block.quotientAndRemainder(dividingBy: layersPerBlock + 1)
      return blockName("up_blocks.\(level)", layer, module: parts[2], rest(3))
    case "middle_block":
      guard let block = Int(layerNumber: parts[1]) else { return nil }
      // A residual block, attention, and a residual block again.
      return blockName("mid_block", block / 2, module: "\(block % 2)", rest(2))
    default:
      return nil
    }
  }

  /// The name in a block that may hold a residual block (0), attention (1), and a change of size,
  /// which is the last of what there is.
  private func blockName(_ block: String, _ layer: Int, module: String, _ rest: String) -> String? {
    let parts = rest.split(separator: ".").map(String.init)
    switch (module, parts.first) {
    case ("0", "op"):
      return "\(block).downsamplers.0.conv.\(parts.dropFirst().joined(separator: "."))"
    case (_, "conv"): return "\(block).upsamplers.0.\(rest)"
    case ("1", _): return "\(block).attentions.\(layer).\(rest)"
    case ("0", _):
      let count = parts.first == "skip_connection" ? 1 : 2
      let name = Self.residualBlock[parts.prefix(count).joined(separator: ".")]
      let last = parts.dropFirst(count).joined(separator: ".")
      return name.map { "\(block).resnets.\(layer).\($0).\(last)" }
    default: return nil
    }
  }
}
