"""The finished model: a folder in diffusers' layout, f16, and its check."""

import os
import shutil

import diffusers
import torch
from huggingface_hub import save_torch_state_dict

import schedule
from tokenizer import save

LARGEST_FILE, LARGEST_MODEL = 16 << 20, 32 << 20
PIPELINE = "StableDiffusionInstructPix2PixPipeline"
TEXT_FIELDS = ("bos_token_id", "eos_token_id", "pad_token_id", "hidden_act", "hidden_size",
               "intermediate_size", "layer_norm_eps", "max_position_embeddings", "model_type",
               "num_attention_heads", "num_hidden_layers", "projection_dim", "vocab_size")


def write(unet, settings, parts, folder):
    """Writes a model of a U-Net and of folders of what was finished before.

    `parts`: those folders by their names in the model: `tokenizer`, `vae`, `text_encoder`.
    """
    os.makedirs(folder, exist_ok=True)
    save(folder, "model_index.json", {
        "_class_name": PIPELINE, "_diffusers_version": diffusers.__version__,
        "feature_extractor": [None, None], "safety_checker": [None, None],
        "image_encoder": [None, None], "requires_safety_checker": False,
        "scheduler": ["diffusers", "DDIMScheduler"],
        "text_encoder": ["transformers", "CLIPTextModel"],
        "tokenizer": ["transformers", "CLIPTokenizer"],
        "unet": ["diffusers", "UNet2DConditionModel"],
        "vae": ["diffusers", settings.vae["_class_name"]]})
    # What the editor reads beside diffusers' own files: with what an edit begins.
    save(folder, "pentimento.json", {
        "about": settings.about, "text_guidance": settings.text_guidance,
        "image_guidance": settings.image_guidance, "steps": settings.steps})
    for part, source in parts.items():
        shutil.copytree(source, os.path.join(folder, part), dirs_exist_ok=True)
    schedule.noise().save_pretrained(os.path.join(folder, "scheduler"))
    unet.save_config(os.path.join(folder, "unet"))
    save_weights(unet, os.path.join(folder, "unet"), "diffusion_pytorch_model")
    # Libraries write weights for their owner alone.
    for place, _, names in os.walk(folder):
        for name in names:
            os.chmod(os.path.join(place, name), 0o644)


def write_text_encoder(network, folder):
    """Writes a text encoder's part of a model."""
    os.makedirs(folder, exist_ok=True)
    save(folder, "config.json", {
        "architectures": ["CLIPTextModel"],
        **{name: getattr(network.config, name) for name in TEXT_FIELDS}})
    # transformers 5 leaves out the prefix that every published file has.
    save_weights(network, folder, "model", prefix="text_model.")


def save_weights(network, folder, stem, prefix=""):
    """Writes weights as f16, in shards where one file would be too large."""
    tensors = {name if name.startswith(prefix) else prefix + name: tensor.half().contiguous()
               for name, tensor in network.state_dict().items()}
    save_torch_state_dict(
        tensors, folder, filename_pattern=stem + "{suffix}.safetensors",
        max_shard_size=LARGEST_FILE - (1 << 18))  # less the header of names


def check(folder):
    """Fails unless the sizes are kept and diffusers' pipeline makes an edit of a grey picture."""
    sizes = {os.path.join(place, name): os.path.getsize(os.path.join(place, name))
             for place, _, names in os.walk(folder) for name in names}
    for path, size in sizes.items():
        if size > LARGEST_FILE:
            raise SystemExit(f"{path} has {size} bytes, more than {LARGEST_FILE}")
    if sum(sizes.values()) > LARGEST_MODEL:
        raise SystemExit(f"{folder} has {sum(sizes.values())} bytes, more than {LARGEST_MODEL}")
    pipeline = getattr(diffusers, PIPELINE).from_pretrained(folder, dtype=torch.float32)
    side = pipeline.unet.config.sample_size * pipeline.vae_scale_factor
    pipeline.set_progress_bar_config(disable=True)
    pipeline("make it night", image=torch.full((1, 3, side, side), 0.5), num_inference_steps=2)
    print(f"{folder}: {sum(sizes.values()) / (1 << 20):.1f} MiB, and diffusers runs it")
