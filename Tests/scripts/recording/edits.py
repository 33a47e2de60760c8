"""Whole edits as a user of diffusers would run them: `edits.json` and `edits/NAME.safetensors`.

edits.json is a list; each entry has every setting under the reference's own names, the folder of
the model, `unet` or `vae` where another file's stands in, and

- timesteps: those that were run, after `strength`;
- draws: what each draw of the generator was for, in their order. The generator is torch's on the
  CPU, seeded with `seed`; each draw is one torch.randn.

The tensors:

- picture [height, width, 3] u8, mask [height, width] u8 (white is repainted);
- embeddings [batch, 77, size] f32, where `exact`: what the U-Net was given, in its passes' order;
- draw.K f32: the generator's K-th draw; moments.K f32: the autoencoder's K-th encoding, mean then
  log variance (taesd: the latents);
- initial f32: the latents before the first step; conditioning: the U-Net's input channels after the
  fourth at the first step, one for each pass;
- guided.K, latents.K f32: the prediction after guidance at step K; the latents after it;
- final.u8 [height, width, 3] u8: the picture; final [height, width, 3] f32 in 0…1, where `exact`.
"""

import contextlib
import functools
import os

import diffusers
import numpy as np
import torch
from diffusers import AutoencoderTiny
from PIL import Image
from safetensors.torch import save_file

from recording import models, pictures, tokenizer

PIPELINES = {"instruct": diffusers.StableDiffusionInstructPix2PixPipeline,
             "inpaint": diffusers.StableDiffusionInpaintPipeline,
             "img2img": diffusers.StableDiffusionImg2ImgPipeline}
DDIM = {"class": "DDIMScheduler", "clip_sample": False, "set_alpha_to_one": False,
        "steps_offset": 1}
EULER = {"class": "EulerDiscreteScheduler", "steps_offset": 1}
ANCESTRAL = {"class": "EulerAncestralDiscreteScheduler", "steps_offset": 1}
VELOCITY = DDIM | {"prediction_type": "v_prediction"}
ZERO_SNR = VELOCITY | {"timestep_spacing": "trailing", "rescale_betas_zero_snr": True}
PAINT = {"prompt": "a stone castle in the fog", "negative_prompt": "blurry",
         "guidance_scale": 7.5}


def instruct(name, seed, steps, text_scale, image_scale, negative, **others):
    return {"name": name, "pipeline": "instruct", "model": "ip2p", "seed": seed,
            "num_inference_steps": steps, "prompt": "turn the sky into a golden sunset",
            "negative_prompt": negative, "guidance_scale": text_scale,
            "image_guidance_scale": image_scale, "scheduler": ANCESTRAL} | others


def instruct_text(name, seed, steps, text_scale, image_scale, **others):
    scheduler = ZERO_SNR | {"steps_offset": 0, "set_alpha_to_one": True}
    return instruct(name, seed, steps, text_scale, image_scale, None, model="ip2p-text",
                    scheduler=scheduler, **others)


def masked(name, model, seed, steps, strength, scheduler, **others):
    return {"name": name, "pipeline": "inpaint", "model": model, "seed": seed, "masked": True,
            "num_inference_steps": steps, "strength": strength, "scheduler": scheduler, **PAINT,
            **others}


def redraw(name, model, seed, steps, strength, scheduler, **others):
    return {"name": name, "pipeline": "img2img", "model": model, "seed": seed,
            "num_inference_steps": steps, "strength": strength, "scheduler": scheduler, **PAINT,
            **others}


