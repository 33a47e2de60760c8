"""A full-size InstructPix2Pix with random weights, as a folder in diffusers' layout, in f16."""

from recording import models

FULL_SIZE = models.Toy(
    "full-size", 800, "StableDiffusionInstructPix2PixPipeline",
    unet={"in_channels": 8, "sample_size": 64, "layers_per_block": 2, "norm_num_groups": 32,
          "cross_attention_dim": 768, "attention_head_dim": 8,
          "block_out_channels": (320, 640, 1280, 1280),
          "down_block_types": ("CrossAttnDownBlock2D",) * 3 + ("DownBlock2D",),
          "up_block_types": ("UpBlock2D",) + ("CrossAttnUpBlock2D",) * 3},
    vae={"sample_size": 512, "layers_per_block": 2, "norm_num_groups": 32,
         "block_out_channels": (128, 256, 512, 512)},
    text={"vocab_size": 49408, "hidden_size": 768, "intermediate_size": 3072,
          "num_hidden_layers": 12, "num_attention_heads": 12, "projection_dim": 768},
    scheduler=models.TOYS[0].scheduler)


def write(folder):
    models.write(FULL_SIZE, folder)
