"""The parts of a full-size model and a whole edit, ours beside the reference's.

    python -m measuring.parity PROGRAMS MODEL THREADS STEPS

Prints a JSON object: `errors` of the stages in f32, the largest difference as a share of the
largest expected value; and of a whole edit of STEPS steps `difference`, the largest in 8-bit
levels between our f32 and the reference's, and `bf16`, the PSNR in dB between our bf16 and f32.
"""

import json
import os
import sys
import tempfile

import numpy as np
import torch
from safetensors.numpy import load_file, save_file

from measuring import diffusers_engine, our_engine, processes
from measuring.stopwatch import TIMESTEP
from recording import pictures

SEED = 7


def main(programs, model, threads, steps):
    torch.set_num_threads(threads)
    pipeline = diffusers_engine.opened(model, "f32")
    inputs, expected = stages(pipeline)
    edited = np.array(diffusers_engine.edited(pipeline, steps, SEED)).astype(float)
    del pipeline
    with tempfile.TemporaryDirectory() as folder:
        given, made = os.path.join(folder, "in"), os.path.join(folder, "out")
        save_file(inputs, given)
        processes.run([os.path.join(programs, "bench"), "stages", model, given, made,
                       "--precision", "f32", "--threads", str(threads)])
        found = load_file(made)
    f32, bf16 = (our_engine.edited(programs, model, precision, threads, steps, SEED)[0]
                 for precision in ("f32", "bf16"))
    print(json.dumps({
        "errors": {name: relative_error(found[name], expected[name]) for name in expected},
        "difference": int(np.abs(f32 - edited).max()), "bf16": signal_to_noise(bf16, f32)}))


@torch.no_grad()
def stages(pipeline):
    """Inputs of `bench stages`, and what the reference makes of them, both channels last."""
    generator = torch.Generator().manual_seed(SEED)
    picture = torch.from_numpy(pictures.picture(512, 512) / np.float32(127.5) - 1)[None]
    latents = torch.randn(2, 64, 64, 8, generator=generator)
    z = torch.randn(1, 64, 64, 4, generator=generator)
    text = pipeline.text_encoder(diffusers_engine.token_ids(pipeline))[0]
    timestep = torch.tensor([TIMESTEP])
    # The passes with and without text see the same latents; the third has no picture.
    sample = first_channels(latents[[0, 0, 1]])
    expected = {
        "embedding": text[0],
        "unet": last_channels(pipeline.unet(sample, timestep, text).sample),
        "means": last_channels(pipeline.vae.encode(first_channels(picture)).latent_dist.mode()),
        "decoded": last_channels(pipeline.vae.decode(
            first_channels(z) / pipeline.vae.config.scaling_factor).sample),
    }
    inputs = {"picture": picture, "latents": latents, "z": z, "text": text, "timestep": timestep}
    return tuple({name: tensor.contiguous().numpy() for name, tensor in tensors.items()}
                 for tensors in (inputs, expected))


def first_channels(tensor):
    return tensor.permute(0, 3, 1, 2)


def last_channels(tensor):
    return tensor.permute(0, 2, 3, 1)


def relative_error(found, expected):
    return float(np.abs(found - expected.ravel()).max() / np.abs(expected).max())


def signal_to_noise(found, expected):
    error = ((found.astype(float) - expected) ** 2).mean()
    return float(10 * np.log10(255 ** 2 / max(error, 1e-9)))


if __name__ == "__main__":
    main(*sys.argv[1:3], *map(int, sys.argv[3:]))
