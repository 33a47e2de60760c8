import Testing

@testable import Checkpoints
@testable import Diffusion

/// Names of Stable Diffusion 1.5 and 2.1 at full size, as diffusers' own conversion gives them.
@Suite struct NamesTests {
  @Test(arguments: [
    ("time_embed.2.bias", "time_embedding.linear_2.bias"),
    ("input_blocks.0.0.weight", "conv_in.weight"),
    ("input_blocks.1.0.in_layers.2.weight", "down_blocks.0.resnets.0.conv1.weight"),
    ("input_blocks.2.1.proj_in.weight", "down_blocks.0.attentions.1.proj_in.weight"),
    ("input_blocks.3.0.op.weight", "down_blocks.0.downsamplers.0.conv.weight"),
    ("input_blocks.4.0.skip_connection.bias", "down_blocks.1.resnets.0.conv_shortcut.bias"),
    (
      "input_blocks.8.1.transformer_blocks.0.attn2.to_out.0.bias",
      "down_blocks.2.attentions.1.transformer_blocks.0.attn2.to_out.0.bias"
    ),
    ("input_blocks.11.0.emb_layers.1.weight", "down_blocks.3.resnets.1.time_emb_proj.weight"),
    ("middle_block.0.out_layers.3.bias", "mid_block.resnets.0.conv2.bias"),
    ("middle_block.1.norm.weight", "mid_block.attentions.0.norm.weight"),
    ("middle_block.2.in_layers.0.weight", "mid_block.resnets.1.norm1.weight"),
    ("output_blocks.2.0.out_layers.0.weight", "up_blocks.0.resnets.2.norm2.weight"),
    ("output_blocks.2.1.conv.weight", "up_blocks.0.upsamplers.0.conv.weight"),
    ("output_blocks.5.2.conv.bias", "up_blocks.1.upsamplers.0.conv.bias"),
    (
      "output_blocks.11.1.transformer_blocks.0.ff.net.0.proj.weight",
      "up_blocks.3.attentions.2.transformer_blocks.0.ff.net.0.proj.weight"
    ),
    ("out.0.weight", "conv_norm_out.weight"),
    ("out.2.bias", "conv_out.bias"),
  ])
  func unet(original: String, diffusers: String) {
    #expect(LatentDiffusionUNetNames(layersPerBlock: 2).renamed(original) == diffusers)
  }

  @Test(arguments: [
    "label_emb.0.0.weight", "input_blocks.x.0.weight", "input_blocks.01.0.op.weight",
    "input_blocks.-9223372036854775808.0.op.weight", "output_blocks.65536.0.op.weight", "out", "",
    "input_blocks.1.0.new.weight",
  ])
  func aTensorThatNoUNetHasIsGivenNoName(original: String) {
    #expect(LatentDiffusionUNetNames(layersPerBlock: 2).renamed(original) == nil)
  }

  @Test(arguments: [
    ("quant_conv.weight", "quant_conv.weight", Renaming.View.whole),
    ("encoder.norm_out.bias", "encoder.conv_norm_out.bias", .whole),
    (
      "encoder.down.1.block.0.nin_shortcut.weight",
      "encoder.down_blocks.1.resnets.0.conv_shortcut.weight", .whole
    ),
    (
      "encoder.down.2.downsample.conv.bias", "encoder.down_blocks.2.downsamplers.0.conv.bias",
      .whole
    ),
    ("encoder.mid.block_2.norm1.weight", "encoder.mid_block.resnets.1.norm1.weight", .whole),
    ("encoder.mid.attn_1.q.weight", "encoder.mid_block.attentions.0.to_q.weight", .matrix),
    (
      "decoder.mid.attn_1.proj_out.weight", "decoder.mid_block.attentions.0.to_out.0.weight",
      .matrix
    ),
    ("decoder.mid.attn_1.v.bias", "decoder.mid_block.attentions.0.to_v.bias", .whole),
    ("decoder.mid.attn_1.norm.weight", "decoder.mid_block.attentions.0.group_norm.weight", .whole),
    ("decoder.up.3.upsample.conv.weight", "decoder.up_blocks.0.upsamplers.0.conv.weight", .whole),
    ("decoder.up.0.block.2.conv2.weight", "decoder.up_blocks.3.resnets.2.conv2.weight", .whole),
  ])
  func autoencoder(original: String, diffusers: String, view: Renaming.View) {
    let levels = (0..<4).map { "decoder.up.\($0).block.0.norm1.weight" }
    #expect(
      LatentDiffusionAutoencoderNames(names: levels).renamed(original)
        == Renaming(name: diffusers, view: view))
  }

  @Test(arguments: [
    ("query.weight", "to_q.weight"), ("proj_attn.bias", "to_out.0.bias"),
    ("to_k.bias", "to_k.bias"),
  ])
  func attentionIsFoundUnderItsOldNamesToo(old: String, now: String) {
    let block = "decoder.mid_block.attentions.0"
    #expect(
      LatentDiffusionAutoencoderNames.modernised("\(block).\(old)").name == "\(block).\(now)")
  }

  @Test func theJointProjectionOfOpenCLIPBecomesThree() {
    let layer = "text_model.encoder.layers.7.self_attn"
    #expect(
      CLIPTextNames.openCLIP("transformer.resblocks.7.attn.in_proj_bias")
        == [
          Renaming(name: "\(layer).q_proj.bias", view: .third(0)),
          Renaming(name: "\(layer).k_proj.bias", view: .third(1)),
          Renaming(name: "\(layer).v_proj.bias", view: .third(2)),
        ])
  }

  @Test(arguments: [
    ("positional_embedding", "embeddings.position_embedding.weight"),
    ("ln_final.bias", "final_layer_norm.bias"),
    ("transformer.resblocks.0.ln_2.weight", "encoder.layers.0.layer_norm2.weight"),
    ("transformer.resblocks.22.mlp.c_proj.bias", "encoder.layers.22.mlp.fc2.bias"),
    ("transformer.resblocks.3.attn.out_proj.weight", "encoder.layers.3.self_attn.out_proj.weight"),
  ])
  func openCLIP(original: String, transformers: String) {
    #expect(
      CLIPTextNames.openCLIP(original) == [Renaming(name: "text_model.\(transformers)")])
  }

  @Test(arguments: ["text_projection", "logit_scale", "transformer.resblocks.23.ln_1.weight"])
  func whatAnEmbeddingDoesNotNeedIsLeftOut(original: String) {
    #expect(CLIPTextNames.openCLIP(original) == [])
  }

  @Test func bothSpellingsOfTransformersAreOne() {
    let now = [Renaming(name: "text_model.final_layer_norm.bias")]
    #expect(CLIPTextNames.transformers("text_model.final_layer_norm.bias") == now)
    #expect(CLIPTextNames.transformers("final_layer_norm.bias") == now)
    #expect(CLIPTextNames.transformers("text_model.embeddings.position_ids") == [])
  }
}
