"""Edits, as diffusers' pipeline and the engine make them."""

import torch


@torch.no_grad()
def edited(unet, text_encoder, scheduler, source, texts, empty, *, steps, text_guidance,
           image_guidance, generator):
    """The latents that an instruction makes of a source's.

    InstructPix2Pix's guidance (Brooks and others, 2023): away from what the source alone gives
    towards the instruction, and away from nothing at all towards the source.

    `source`: latents as the autoencoder gives them, [n, 4, height, width]; `texts` and `empty`:
    tokens of each instruction and of none, [n, length]. The result is in the U-Net's scale.
    """
    context = text_encoder(torch.cat([texts, empty, empty])).last_hidden_state
    sight = torch.cat([source, source, torch.zeros_like(source)])
    latents = torch.randn(source.shape, generator=generator).to(source.device)
    scheduler.set_timesteps(steps)
    for timestep in scheduler.timesteps:
        seen = torch.cat([latents.repeat(3, 1, 1, 1), sight], dim=1)
        answers = unet(seen, timestep, context).sample.float()
        asked, kept, neither = answers.chunk(3)
        guided = neither + text_guidance * (asked - kept) + image_guidance * (kept - neither)
        latents = scheduler.step(guided, timestep, latents).prev_sample
    return latents
