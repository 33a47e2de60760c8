"""Schedules: of the noise that the editor learns to take away, and of the learning rate."""

import math

from diffusers import DDIMScheduler

NOISE = {"num_train_timesteps": 1000, "beta_start": 0.00085, "beta_end": 0.012,
         "beta_schedule": "scaled_linear", "clip_sample": False, "set_alpha_to_one": True,
         "steps_offset": 0, "timestep_spacing": "trailing"}


def noise():
    """The noise schedule of latent diffusion, stretched to end in noise alone, for velocities.

    Lin and others, "Common Diffusion Noise Schedules and Sample Steps are Flawed" (2023).
    """
    return DDIMScheduler(**NOISE, prediction_type="v_prediction", rescale_betas_zero_snr=True)


def rate(highest, step, warm_up, progress):
    """The learning rate: a line up for some steps, then half a cosine down with progress 0…1."""
    return highest * min(1, (step + 1) / warm_up) * (1 + math.cos(math.pi * progress)) / 2
