"""The toy models: what each is made of, and its folder in diffusers' layout.

Every layout that a reader has to know occurs once: one file, fp16 variant, shards, .bin; and every
storage type: f32, f16, bf16. Weights are rounded to what their file holds, so that the reference,
which computes in f32, reads just these.
"""

import dataclasses
import os

import torch
from diffusers import AutoencoderKL, AutoencoderTiny, UNet2DConditionModel
from transformers import CLIPTextConfig, CLIPTextModel

from recording import tokenizer, weights

VOCABULARY = len(tokenizer.vocabulary())
NOISE = {"beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear",
         "num_train_timesteps": 1000, "trained_betas": None}
DENOISER_GAINS = {"conv_out.weight": 1.8}
LATENT_GAINS = {"quant_conv.weight": 4.0, "decoder.conv_out.weight": 0.4}


@dataclasses.dataclass(frozen=True)
class Toy:
    """A model: `unet`, `text` and `vae` change the settings below; `files` says how it is kept."""

    name: str
    seed: int
    pipeline: str
    unet: dict
    scheduler: tuple
    vae: dict = dataclasses.field(default_factory=dict)
    text: dict = dataclasses.field(default_factory=dict)
    pad: str = tokenizer.END
    files: dict = dataclasses.field(default_factory=dict)


VELOCITY_FROM_NOISE_ALONE = ("DDIMScheduler", NOISE | {
    "prediction_type": "v_prediction", "steps_offset": 0, "clip_sample": False,
    "set_alpha_to_one": True, "timestep_spacing": "trailing", "rescale_betas_zero_snr": True})

TOYS = [
    Toy("ip2p", 100, "StableDiffusionInstructPix2PixPipeline",
        unet={"in_channels": 8, "attention_head_dim": 2, "block_out_channels": (8, 8, 12)},
        scheduler=("EulerAncestralDiscreteScheduler", NOISE | {
            "prediction_type": "epsilon", "steps_offset": 1, "clip_sample": False,
            "set_alpha_to_one": False, "skip_prk_steps": True})),
    # The text beside the time too, and velocities.
    Toy("ip2p-text", 600, "StableDiffusionInstructPix2PixPipeline",
        unet={"in_channels": 8, "attention_head_dim": 2, "block_out_channels": (8, 8, 12),
              "addition_embed_type": "text", "addition_embed_type_num_heads": 4},
        scheduler=VELOCITY_FROM_NOISE_ALONE),
    # The same, with a time and a text that scale: as the starter is.
    Toy("ip2p-scaled", 700, "StableDiffusionInstructPix2PixPipeline",
        unet={"in_channels": 8, "attention_head_dim": 2, "block_out_channels": (8, 12),
              "down_block_types": ("DownBlock2D", "CrossAttnDownBlock2D"),
              "up_block_types": ("CrossAttnUpBlock2D", "UpBlock2D"),
              "addition_embed_type": "text", "addition_embed_type_num_heads": 4,
              "resnet_time_scale_shift": "scale_shift"},
        scheduler=VELOCITY_FROM_NOISE_ALONE),
    Toy("inpaint", 210, "StableDiffusionInpaintPipeline",
        unet={"in_channels": 9, "attention_head_dim": 1, "block_out_channels": (8, 16, 8)},
        scheduler=("DDIMScheduler", NOISE | {
            "clip_sample": False, "prediction_type": "epsilon", "set_alpha_to_one": False,
            "steps_offset": 1}),
        files={"unet": {"variant": "fp16"}, "text": {"variant": "fp16"},
               "vae": {"variant": "fp16"}}),
    Toy("text2img", 300, "StableDiffusionPipeline",
        unet={"in_channels": 4, "attention_head_dim": 1, "layers_per_block": 2,
              "block_out_channels": (8, 20, 8)},
        vae={"layers_per_block": 2, "block_out_channels": (4, 8, 8, 8)},
        scheduler=("PNDMScheduler", NOISE | {
            "prediction_type": "epsilon", "set_alpha_to_one": False, "skip_prk_steps": True,
            "steps_offset": 1, "clip_sample": False})),
    Toy("sd2v", 400, "StableDiffusionPipeline",
        unet={"in_channels": 4, "attention_head_dim": (1, 2, 3), "use_linear_projection": True,
              "block_out_channels": (8, 12, 12)},
        text={"hidden_act": "gelu", "num_hidden_layers": 3},
        scheduler=("DDIMScheduler", NOISE | {
            "clip_sample": False, "prediction_type": "v_prediction", "set_alpha_to_one": False,
            "steps_offset": 1, "skip_prk_steps": True}),
        pad="!",
        files={"unet": {"shards": 3}, "text": {"dtype": torch.bfloat16},
               "vae": {"extension": "bin"}}),
]


def unet(toy):
    settings = {
        "sample_size": 8, "out_channels": 4, "layers_per_block": 1, "norm_num_groups": 4,
        "cross_attention_dim": 16,
        "down_block_types": ("CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"),
        "up_block_types": ("UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D")}
    model = UNet2DConditionModel(**(settings | toy.unet))
    return weights.fill(model, toy.seed, dtype(toy, "unet"), DENOISER_GAINS)


