"""Ours, as `bench` and `pentimento` run it."""

import os
import tempfile

import numpy as np
from PIL import Image

from measuring import processes
from measuring.stopwatch import PROMPTS
from recording import pictures


def measured(programs, model, precision, threads, steps):
    """The command that prints what `bench model` measures, with an edit where `steps` is not 0."""
    return [os.path.join(programs, "bench"), "model", model, "--precision", precision,
            "--threads", str(threads), "--edit", str(steps)]


def edited(programs, model, precision, threads, steps, seed):
    """The picture that all engines edit, [512, 512, 3], and the most memory that it took."""
    with tempfile.TemporaryDirectory() as folder:
        source, result = os.path.join(folder, "source.png"), os.path.join(folder, "result.png")
        Image.fromarray(pictures.picture(512, 512)).save(source)
        _, peak = processes.run([
            os.path.join(programs, "pentimento"), "apply", source, PROMPTS[0], "--engine", model,
            "--precision", precision, "--threads", str(threads), "--steps", str(steps),
            "--seed", str(seed), "--guidance", "7.5", "--image-guidance", "1.5", "-o", result])
        return np.array(Image.open(result).convert("RGB")), peak