EDITS = [
    instruct("instruct-4", 42, 4, 7.5, 1.5, None, exact=True),
    instruct("instruct-8", 7, 8, 5.0, 2.0, "blurry, dark", size=[48, 40]),
    instruct("instruct-resized", 3, 4, 7.5, 1.5, "", size=[53, 46]),
    instruct("instruct-unguided", 4, 4, 1.0, 1.5, None, size=[48, 40]),
    instruct("instruct-ema", 42, 4, 7.5, 1.5, None, size=[48, 40],
             unet="single/ip2p.ckpt"),
    instruct("instruct-euler", 2**32 + 5, 4, 7.5, 1.2, "", scheduler=EULER, size=[40, 56]),
    instruct_text("instruct-text", 5, 5, 3.0, 1.2, size=[48, 40]),
    masked("inpaint-ddim", "inpaint", 42, 6, 1.0, DDIM, size=[48, 48]),
    masked("inpaint-euler", "inpaint", 8, 6, 0.7, EULER, size=[48, 40]),
    masked("masked-ddim", "text2img", 42, 8, 0.75, DDIM, size=[48, 48]),
    masked("masked-ancestral", "text2img", 9, 5, 1.0, ANCESTRAL, size=[48, 40]),
    redraw("img2img-ddim", "text2img", 42, 10, 0.6, DDIM, size=[48, 48]),
    redraw("img2img-unipc", "text2img", 10, 8, 0.6,
           {"class": "UniPCMultistepScheduler", "solver_order": 2, "steps_offset": 1},
           size=[48, 40]),
    redraw("img2img-dpm", "text2img", 11, 8, 0.6,
           {"class": "DPMSolverMultistepScheduler", "algorithm_type": "dpmsolver++",
            "use_karras_sigmas": True, "steps_offset": 1}, size=[48, 40]),
    redraw("img2img-lcm", "text2img", 12, 5, 0.8, {"class": "LCMScheduler", "steps_offset": 1},
           guidance_scale=1.0, negative_prompt=None, size=[48, 40]),
    redraw("img2img-taesd", "text2img", 13, 6, 0.5, DDIM, vae="taesd", size=[48, 40]),
    redraw("img2img-velocity", "sd2v", 42, 8, 0.6, VELOCITY, size=[40, 48],
           exact=True),
    redraw("img2img-zero-snr", "sd2v", 14, 6, 1.0, ZERO_SNR, size=[40, 48]),
]
OUR_OWN = {"name", "pipeline", "model", "seed", "scheduler", "size", "masked", "unet", "vae",
           "exact"}


def record(folder, pipelines, averaged):
    os.makedirs(os.path.join(folder, "edits"))
    entries = []
    for edit in EDITS:
        facts, tensors = run(edit, folder, pipelines[edit["model"]], averaged)
        tensors = {name: tensor.detach().contiguous().clone() for name, tensor in tensors.items()}
        save_file(tensors, os.path.join(folder, "edits", edit["name"] + ".safetensors"))
        settings = {"size": [64, 64], "masked": False, "eta": 0.0, "exact": False, "unet": None,
                    "vae": None}
        entries.append(settings | edit | {"scheduler": full_scheduler(edit)} | facts)
    tokenizer.save_json(folder, "edits.json", entries)


def full_scheduler(edit):
    return models.NOISE | {"prediction_type": "epsilon"} | edit["scheduler"]


def run(edit, folder, parent, averaged):
    pipeline = opened(edit, folder, parent, averaged)
    width, height = edit.get("size", [64, 64])
    picture = pictures.picture(width, height)
    settings = {name: value for name, value in edit.items() if name not in OUR_OWN}
    settings["image"] = Image.fromarray(picture)
    tensors = {"picture": torch.from_numpy(picture)}
    if edit.get("masked"):
        mask = pictures.mask(width, height)
        tensors["mask"] = torch.from_numpy(mask)
        settings |= {"mask_image": Image.fromarray(mask), "width": width, "height": height}
    with Watch(pipeline) as watch:
        generator = torch.Generator().manual_seed(edit["seed"])
        final = pipeline(**settings, generator=generator, output_type="np",
                         callback_on_step_end=watch.after_step).images[0]
    tensors |= watch.tensors
    tensors["final.u8"] = torch.from_numpy((final * 255).round().astype(np.uint8))
    if edit.get("exact"):
        tensors["final"] = torch.from_numpy(final)
    else:
        del tensors["embeddings"]
    inside = ((final > 0) & (final < 1)).mean()
    print(f"{edit['name']}: {inside:.0%} of the values lie inside the range", flush=True)
    draws = purposes(edit, len(watch.timesteps))
    drawn = sum(name.startswith("draw.") for name in tensors)
    assert len(draws) == drawn, (edit["name"], draws, drawn)
    return {"timesteps": watch.timesteps, "draws": draws}, tensors


