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


def write(networks, settings, tokenizer, vae, folder):
    """Writes a model of the editor's networks and of the folders of tokenizer and autoencoder."""
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
    for part, source in (("tokenizer", tokenizer), ("vae", vae)):
        shutil.copytree(source, os.path.join(folder, part), dirs_exist_ok=True)
    schedule.noise().save_pretrained(os.path.join(folder, "scheduler"))
    unet, text = (os.path.join(folder, part) for part in ("unet", "text_encoder"))
    networks["unet"].save_config(unet)
    save_weights(networks["unet"], unet, "diffusion_pytorch_model")
    os.makedirs(text, exist_ok=True)
    config = networks["text"].config
    save(text, "config.json", {"architectures": ["CLIPTextModel"],
                               **{name: getattr(config, name) for name in TEXT_FIELDS}})
    # transformers 5 leaves out the prefix that every published file has.
    save_weights(networks["text"], text, "model", prefix="text_model.")
    # Libraries write weights for their owner alone.
    for place, _, names in os.walk(folder):
        for name in names:
            os.chmod(os.path.join(place, name), 0o644)


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
