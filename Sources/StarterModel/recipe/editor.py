"""The third stage: the U-Net, on the latents of triplets.

InstructPix2Pix (Brooks and others, 2023): the U-Net sees the source's latents beside the noisy ones
of the target. Instruction and source are left out now and then, for both guidances.
"""

import diffusers
import torch
from diffusers.models.attention_processor import AttnProcessor
from torch.nn.functional import adaptive_max_pool2d

import autoencoder
import device as devices
import sampling
import schedule
import scenes
import sheet
from optimizer import Muon, Together, adamw
from pool import BEGINNING, Pool

ENCODED = 16  # triplets at a time
SMALLEST_SHARE = 1 / 64  # of a picture that changes; what is smaller counts as much


def made(settings, device):
    """A new U-Net.

    The end of every block begins with zeros and hands on what it was given; what is left, from
    the first convolution over the outermost skip to the last, begins as a copy of the source.
    """
    factor = 2 ** (len(autoencoder.made(settings).config.block_out_channels) - 1)
    unet = diffusers.UNet2DConditionModel(
        sample_size=settings.size // factor, **settings.unet)
    begin_as_copy(unet)
    if device.type == "cpu":
        # Latents are small: fused attention's way back takes twice as long here.
        unet.set_attn_processor(AttnProcessor())
    return unet


@torch.no_grad()
def begin_as_copy(unet):
    """Lets a U-Net answer the velocity of the source at full noise, whatever it is asked.

    Without, a third of a short training goes by until what does not change is left alone. Noise
    and source of each latent channel go through beside their negatives: SiLU(a) - SiLU(-a) = a.
    """
    for name, part in unet.named_modules():
        if name.rpartition(".")[2] in ("conv2", "proj_out", "conv_out"):
            torch.nn.init.zeros_(part.weight)
            torch.nn.init.zeros_(part.bias)
    first, skip, last = copying_layers(unet)
    latents, width = last.out_channels, first.out_channels
    for channel in range(latents):
        of_source = [4 * channel, 4 * channel + 1]
        for place, (seen, sign) in enumerate(
                ((latents + channel, 1), (latents + channel, -1), (channel, 1), (channel, -1))):
            own = 4 * channel + place
            for part in (first, skip):
                part.weight[own] = 0
                part.bias[own] = 0
            first.weight[own, seen, 1, 1] = sign
            skip.weight[own, skip.in_channels - width + own] = 1
        last.weight[channel, of_source, 1, 1] = torch.tensor([-1.0, 1.0])


def copying_layers(unet):
    """The first convolution, the outermost skip (of what comes from below, then of the first), the
    last convolution."""
    return unet.conv_in, unet.up_blocks[-1].resnets[-1].conv_shortcut, unet.conv_out


class EditorStage:
    name = "editor"
    measure = "error where held-out edits change, beside copying the source"

    def __init__(self, settings, device, source, held_out, vae, tokens, text):
        self.settings, self.stage, self.device = settings, settings.editor, device
        self.networks = devices.prepared(made(settings, device), device)
        self._scheduler = schedule.noise()
        self._alphas = self._scheduler.alphas_cumprod.to(device)
        self._scenes, self._vae, self._tokens, self._text = source, vae, tokens, text
        self._empty = torch.tensor(tokens(""), device=device)
        self._pool = Pool(self.stage.pool)
        self._held_out = held_out[:settings.sheet]
        self._owed = 0  # new triplets that steps may have had and did not take yet

    def optimizer(self):
        """Muon for the matrices but those that copy, which begin near what they are to be."""
        copying = {layer.weight for layer in copying_layers(self.networks)}
        matrices = [weight for weight in self.networks.parameters()
                    if is_matrix(weight) and weight not in copying]
        chosen = set(matrices)
        others = [weight for weight in self.networks.parameters() if weight not in chosen]
        return Together(Muon(matrices), adamw(others))

    def begin(self):
        """Draws and encodes the first triplets."""
        for _ in range(BEGINNING // ENCODED):
            self._pool.put(self._encoded(self._scenes.take(ENCODED)))

    def refresh(self):
        """Encodes what has been drawn meanwhile, once, some triplets at a time, and keeps it."""
        self._owed += self.stage.fresh
        if self._owed < ENCODED:
            return
        triplets = self._scenes.ready(self._owed)
        self._owed = 0
        if triplets:
            self._pool.put(self._encoded(triplets))

    def loss(self):
        drawn = self._pool.draw(self.stage.batch)
        target, source = drawn["target"].float(), drawn["source"].float()
        tokens = drawn["tokens"].long()
        dropped = torch.rand(len(tokens), device=self.device) / self.settings.dropped
        tokens = torch.where((dropped < 2)[:, None], self._empty, tokens)
        source = source * ~((dropped >= 1) & (dropped < 3))[:, None, None, None]

        noise, timesteps = torch.randn_like(target), self._timesteps(len(target))
        alpha = self._alphas[timesteps][:, None, None, None]
        noisy = alpha.sqrt() * target + (1 - alpha).sqrt() * noise
        velocity = alpha.sqrt() * noise - (1 - alpha).sqrt() * target
        with devices.autocast(self.device):
            context = self._text(tokens).last_hidden_state
            given = self.networks(torch.cat([noisy, source], dim=1), timesteps, context).sample
        # What is small counts more, or the colour of a door would be learned long after the sky's.
        changed = drawn["changed"].float()
        share = changed.mean(dim=(1, 2, 3), keepdim=True).clamp(min=SMALLEST_SHARE)
        weight = 1 + self.settings.changed_weight * changed / share.sqrt()
        return (weight * (given.float() - velocity) ** 2).mean()

    @torch.no_grad()
    def report(self, unet, path):
        """Draws sources, results and true targets of held-out edits, and measures the error."""
        unet.eval()
        encoded = self._encoded(self._held_out)
        generator = torch.Generator().manual_seed(1)
        with devices.autocast(self.device):
            found = sampling.edited(
                unet, self._text, self._scheduler, encoded["source"].float(),
                encoded["tokens"].long(), self._empty.expand(len(self._held_out), -1),
                steps=self.settings.steps,
                text_guidance=self.settings.text_guidance,
                image_guidance=self.settings.image_guidance, generator=generator)
            decoded = self._vae.decode(found / self._vae.config.scaling_factor).sample
        unet.train()
        result = sheet.pixels(decoded.float().cpu())
        source = scenes.pictures([triplet.source for triplet in self._held_out])
        target = scenes.pictures([triplet.target for triplet in self._held_out])
        changed = scenes.masks(self._held_out)
        captions = [triplet.instruction for triplet in self._held_out]
        sheet.write(path, [source, result, target], captions)
        copied = error_inside(source, target, changed)
        return (error_inside(result, target, changed) / copied).item()

    def _timesteps(self, count):
        """The more noise, the oftener: what is to change is decided there, the rest is detail.

        One of each of `count` parts that are equally likely: an even draw has less variance.
        """
        places = (torch.arange(count, device=self.device) + torch.rand(count, device=self.device))
        return ((places / count).sqrt() * len(self._alphas)).long().clamp(max=len(self._alphas) - 1)

    @torch.no_grad()
    def _encoded(self, triplets):
        """Triplets as they are kept; the source unscaled, as the pipeline gives it to the U-Net."""
        pictures = scenes.pictures([triplet.source for triplet in triplets]
                                   + [triplet.target for triplet in triplets]).to(self.device)
        with devices.autocast(self.device):
            found = autoencoder.latents(self._vae, scenes.signal(pictures))
        source, target = found.to(torch.bfloat16).chunk(2)
        changed = adaptive_max_pool2d(scenes.masks(triplets).float(), source.shape[-2:])
        tokens = self._tokens.rows([triplet.instruction for triplet in triplets])
        return {"source": source, "target": target * self._vae.config.scaling_factor,
                "changed": changed.bool().to(self.device), "tokens": tokens.to(self.device)}


def is_matrix(weight):
    """Whether it has rows and columns, more than one of each."""
    return weight.ndim > 1 and min(len(weight), weight[0].numel()) > 1


def error_inside(picture, target, changed):
    """The mean absolute difference where something changes."""
    difference = (picture.float() - target.float()).abs() / 255
    return (difference * changed).sum() / (3 * changed.sum()).clamp(min=1)
