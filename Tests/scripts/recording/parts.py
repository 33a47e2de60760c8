"""What each part of a model makes of given inputs: `MODEL/expected.json` and `.safetensors`.

All are f32 in torch's order (batch, channels, height, width) unless said otherwise.

- text.ids [prompt, 77] i64: the prompts of expected.json's `prompts`, padded and cut to 77.
- text.ids.untruncated.K i64: a prompt longer than that, whole.
- text.last [K, 77, size]: hidden states after the final norm of the first K prompts;
  text.penultimate: those before the last layer, after the final norm (clip skip 1): sd2v.
- vae.picture, vae.moments (mean, log variance), vae.mode (the mean, not scaled);
  vae.latents (not scaled) and vae.decoded. vae.trace.NAME: the output of the module NAME.
- unet.CASE.sample, unet.CASE.output for the cases of expected.json's `unet`: a time step and the
  numbers of the prompts, of text.last, that go along as the batch.
- unet.trace.NAME: the output of the module NAME in the case that expected.json's `trace` names;
  time_proj is the sinusoidal embedding, time_embedding what its two layers make of it. Not recorded
  for inpaint, which is built as ip2p is, nor is the autoencoder's trace but for ip2p and text2img.
- taesd: taesd.picture (in -1…1), taesd.latents, taesd.decoded.
"""

import os

import torch
from safetensors.torch import save_file

from recording import tokenizer

PROMPTS = [
    "turn the sky into a golden sunset",
    "",
    "make it snow in the forest, blurry",
    "Replace the HOUSE with a stone castle!",
    "  it's   a cat's life\n\tin 2026; isn't it? ",
    "!! wow! !",
    "crème brûlée, naïve Straße, Ελλάδα, Москва, 東京 and \u0645\u0631\u062d\u0628\u0627",
    "a dog 🐕 under a rainbow 🌈👩‍👩‍👧 e\u0301",
    "a & b &amp; c <b>bold</b> <|endoftext|> after",
    "a very long story: " + "the red fox jumps over the lazy dog, " * 12,
]
ENCODED = 3
UNET_CASES = {
    "square": {"height": 8, "width": 8, "timestep": 801, "prompts": [0]},
    "batch": {"height": 4, "width": 6, "timestep": 1, "prompts": [0, 1, 2]},
    "odd": {"height": 10, "width": 6, "timestep": 601, "prompts": [2]},
    "odder": {"height": 7, "width": 13, "timestep": 333.25, "prompts": [1]},
}
TRACED_CASE = "odd"
UNET_TRACED = {"down_blocks", "up_blocks", "resnets", "attentions"}
UNET_TOP = {"conv_in", "time_proj", "time_embedding", "mid_block", "conv_norm_out"}
VAE_TRACED = ("encoder.conv_in", "encoder.down_blocks.", "encoder.mid_block", "decoder.conv_in",
              "decoder.mid_block", "decoder.up_blocks.")


def record(folder, pipeline, seed):
    name = os.path.basename(folder)
    tensors = text(pipeline)
    tensors |= autoencoder(pipeline.vae, seed, traced=name in ("ip2p", "text2img"))
    tensors |= unet(pipeline.unet, tensors["text.last"], seed, traced=name != "inpaint")
    save(folder, tensors)
    tokenizer.save_json(folder, "expected.json",
                        {"prompts": PROMPTS, "unet": UNET_CASES, "trace": TRACED_CASE})


def save(folder, tensors):
    tensors = {name: tensor.detach().contiguous().clone() for name, tensor in tensors.items()}
    for name, tensor in tensors.items():
        assert tensor.isfinite().all(), name
    save_file(tensors, os.path.join(folder, "expected.safetensors"))


def text(pipeline):
    settings = {"padding": "max_length", "max_length": 77, "return_tensors": "pt"}
    tensors = {"text.ids": pipeline.tokenizer(PROMPTS, truncation=True, **settings).input_ids}
    for number, prompt in enumerate(PROMPTS):
        whole = pipeline.tokenizer(prompt, return_tensors="pt").input_ids[0]
        if len(whole) > 77:
            tensors[f"text.ids.untruncated.{number}"] = whole
    ids = tensors["text.ids"][:ENCODED]
    encoder = pipeline.text_encoder
    states = encoder(ids, output_hidden_states=True)
    inner = getattr(encoder, "text_model", encoder)
    tensors["text.last"] = states.last_hidden_state
    if encoder.config.hidden_act == "gelu":
        tensors["text.penultimate"] = inner.final_layer_norm(states.hidden_states[-2])
    return tensors


def autoencoder(vae, seed, traced):
    generator = torch.Generator().manual_seed(seed + 10)
    picture = torch.rand(1, 3, 24, 16, generator=generator) * 2 - 1
    latents = torch.randn(1, 4, 3, 2, generator=generator) * 5
    names = [name for name, _ in vae.named_modules() if traced and is_vae_traced(name)]
    with Trace(vae, names, "vae.trace.") as trace:
        posterior = vae.encode(picture).latent_dist
        decoded = vae.decode(latents).sample
    return trace | {"vae.picture": picture, "vae.moments": posterior.parameters,
                    "vae.mode": posterior.mode(), "vae.latents": latents, "vae.decoded": decoded}


def is_vae_traced(name):
    return name.startswith(VAE_TRACED) and name.count(".") <= (2 if "blocks." in name else 1)


def tiny_autoencoder(folder, model):
    generator = torch.Generator().manual_seed(510)
    picture = torch.rand(1, 3, 40, 24, generator=generator) * 2 - 1
    latents = torch.randn(1, 4, 5, 3, generator=generator)
    save(folder, {"taesd.picture": picture, "taesd.latents.in": latents,
                  "taesd.latents": model.encode(picture).latents,
                  "taesd.decoded": model.decode(latents).sample})


def unet(model, embeddings, seed, traced):
    generator = torch.Generator().manual_seed(seed + 20)
    tensors = {}
    for name, case in UNET_CASES.items():
        batch = len(case["prompts"])
        shape = (batch, model.config.in_channels, case["height"], case["width"])
        sample = torch.randn(shape, generator=generator)
        names = [module for module, _ in model.named_modules()
                 if traced and name == TRACED_CASE and is_unet_traced(module)]
        with Trace(model, names, "unet.trace.") as trace:
            output = model(sample, case["timestep"], embeddings[case["prompts"]]).sample
        tensors |= trace
        tensors |= {f"unet.{name}.sample": sample, f"unet.{name}.output": output}
    return tensors


def is_unet_traced(name):
    parent, _, last = name.rpartition(".")
    return name in UNET_TOP or (last.isdigit() and parent.split(".")[-1] in UNET_TRACED)


class Trace(dict):
    """The outputs of a model's modules of these names, while it is entered."""

    def __init__(self, model, names, prefix):
        super().__init__()
        self.model, self.names, self.prefix = model, names, prefix

    def __enter__(self):
        modules = dict(self.model.named_modules())
        self.hooks = [modules[name].register_forward_hook(self.keeping(name))
                      for name in self.names]
        return self

    def keeping(self, name):
        def keep(module, inputs, output):
            first = output if isinstance(output, torch.Tensor) else output[0]
            self[self.prefix + name] = first.clone()
        return keep

    def __exit__(self, *_):
        for hook in self.hooks:
            hook.remove()
