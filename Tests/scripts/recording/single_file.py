"""Single-file checkpoints: the names of the CompVis and Stability code, and a check of them.

- single/ip2p.safetensors  SD 1 layout: `model.diffusion_model.*`, `first_stage_model.*`,
                           `cond_stage_model.transformer.*` and the noise schedule's buffers.
- single/ip2p.ckpt         the same by torch.save, under `state_dict`, with `model_ema.*` besides:
                           the averaged U-Net, of other values, its names without all dots but one.
- single/sd2v-text.safetensors
                           the text encoder as SD 2 files have it, `cond_stage_model.model.*`:
                           OpenCLIP's, with one last block more than is used. All else in such
                           files has SD 1's names.

Each is read back by diffusers' own loading of single files; every tensor has to come out as the
folder holds it.
"""

import os
import re

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from diffusers.loaders.single_file_utils import (
    create_diffusers_clip_model_from_ldm, load_single_file_checkpoint)
from transformers import CLIPTextModel

from recording import models, weights

UNET, VAE = "model.diffusion_model.", "first_stage_model."
CLIP, OPEN_CLIP = "cond_stage_model.transformer.", "cond_stage_model.model."
UNET_ENDS = {"time_embedding.linear_1": "time_embed.0", "time_embedding.linear_2": "time_embed.2",
             "conv_in": "input_blocks.0.0", "conv_norm_out": "out.0", "conv_out": "out.2"}
RESNET = {"norm1": "in_layers.0", "conv1": "in_layers.2", "time_emb_proj": "emb_layers.1",
          "norm2": "out_layers.0", "conv2": "out_layers.3", "conv_shortcut": "skip_connection"}
VAE_ATTENTION = {"group_norm": "norm", "to_q": "q", "to_k": "k", "to_v": "v",
                 "to_out.0": "proj_out"}
OPEN_CLIP_BLOCK = {"layer_norm1": "ln_1", "layer_norm2": "ln_2", "mlp.fc1": "mlp.c_fc",
                   "mlp.fc2": "mlp.c_proj", "self_attn.out_proj": "attn.out_proj"}


def write(folder, pipelines):
    """Writes the three files and gives back the averaged U-Net's tensors, in diffusers' names."""
    ip2p, sd2v = pipelines["ip2p"], pipelines["sd2v"]
    configs = folder.replace("single", "ip2p")
    denoiser, others = unet(ip2p), noise_schedule(ip2p) | vae(ip2p) | clip(ip2p.text_encoder)
    path = os.path.join(folder, "ip2p.safetensors")
    weights.save(denoiser | others, path, torch.float16)
    check_unet(path, configs, ip2p.unet)
    check_vae(path, configs, ip2p.vae)
    check_text(path, configs, ip2p.text_encoder)

    averaged = models.unet(next(toy for toy in models.TOYS if toy.name == "ip2p"))
    weights.fill(averaged, 150, torch.float16, models.DENOISER_GAINS)
    path = os.path.join(folder, "ip2p.ckpt")
    save_ckpt(path, denoiser, others, averaged.state_dict())
    check_unet(path, configs, ip2p.unet)
    check_unet(path, configs, averaged, extract_ema=True)
    check_vae(path, configs, ip2p.vae)
    check_text(path, configs, ip2p.text_encoder)

    path = os.path.join(folder, "sd2v-text.safetensors")
    weights.save(open_clip(sd2v.text_encoder), path, torch.float16)
    check_text(path, folder.replace("single", "sd2v"), sd2v.text_encoder)
    return averaged.state_dict()


def save_ckpt(path, denoiser, others, averaged):
    """Floats are views of one storage, at offsets; the .bin has a storage for each tensor."""
    ema = {"model_ema." + ("diffusion_model." + unet_name(name, 1)).replace(".", ""): tensor
           for name, tensor in averaged.items()}
    floating = {name: tensor for name, tensor in others.items() if tensor.is_floating_point()}
    state = others | weights.sharing(denoiser | ema | floating, torch.float16)
    state |= {"model_ema.decay": torch.tensor(0.9999), "model_ema.num_updates": torch.tensor(20)}
    torch.save({"epoch": 1, "global_step": 20, "pytorch-lightning_version": "1.4.2",
                "state_dict": state}, path)


def noise_schedule(pipeline):
    return {name: getattr(pipeline.scheduler, name) for name in ("betas", "alphas_cumprod")}


def unet(pipeline):
    layers = pipeline.unet.config.layers_per_block
    return {UNET + unet_name(name, layers): tensor
            for name, tensor in pipeline.unet.state_dict().items()}


def vae(pipeline):
    """Its attention's projections are convolutions of 1×1 here."""
    return {VAE + vae_name(name): tensor[..., None, None]
            if ".attentions." in name and tensor.ndim == 2 else tensor
            for name, tensor in pipeline.vae.state_dict().items()}


