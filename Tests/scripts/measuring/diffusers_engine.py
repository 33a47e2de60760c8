"""InstructPix2Pix in Hugging Face's diffusers.

    python -m measuring.diffusers_engine MODEL PRECISION THREADS STEPS

Measures its networks, channels last, which is its faster order on a CPU, and a whole edit of STEPS
steps where that is not 0; prints a JSON object of seconds.
"""

import time

START = time.perf_counter()

import sys  # noqa: E402

import diffusers  # noqa: E402
import torch  # noqa: E402
import transformers  # noqa: E402
from PIL import Image  # noqa: E402

from measuring.stopwatch import PROMPTS, TIMESTEP, Stopwatch  # noqa: E402
from recording import pictures  # noqa: E402

PRECISIONS = {"f32": torch.float32, "bf16": torch.bfloat16}


def opened(model, precision):
    diffusers.logging.set_verbosity_error()
    diffusers.logging.disable_progress_bar()
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    pipeline = diffusers.StableDiffusionInstructPix2PixPipeline.from_pretrained(
        model, dtype=PRECISIONS[precision], safety_checker=None)
    pipeline.set_progress_bar_config(disable=True)
    pipeline.unet.to(memory_format=torch.channels_last)
    pipeline.vae.to(memory_format=torch.channels_last)
    return pipeline


def token_ids(pipeline):
    return pipeline.tokenizer(
        PROMPTS, padding="max_length", max_length=77, return_tensors="pt").input_ids


def edited(pipeline, steps, seed):
    """The picture that all engines edit, after so many steps."""
    return pipeline(
        PROMPTS[0], image=Image.fromarray(pictures.picture(512, 512)),
        num_inference_steps=steps, guidance_scale=7.5, image_guidance_scale=1.5,
        generator=torch.Generator().manual_seed(seed)).images[0]


@torch.no_grad()
def measure(model, precision, threads, steps):
    torch.set_num_threads(threads)
    pipeline = opened(model, precision)
    text = pipeline.text_encoder(token_ids(pipeline))[0]
    generator = torch.Generator().manual_seed(1)

    def noise(*shape):
        values = torch.randn(shape, generator=generator).to(PRECISIONS[precision])
        return values.contiguous(memory_format=torch.channels_last)

    def unet(passes, side):
        sample = noise(passes, 8, side, side)
        return lambda: pipeline.unet(sample, torch.tensor(TIMESTEP), text[:passes])

    watch = Stopwatch(START)
    step = unet(3, 64)
    watch.first(step)
    watch.best("unet3", step)
    watch.best("unet3_256", unet(3, 32))
    watch.best("unet1", unet(1, 64))
    picture, latents = noise(1, 3, 512, 512), noise(1, 4, 64, 64)
    watch.best("encode", lambda: pipeline.vae.encode(picture))
    watch.best("decode", lambda: pipeline.vae.decode(latents))
    if steps:
        watch.once("edit", lambda: edited(pipeline, steps, seed=7))
    watch.show()


if __name__ == "__main__":
    measure(*sys.argv[1:3], *map(int, sys.argv[3:]))