def opened(edit, folder, parent, averaged):
    options = full_scheduler(edit)
    scheduler = getattr(diffusers, options["class"]).from_config(
        {name: value for name, value in options.items() if name != "class"})
    components = {name: part for name, part in parent.components.items() if name != "image_encoder"}
    components["scheduler"] = scheduler
    if edit.get("unet"):
        components["unet"] = type(parent.unet).from_config(parent.unet.config).eval()
        components["unet"].load_state_dict(averaged)
    if edit.get("vae"):
        components["vae"] = AutoencoderTiny.from_pretrained(os.path.join(folder, edit["vae"]))
    pipeline = PIPELINES[edit["pipeline"]](**components, requires_safety_checker=False)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def purposes(edit, steps):
    """What the reference draws for, in its order: asserted to be as many as were drawn."""
    source = "sample of the source" if not edit.get("vae") else None
    if edit["pipeline"] == "instruct":
        start = ["noise"]
    elif edit["pipeline"] == "img2img":
        start = [source, "noise"]
    else:
        encodes_source = edit["model"] == "text2img" or edit["strength"] < 1
        start = [source if encodes_source else None, "noise", "sample of the masked source"]
    kind = edit["scheduler"]["class"]
    drawing = {"EulerAncestralDiscreteScheduler": steps, "LCMScheduler": steps - 1}.get(kind, 0)
    return [name for name in start if name] + [f"step {step}" for step in range(drawing)]


class Watch:
    """Keeps what a pipeline draws, encodes, predicts and steps to while it is entered."""

    def __init__(self, pipeline):
        self.pipeline, self.tensors, self.timesteps = pipeline, {}, []
        self.stack = contextlib.ExitStack()

    def __enter__(self):
        self.wrap(torch, "randn", self.drew)
        self.wrap(self.pipeline.vae, "encode", self.encoded)
        self.wrap(self.pipeline.unet, "forward", self.predicted)
        self.wrap(self.pipeline.scheduler, "step", self.stepped)
        return self

    def __exit__(self, *error):
        self.stack.close()

    def wrap(self, owner, name, seen):
        original = getattr(owner, name)

        @functools.wraps(original)  # pipelines ask a scheduler's signature if it takes a generator
        def wrapped(*arguments, **settings):
            result = original(*arguments, **settings)
            seen(arguments, settings, result)
            return result

        setattr(owner, name, wrapped)
        restore = setattr if owner is torch else lambda owner, name, _: delattr(owner, name)
        self.stack.callback(restore, owner, name, original)

    def keep(self, name, tensor):
        number = sum(kept.startswith(name + ".") for kept in self.tensors)
        self.tensors[f"{name}.{number}"] = tensor.clone()

    def drew(self, arguments, settings, result):
        self.keep("draw", result)

    def encoded(self, arguments, settings, result):
        exact = result.latent_dist.parameters if hasattr(result, "latent_dist") else result.latents
        self.keep("moments", exact)

    def predicted(self, arguments, settings, result):
        sample = arguments[0]
        if "embeddings" not in self.tensors:
            self.tensors["embeddings"] = settings["encoder_hidden_states"].clone()
            if sample.shape[1] > 4:
                self.tensors["conditioning"] = sample[:, 4:].clone()

    def stepped(self, arguments, settings, result):
        prediction, timestep, sample = arguments
        self.timesteps.append(float(timestep))
        self.tensors.setdefault("initial", sample.clone())
        self.keep("guided", prediction)

    def after_step(self, pipeline, step, timestep, tensors):
        self.keep("latents", tensors["latents"])
        return {}
