import TestSupport
import Testing

@testable import Checkpoints
@testable import Diffusion

@Suite struct UnsupportedFamilyTests {
  /// What the first family that recognises something calls it.
  private static func found(_ recognise: (UnsupportedFamily) -> String?) -> String? {
    UnsupportedFamily.all.lazy.compactMap(recognise).first
  }

  private static let whole = [
    "model.diffusion_model.input_blocks.0.0.weight", "first_stage_model.quant_conv.weight",
    "cond_stage_model.transformer.text_model.final_layer_norm.weight",
  ]

  @Test(arguments: [
    (["conditioner.embedders.1.model.ln_final.weight"], "a Stable Diffusion XL model"),
    (["conditioner.embedders.0.model.ln_final.weight"], "a Stable Diffusion XL refiner"),
    (["model.diffusion_model.joint_blocks.0.x.weight"], "a Stable Diffusion 3 model"),
    (["joint_blocks.0.x_block.attn.qkv.weight"], "a Stable Diffusion 3 model"),
    (["double_blocks.0.img_attn.norm.key_norm.scale"], "a FLUX model"),
    (
      ["double_blocks.0.img_attn.scale", "single_stream_modulation.lin.weight"], "a FLUX.2 model"
    ),
    (["lora_unet_down_blocks_0.lora_up.weight"], "a LoRA, which changes another model"),
    (["unet.mid_block.attn1.to_k.lora_A.weight"], "a LoRA, which changes another model"),
    (["lora_te1_text_model_encoder_layers_0_mlp_fc1.alpha"], "a LoRA, which changes another model"),
    (
      ["unet.down_blocks.0.attentions.0.attn1.processor.to_q_lora.down.weight"],
      "a LoRA, which changes another model"
    ),
    (["unet.mid_block.attn1.to_k.lora.up.weight"], "a LoRA, which changes another model"),
    (
      ["lora_unet_mid_block_attn1_to_k.hada_w1_a"],
      "a LyCORIS file (LoHa, LoKr or the like), which changes another model"
    ),
    (
      ["lycoris_mid_block_attn1_to_k.lokr_w1"],
      "a LyCORIS file (LoHa, LoKr or the like), which changes another model"
    ),
    (["control_model.input_blocks.0.0.weight"], "a ControlNet, which steers another model"),
    (["controlnet_down_blocks.0.weight"], "a ControlNet, which steers another model"),
    (["lllite_unet_mid_block.down.0.weight"], "a ControlNet, which steers another model"),
    (
      ["image_proj.proj.weight", "ip_adapter.1.to_k_ip.weight"],
      "an IP-Adapter, which shows another model a picture"
    ),
    (["adapter.body.0.block1.weight"], "a T2I-Adapter, which steers another model"),
    (["emb_params"], "a textual inversion, which adds a word to another model"),
    (["clip_l", "clip_g"], "a textual inversion, which adds a word to another model"),
    (["<cat-toy>"], "a textual inversion, which adds a word to another model"),
    (["string_to_param.*"], "a textual inversion, which adds a word to another model"),
    (["first_stage_model.encoder.conv_in.weight"], "a model without U-Net and text encoder"),
    (["model.diffusion_model.out.0.bias"], "a model without autoencoder and text encoder"),
    (["encoder.conv_in.weight", "decoder.conv_in.weight"], "an autoencoder alone"),
    (
      ["down_blocks.0.resnets.0.conv1.weight"],
      "one part of a model: give the diffusers folder that it belongs to"
    ),
    (
      whole + ["model.diffusion_model.label_emb.0.0.weight"],
      "a Stable Diffusion model with classes"
    ),
  ])
  func aFileOfAnotherFamilyIsCalledByItsName(names: [String], what: String) {
    #expect(Self.found { $0.file(ModuleNames(names)) } == what)
  }

  @Test func aWholeModelOfOurFamiliesIsNoOther() {
    #expect(Self.found { $0.file(ModuleNames(Self.whole)) } == nil)
  }

  @Test(arguments: [
    (["unet": "UNet2DConditionModel", "text_encoder_2": "X"], "a Stable Diffusion XL model"),
    (["transformer": "SD3Transformer2DModel"], "a Stable Diffusion 3 model"),
    (["transformer": "FluxTransformer2DModel"], "a FLUX model"),
    (
      ["transformer": "QwenImageTransformer2DModel"],
      "a model whose denoiser is a transformer (QwenImageTransformer2DModel)"
    ),
    (["vae": "AutoencoderKL"], "a model without a U-Net"),
    (
      ["unet": "UNet2DConditionModel", "text_encoder": "RobertaSeriesModelWithTransformation"],
      "a model with another text encoder than CLIP's (RobertaSeriesModelWithTransformation)"
    ),
  ])
  func aFolderOfAnotherFamilyIsCalledByItsName(parts: [String: String], what: String) {
    #expect(Self.found { $0.folder(parts) } == what)
  }

  @Test func theRefusalSaysWhatCanBeRun() throws {
    let scratch = try ScratchFolder()
    try scratch.writeTensors(["double_blocks.0.img_attn.scale": [1]], to: "flux.safetensors")
    let path = scratch["flux.safetensors"]
    let error = fault { () throws(ModelError) in try Model.open(path) }
    #expect(
      error?.description == "\(path) is a FLUX model; what can be run are whole models of Stable"
        + " Diffusion 1 and 2, for editing, inpainting and text to image")
  }
}
