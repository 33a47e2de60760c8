"""The order of it all."""

import os
import shutil
import tempfile

import diffusers
import torch
import transformers
from diffusers import AutoencoderTiny

from recording import edits, models, parts, single_file


@torch.no_grad()
def everything(out):
    """Records all fixtures, and only then puts each in the place of the one that is there."""
    torch.set_num_threads(1)  # one order of additions, so that a second run gives the same bytes
    diffusers.logging.set_verbosity_error()
    transformers.logging.set_verbosity_error()
    with tempfile.TemporaryDirectory() as folder:
        pipelines = {}
        for toy in models.TOYS:
            place = os.path.join(folder, toy.name)
            models.write(toy, place)
            pipelines[toy.name] = models.load(toy, place)
            parts.record(place, pipelines[toy.name], toy.seed)
        place = os.path.join(folder, "taesd")
        models.write_tiny_autoencoder(place)
        parts.tiny_autoencoder(place, AutoencoderTiny.from_pretrained(place))
        averaged = single_file.write(os.path.join(folder, "single"), pipelines)
        edits.record(folder, pipelines, averaged)
        total = sum(replace(os.path.join(folder, name), os.path.join(out, name))
                    for name in sorted(os.listdir(folder)))
    print(f"{total:>9,} bytes in all")


def replace(new, old):
    """Puts a file or a folder in the place of another, and says its size."""
    os.makedirs(os.path.dirname(old), exist_ok=True)
    if os.path.isdir(new):
        shutil.rmtree(old, ignore_errors=True)
        shutil.copytree(new, old)
        size = sum(os.path.getsize(os.path.join(folder, file))
                   for folder, _, files in os.walk(new) for file in files)
    else:
        shutil.copy(new, old)
        size = os.path.getsize(new)
    print(f"{size:>9,} {os.path.basename(new)}")
    return size
