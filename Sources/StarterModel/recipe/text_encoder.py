"""The second stage: a text encoder that can tell instructions from one another.

As CLIP's (Radford and others, 2021), it learns by contrast: among the pictures of a batch, an
instruction is to find those that it changes. A text encoder that begins together with the U-Net
says nearly the same of every instruction, the U-Net learns to do without it, and from then on
neither has anything to learn from the other.
"""

import torch
from torch import nn
from torch.nn.functional import adaptive_avg_pool2d, cross_entropy, normalize
from transformers import CLIPTextConfig, CLIPTextModel

import device as devices
import export
import scenes
import sheet
from optimizer import adamw
from pool import BEGINNING, Pool

SIDE = 64  # of the pictures that instructions are held against


def made(settings, tokenizer, device):
    """A new text encoder."""
    ids = {"vocab_size": len(tokenizer), "bos_token_id": tokenizer.bos_token_id,
           "eos_token_id": tokenizer.eos_token_id, "pad_token_id": tokenizer.pad_token_id}
    network = CLIPTextModel(CLIPTextConfig(
        **settings.text, max_position_embeddings=tokenizer.model_max_length, **ids))
    if device.type == "cpu":
        # Texts are short: fused attention's way back takes twice as long here.
        network.set_attn_implementation("eager")
    return network


class Contrast(nn.Module):
    """Instructions and changes as directions in one space, and how sharply they are told apart."""

    def __init__(self, text):
        super().__init__()
        width = text.config.hidden_size
        self.text = text
        self.projection = nn.Linear(width, width, bias=False)
        self.convolutions = nn.Sequential(
            *halved(9, 64), *halved(64, 96), *halved(96, 128), *halved(128, 192))
        self.last = nn.Linear(2 * 192, width)
        self.sharpness = nn.Parameter(torch.tensor(2.659))  # CLIP's first: log(1 / 0.07)

    def forward(self, tokens, source, target):
        """A direction for each text, and one for each change: [n, width] both."""
        # The mean, and not the end alone: the U-Net looks at every place.
        asked = self.projection(self.text(tokens).last_hidden_state.mean(dim=1))
        seen = self.convolutions(torch.cat([source, target, target - source], dim=1)).flatten(2)
        done = self.last(torch.cat([seen.mean(dim=2), seen.amax(dim=2)], dim=1))
        return normalize(asked.float()), normalize(done.float())


def halved(inputs, outputs):
    return (nn.Conv2d(inputs, outputs, 3, stride=2, padding=1), nn.GroupNorm(8, outputs),
            nn.SiLU())


class TextEncoderStage:
    name = "text encoder"
    measure = "share of held-out instructions that find their own change"

    def __init__(self, settings, device, source, held_out, tokens):
        self.settings, self.stage, self.device = settings, settings.text_encoder, device
        self.networks = devices.prepared(
            Contrast(made(settings, tokens.tokenizer, device)), device)
        self._scenes, self._tokens = source, tokens
        self._pool = Pool(self.stage.pool)
        self._held_out = held_out

    def optimizer(self):
        return adamw(self.networks.parameters())

    def begin(self):
        """Draws the first triplets."""
        self._add(self._scenes.take(BEGINNING))

    def refresh(self):
        """Takes in what has been drawn meanwhile."""
        self._add(self._scenes.ready(self.stage.fresh))

    def loss(self):
        cosines = self._cosines(self.networks, self._pool.draw(self.stage.batch))
        own = torch.arange(len(cosines), device=self.device)
        return (cross_entropy(cosines, own) + cross_entropy(cosines.T, own)) / 2

    @torch.no_grad()
    def report(self, networks, path):
        """Draws held-out triplets with what was asked and the instruction found for it."""
        cosines = self._cosines(networks, self._examples(self._held_out)).cpu()
        found = [self._held_out[index].instruction for index in cosines.argmax(dim=0).tolist()]
        shown = self._held_out[:self.settings.sheet]
        sheet.write(path, [scenes.pictures([triplet.source for triplet in shown]),
                           scenes.pictures([triplet.target for triplet in shown])],
                    [f"{triplet.instruction} / {text}" for triplet, text in zip(shown, found)])
        own = torch.arange(len(cosines))
        return (cosines.argmax(dim=1) == own).float().mean().item()

    def write(self, networks, folder):
        """Writes the text encoder as it is shipped: f16."""
        export.write_text_encoder(networks.text, folder)

    def _cosines(self, networks, examples):
        """The sharpened cosine of each text with each change: [n, n]."""
        source, target = (examples[name].float() / 127.5 - 1 for name in ("source", "target"))
        with devices.autocast(self.device):
            asked, done = networks(examples["tokens"].long(), source, target)
        # In 32 bits: sharpened cosines have too few steps in bf16.
        return networks.sharpness.exp() * asked @ done.T

    def _add(self, triplets):
        if triplets:
            self._pool.put(self._examples(triplets))

    def _examples(self, triplets):
        def small(pictures):
            pictures = scenes.pictures(pictures).float()
            return adaptive_avg_pool2d(pictures, SIDE).round().to(torch.uint8).to(self.device)
        return {"source": small([triplet.source for triplet in triplets]),
                "target": small([triplet.target for triplet in triplets]),
                "tokens": self._tokens.rows([triplet.instruction for triplet in triplets])
                .to(self.device)}


def loaded(folder, device):
    """A finished text encoder, which trains no more: f32, of the weights that are shipped."""
    network = CLIPTextModel.from_pretrained(folder, dtype=torch.float32)
    return network.to(device).eval().requires_grad_(False)
