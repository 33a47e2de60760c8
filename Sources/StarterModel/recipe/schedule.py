"""Schedules: of the noise that the editor learns to take away, and of the learning rate."""

import math

from diffusers import DDIMScheduler

NOISE = {"num_train_timesteps": 1000, "beta_start": 0.00085, "beta_end": 0.012,
         "beta_schedule": "scaled_linear", "clip_sample": False, "set_alpha_to_one": True,
         "steps_offset": 0, "timestep_spacing": "trailing"}


def noise(prediction):
    """The noise schedule of latent diffusion, for `v_prediction` stretched to end in noise alone.

    Lin and others, "Common Diffusion Noise Schedules and Sample Steps are Flawed" (2023). Who
    predicts the noise itself cannot learn from noise alone, so `epsilon` keeps a rest of picture.
    """
    return DDIMScheduler(**NOISE, prediction_type=prediction,
                         rescale_betas_zero_snr=prediction == "v_prediction")


def rate(highest, step, warm_up, progress):
    """The learning rate: a line up for some steps, then half a cosine down with progress 0…1."""
    return highest * min(1, (step + 1) / warm_up) * (1 + math.cos(math.pi * progress)) / 2