def vae(toy):
    settings = {
        "in_channels": 3, "out_channels": 3, "latent_channels": 4, "layers_per_block": 1,
        "sample_size": 64, "norm_num_groups": 2, "block_out_channels": (4, 4, 8, 8),
        "down_block_types": ("DownEncoderBlock2D",) * 4,
        "up_block_types": ("UpDecoderBlock2D",) * 4, "scaling_factor": 0.18215}
    model = AutoencoderKL(**(settings | toy.vae))
    weights.fill(model, toy.seed + 1, dtype(toy, "vae"), LATENT_GAINS)
    with torch.no_grad():  # a trained encoder is sure of its means: log variances far below 0
        model.quant_conv.bias[4:] -= 5
        model.quant_conv.bias.copy_(model.quant_conv.bias.to(dtype(toy, "vae")).float())
        model.quant_conv.weight[4:] *= 0.25
    return model


def text_encoder(toy):
    settings = {
        "vocab_size": VOCABULARY, "hidden_size": 16, "intermediate_size": 32,
        "num_hidden_layers": 2, "num_attention_heads": 2, "max_position_embeddings": 77,
        "hidden_act": "quick_gelu", "layer_norm_eps": 1e-5, "projection_dim": 16,
        "bos_token_id": 0, "eos_token_id": 2, "pad_token_id": 1}
    model = CLIPTextModel(CLIPTextConfig(**(settings | toy.text)))
    return weights.fill(model, toy.seed + 2, dtype(toy, "text"))


def tiny_autoencoder():
    model = AutoencoderTiny(
        encoder_block_out_channels=(4,) * 4, decoder_block_out_channels=(4,) * 4,
        num_encoder_blocks=(1, 1, 2, 1), num_decoder_blocks=(2, 1, 1, 1))
    return weights.fill(model, 500, torch.float32)


def dtype(toy, part):
    return toy.files.get(part, {}).get("dtype", torch.float16)


def write(toy, folder):
    """Writes the folder; `position_ids`, which older files have, is kept in ip2p's text encoder."""
    index = {"_class_name": toy.pipeline, "_diffusers_version": "0.42.1",
             "feature_extractor": [None, None], "safety_checker": [None, None],
             "requires_safety_checker": False,
             "scheduler": ["diffusers", toy.scheduler[0]],
             "text_encoder": ["transformers", "CLIPTextModel"],
             "tokenizer": ["transformers", "CLIPTokenizer"],
             "unet": ["diffusers", "UNet2DConditionModel"], "vae": ["diffusers", "AutoencoderKL"]}
    for part in ("scheduler", "text_encoder", "unet", "vae"):
        os.makedirs(os.path.join(folder, part))
    tokenizer.save_json(folder, "model_index.json", index)
    tokenizer.write(os.path.join(folder, "tokenizer"), toy.pad)
    name, settings = toy.scheduler
    tokenizer.save_json(os.path.join(folder, "scheduler"), "scheduler_config.json",
                        {"_class_name": name, "_diffusers_version": "0.42.1", **settings})
    for part, model in (("unet", unet(toy)), ("vae", vae(toy))):
        model.save_config(os.path.join(folder, part))
        save_part(toy, part, model.state_dict(), folder, part, "diffusion_pytorch_model")
    encoder = text_encoder(toy)
    save_text_config(encoder.config, os.path.join(folder, "text_encoder"))
    tensors = published_text_names(encoder.state_dict())
    if toy.name == "ip2p":
        tensors["text_model.embeddings.position_ids"] = torch.arange(77)[None]
    save_part(toy, "text", tensors, folder, "text_encoder", "model")


def save_text_config(config, folder):
    names = ("bos_token_id", "eos_token_id", "pad_token_id", "hidden_act", "hidden_size",
             "intermediate_size", "layer_norm_eps", "max_position_embeddings", "model_type",
             "num_attention_heads", "num_hidden_layers", "projection_dim", "vocab_size")
    settings = {name: getattr(config, name) for name in names}
    tokenizer.save_json(folder, "config.json", {"architectures": ["CLIPTextModel"], **settings})


def published_text_names(tensors):
    """transformers 5 leaves out the `text_model.` that every published file has."""
    return {name if name.startswith("text_model.") else f"text_model.{name}": tensor
            for name, tensor in tensors.items()}


def save_part(toy, part, tensors, folder, subfolder, stem):
    kept = toy.files.get(part, {})
    path = os.path.join(folder, subfolder, stem)
    if "variant" in kept:
        path += f".{kept['variant']}"
    path += "." + kept.get("extension", "safetensors")
    if "shards" in kept:
        weights.save_sharded(tensors, path, dtype(toy, part), kept["shards"])
    else:
        weights.save(tensors, path, dtype(toy, part))


def write_tiny_autoencoder(folder):
    model = tiny_autoencoder()
    model.save_config(folder)
    weights.save(model.state_dict(), os.path.join(folder, "diffusion_pytorch_model.safetensors"),
                 torch.float32)


def load(toy, folder, **parts):
    """The pipeline as a user of diffusers opens it, in f32."""
    import diffusers

    kept = toy.files.get("unet", {})
    return getattr(diffusers, toy.pipeline).from_pretrained(
        folder, dtype=torch.float32, variant=kept.get("variant"), **parts)