def clip(encoder):
    tensors = models.published_text_names(encoder.state_dict())
    tensors["text_model.embeddings.position_ids"] = torch.arange(77)[None]
    return {CLIP + name: tensor for name, tensor in tensors.items()}


def unet_name(name, layers):
    """`down_blocks.I`'s and `up_blocks.I`'s layers are numbered through, down- and upsamplers among
    them: as a block of its own going down, as the last part of the last layer going up."""
    for ours, theirs in UNET_ENDS.items():
        if name.startswith(ours + "."):
            return theirs + name.removeprefix(ours)
    side, rest = name.split("_block", 1)
    if side == "mid":
        kind, index, tail = rest.removeprefix(".").split(".", 2)
        place = f"middle_block.{1 if kind == 'attentions' else 2 * int(index)}"
    else:
        block, kind, index, tail = rest.removeprefix("s.").split(".", 3)
        first = int(block) * (layers + 1)
        if kind == "downsamplers":
            return f"input_blocks.{1 + first + layers}.0.{tail.replace('conv', 'op')}"
        if kind == "upsamplers":
            has_attention = block != "0"
            return f"output_blocks.{first + layers}.{2 if has_attention else 1}.{tail}"
        number, side = (1 + first, "input") if side == "down" else (first, "output")
        place = f"{side}_blocks.{number + int(index)}.{1 if kind == 'attentions' else 0}"
    if kind == "resnets":
        tail = replaced_start(tail, RESNET)
    return f"{place}.{tail}"


def vae_name(name):
    """`encoder.down_blocks.I` count as theirs do, `decoder.up_blocks.I` from the other end."""
    name = re.sub(r"down_blocks\.(\d)", r"down.\1", name)
    name = re.sub(r"up_blocks\.(\d)", lambda match: f"up.{3 - int(match[1])}", name)
    name = re.sub(r"mid_block\.resnets\.(\d)", lambda match: f"mid.block_{int(match[1]) + 1}", name)
    if ".mid_block.attentions.0." in name:
        start, tail = name.split("mid_block.attentions.0.")
        return f"{start}mid.attn_1.{replaced_start(tail, VAE_ATTENTION)}"
    for ours, theirs in (("resnets", "block"), ("downsamplers.0", "downsample"),
                         ("upsamplers.0", "upsample"), ("conv_norm_out", "norm_out"),
                         ("conv_shortcut", "nin_shortcut")):
        name = name.replace(ours, theirs)
    return name


def open_clip(encoder):
    tensors, blocks = {}, {}
    for name, tensor in models.published_text_names(encoder.state_dict()).items():
        name = name.removeprefix("text_model.")
        if match := re.match(r"encoder\.layers\.(\d+)\.(.*)", name):
            blocks.setdefault(int(match[1]), {})[match[2]] = tensor
        else:
            name = name.replace("embeddings.token_embedding", "token_embedding")
            name = name.replace("embeddings.position_embedding.weight", "positional_embedding")
            tensors[name.replace("final_layer_norm", "ln_final")] = tensor
    blocks[len(blocks)] = {name: tensor.flip(0) for name, tensor in blocks[0].items()}
    for number, block in blocks.items():
        place = f"transformer.resblocks.{number}."
        for kind in ("weight", "bias"):
            parts = [block.pop(f"self_attn.{which}_proj.{kind}") for which in "qkv"]
            tensors[f"{place}attn.in_proj_{kind}"] = torch.cat(parts)
        for name, tensor in block.items():
            tensors[place + replaced_start(name, OPEN_CLIP_BLOCK)] = tensor
    tensors["text_projection"] = torch.eye(len(tensors["ln_final.bias"]))
    tensors["logit_scale"] = torch.tensor(4.6)
    return {OPEN_CLIP + name: tensor for name, tensor in tensors.items()}


def replaced_start(name, table):
    for ours, theirs in table.items():
        if name.startswith(ours + "."):
            return theirs + name.removeprefix(ours)
    return name


def check_unet(path, folder, model, extract_ema=False):
    same(model, UNet2DConditionModel.from_single_file(
        path, config=folder, subfolder="unet", extract_ema=extract_ema))


def check_vae(path, folder, model):
    same(model, AutoencoderKL.from_single_file(path, config=folder, subfolder="vae"))


def check_text(path, folder, model):
    same(model, create_diffusers_clip_model_from_ldm(
        CLIPTextModel, load_single_file_checkpoint(path), subfolder="text_encoder", config=folder,
        torch_dtype=torch.float32))


def same(kept, read):
    kept, read = kept.state_dict(), read.state_dict()
    assert read.keys() == kept.keys(), read.keys() ^ kept.keys()
    for name, tensor in kept.items():
        assert torch.equal(read[name].float(), tensor.float()), name
