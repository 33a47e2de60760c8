"""The settings: one for each kind of machine, and a toy.

The networks' own settings are those of diffusers' and transformers' classes, under their names.
"""

import dataclasses
import math


@dataclasses.dataclass(frozen=True)
class Length:
    """How long a stage trains: so many minutes of it, or so many steps."""

    minutes: float | None = None
    steps: int | None = None

    @staticmethod
    def parsed(text):
        """`22m` are minutes, `4000` are steps; argparse tells a `ValueError` in a line."""
        length = (Length(minutes=float(text[:-1])) if text.endswith("m")
                  else Length(steps=int(text)))
        if not 0 < (length.minutes or length.steps or 0) < math.inf:
            raise ValueError(text)
        return length

    def progress(self, step, seconds):
        """The share that is done, 0 to 1."""
        done = step / self.steps if self.steps is not None else seconds / (60 * self.minutes)
        return min(done, 1.0)


@dataclasses.dataclass(frozen=True)
class Stage:
    """How one of the stages is trained."""

    length: Length
    batch: int
    rate: float
    pool: int  # triplets that are kept to draw from
    fresh: int  # of these, how many a step may exchange for new ones, on average
    average: float  # what the averaged weights keep of themselves at a step
    warm_up: int = 100  # steps
    report_minutes: float = 8  # between two sheets


@dataclasses.dataclass(frozen=True)
class Settings:
    name: str
    size: int  # of pictures, pixels
    crop: int  # of what the autoencoder trains on
    autoencoder: Stage
    text_encoder: Stage
    editor: Stage
    vae: dict  # of AutoencoderTiny, or of AutoencoderKL
    unet: dict
    text: dict
    merges: int  # of the tokenizer: its vocabulary has 514 tokens more
    latent_noise: float = 0.1  # beside latents of deviation 1, in the autoencoder's training
    changed_weight: float = 2  # what a place counts beyond 1 where everything changes, else more
    dropped: float = 0.05  # how often the instruction, the source, and both are left out
    text_guidance: float = 1
    image_guidance: float = 1
    steps: int = 3  # of an edit
    sheet: int = 24  # held-out edits on a sheet

    @property
    def about(self):
        """What lists of models say of it."""
        return ("knows a drawn world of houses, trees, water and weather at"
                f" {self.size}×{self.size}; a demonstration")


def tiny_autoencoder(encoder_width, encoder_blocks, decoder_width, decoder_blocks):
    """The encoder's blocks finest first, the decoder's coarsest first."""
    return {"_class_name": "AutoencoderTiny",
            "encoder_block_out_channels": [encoder_width] * len(encoder_blocks),
            "num_encoder_blocks": encoder_blocks,
            "decoder_block_out_channels": [decoder_width] * len(decoder_blocks),
            "num_decoder_blocks": decoder_blocks}


def kl_autoencoder(widths, layers):
    return {"_class_name": "AutoencoderKL", "block_out_channels": widths,
            "layers_per_block": layers, "norm_num_groups": 16, "mid_block_add_attention": False,
            "down_block_types": ["DownEncoderBlock2D"] * len(widths),
            "up_block_types": ["UpDecoderBlock2D"] * len(widths)}


def unet(widths, attention, layers, text_width, heads):
    """`attention`: for each level, finest first, whether it has any."""
    return {"in_channels": 8, "out_channels": 4, "layers_per_block": layers,
            "block_out_channels": widths, "attention_head_dim": heads, "norm_num_groups": 4,
            "cross_attention_dim": text_width, "use_linear_projection": True,
            # The text goes beside the time too, as in DeepFloyd's IF: seasons reach every place.
            "addition_embed_type": "text", "addition_embed_type_num_heads": text_width // 32,
            "resnet_time_scale_shift": "scale_shift",
            "down_block_types": ["CrossAttnDownBlock2D" if has else "DownBlock2D"
                                 for has in attention],
            "up_block_types": ["CrossAttnUpBlock2D" if has else "UpBlock2D"
                               for has in reversed(attention)]}


def text_encoder(width, layers):
    return {"hidden_size": width, "intermediate_size": 4 * width, "num_hidden_layers": layers,
            "num_attention_heads": width // 32, "projection_dim": width,
            "hidden_act": "quick_gelu"}


CORES = Settings(
    name="cores", size=128, crop=64,
    autoencoder=Stage(length=Length(minutes=22), batch=16, rate=1e-3, pool=3000, fresh=4,
                      average=0.999),
    text_encoder=Stage(length=Length(minutes=6), batch=128, rate=1e-3, pool=30_000, fresh=48,
                       average=0.99),
    editor=Stage(length=Length(minutes=100), batch=16, rate=1e-3, pool=20_000, fresh=3,
                 average=0.9995, warm_up=200, report_minutes=20),
    vae=tiny_autoencoder(32, [1, 2, 4], 64, [3, 2, 1]),
    unet=unet([64, 112, 160], [False, True, True], 1, 192, [2, 4, 5]),
    text=text_encoder(192, 3), merges=1022)

GPU = Settings(
    name="gpu", size=256, crop=128,
    autoencoder=Stage(length=Length(minutes=6), batch=64, rate=6e-4, pool=20_000, fresh=32,
                      average=0.999, report_minutes=3),
    text_encoder=Stage(length=Length(minutes=1), batch=512, rate=1e-3, pool=100_000, fresh=512,
                       average=0.99),
    editor=Stage(length=Length(minutes=10), batch=256, rate=8e-4, pool=400_000, fresh=64,
                 average=0.9995, report_minutes=4),
    vae=kl_autoencoder([32, 64, 96, 128], 1),
    unet=unet([64, 128, 192], [True, True, True], 1, 192, [2, 4, 6]),
    text=text_encoder(192, 3), merges=1022)

TOY = Settings(
    name="toy", size=64, crop=32,
    autoencoder=Stage(length=Length(steps=500), batch=16, rate=1e-3, pool=2000, fresh=4,
                      average=0.98, warm_up=20),
    text_encoder=Stage(length=Length(steps=160), batch=64, rate=1e-3, pool=4000, fresh=8,
                       average=0.95, warm_up=20),
    editor=Stage(length=Length(steps=600), batch=16, rate=1e-3, pool=2000, fresh=4, average=0.98,
                 warm_up=20),
    vae=tiny_autoencoder(32, [1, 1, 1], 32, [1, 1, 1]),
    unet=unet([32, 64], [False, True], 1, 64, [1, 2]),
    text=text_encoder(64, 2), merges=300, sheet=8)

ALL = {settings.name: settings for settings in (CORES, GPU, TOY)}
