"""The first stage: an autoencoder, whose latents the editor works on.

Either of diffusers' layouts is trained in the same way, with a constant variance: noise of one
loudness is added to latents that are held to mean 0 and deviation 1, so that near latents must mean
near pictures. The error is squared: others held small networks back for a long time.
"""

import copy
import json
import math
import os

import diffusers
import torch
from torch.nn.functional import mse_loss

import device as devices
import scenes
import sheet
from optimizer import adamw
from pool import BEGINNING, Pool

MOMENTS_WEIGHT = 0.01


def made(settings):
    return getattr(diffusers, settings.vae["_class_name"]).from_config(settings.vae)


def latents(network, pictures):
    """The most likely latents of pictures in -1…1, as the network itself gives them."""
    found = network.encode(pictures)
    return found.latents if hasattr(found, "latents") else found.latent_dist.mode()


class AutoencoderStage:
    name = "autoencoder"
    measure = "PSNR of held-out pictures, dB"

    def __init__(self, settings, device, source, held_out):
        self.settings, self.stage, self.device = settings, settings.autoencoder, device
        self.networks = devices.prepared(made(settings), device)
        self._scenes = source
        self._pool = Pool(2 * self.stage.pool)
        self._held_out = scenes.pictures(
            [picture for triplet in held_out for picture in (triplet.source, triplet.target)])

    def optimizer(self):
        return adamw(self.networks.parameters())

    def begin(self):
        """Draws the first pictures."""
        self._add(self._scenes.take(BEGINNING))

    def refresh(self):
        """Takes in what has been drawn meanwhile."""
        self._add(self._scenes.ready(self.stage.fresh))

    def loss(self):
        original = scenes.signal(self._crops())
        with devices.autocast(self.device):
            clean = latents(self.networks, original)
            noisy = clean + self.settings.latent_noise * torch.randn_like(clean)
            decoded = self.networks.decode(noisy).sample
        deviation, mean = torch.std_mean(clean.float(), dim=(0, 2, 3))
        moments = (mean ** 2 + (deviation - 1) ** 2).mean()
        return mse_loss(decoded.float(), original) + MOMENTS_WEIGHT * moments

    @torch.no_grad()
    def report(self, network, path):
        """Draws originals beside what comes back, and measures the error."""
        with devices.autocast(self.device):
            decoded = torch.cat([network.decode(latents(network, part)).sample.float().cpu()
                                 for part in self._signals()])
        error = mse_loss(decoded.clamp(-1, 1), scenes.signal(self._held_out)).item()
        shown = slice(self.settings.sheet)
        sheet.write(path, [self._held_out[shown], sheet.pixels(decoded[shown])])
        return 10 * math.log10(4 / error)

    @torch.no_grad()
    def write(self, network, folder):
        """Writes the network as it is shipped: f16, with the scale of its latents measured."""
        found = torch.cat([latents(network, part) for part in self._signals()])
        network = copy.deepcopy(network)
        network.register_to_config(scaling_factor=1 / found.std().item())
        if hasattr(network, "quant_conv"):
            channels = network.config.latent_channels
            network.quant_conv.weight[channels:] = 0
            network.quant_conv.bias[channels:] = 2 * math.log(self.settings.latent_noise)
        network.half().save_pretrained(folder)

    def _add(self, triplets):
        if triplets:
            found = [picture for triplet in triplets
                     for picture in (triplet.source, triplet.target)]
            self._pool.put({"picture": scenes.pictures(found).to(self.device)})

    def _crops(self):
        """Parts at random places, half of them mirrored."""
        drawn = self._pool.draw(self.stage.batch)["picture"]
        side, room = self.settings.crop, self.settings.size - self.settings.crop + 1
        crops = [picture[:, y:y + side, x:x + side] for picture, (y, x)
                 in zip(drawn, torch.randint(room, (self.stage.batch, 2)).tolist())]
        half = self.stage.batch // 2
        return torch.cat([torch.stack(crops[:half]), torch.stack(crops[half:]).flip(-1)])

    def _signals(self):
        for part in self._held_out.split(16):
            yield scenes.signal(part).to(self.device)


def loaded(folder, device):
    """A finished autoencoder, which trains no more: f32, of the weights that are shipped."""
    with open(os.path.join(folder, "config.json"), encoding="utf-8") as file:
        layout = json.load(file)["_class_name"]
    network = getattr(diffusers, layout).from_pretrained(folder, dtype=torch.float32)
    return devices.prepared(network, device).eval().requires_grad_(False)
