"""InstructPix2Pix's networks in OpenVINO.

    python -m measuring.openvino_engine convert MODEL FOLDER
    python -m measuring.openvino_engine FOLDER PRECISION THREADS

The first writes each network to FOLDER as OpenVINO's own files, weights in f16 as the model has
them; the second measures them and prints a JSON object of seconds.
"""

import time

START = time.perf_counter()

import os  # noqa: E402
import sys  # noqa: E402

import numpy as np  # noqa: E402
import openvino  # noqa: E402

from measuring.stopwatch import TIMESTEP, Stopwatch  # noqa: E402

NETWORKS = ("text", "unet", "encoder", "decoder")
UNET, SMALL_UNET, ONE_PASS = (3, 8, 64, 64), (3, 8, 32, 32), (1, 8, 64, 64)


def has_converted(folder):
    return all(os.path.exists(os.path.join(folder, f"{name}.xml")) for name in NETWORKS)


def convert(model, folder):
    import torch
    from diffusers import AutoencoderKL, UNet2DConditionModel
    from transformers import CLIPTextModel

    # Examples are small, since they are run more than once; `measure` sets the shapes.
    class Network(torch.nn.Module):
        """A part of a model as a function of tensors alone."""

        def __init__(self, part, function):
            super().__init__()
            self.part, self.function = part, function

        def forward(self, *tensors):
            return self.function(self.part, *tensors)

    @torch.no_grad()
    def save(name, part, function, *example):
        network = Network(part.eval(), function)
        openvino.save_model(
            openvino.convert_model(network, example_input=example),
            os.path.join(folder, f"{name}.xml"), compress_to_fp16=True)

    unet = UNet2DConditionModel.from_pretrained(model, subfolder="unet")
    save("unet", unet,
         lambda unet, sample, step, text: unet(sample, step, text, return_dict=False)[0],
         torch.zeros(3, 8, 16, 16), torch.tensor(TIMESTEP), torch.zeros(3, 77, 768))
    vae = AutoencoderKL.from_pretrained(model, subfolder="vae")
    save("encoder", vae, lambda vae, picture: vae.encode(picture).latent_dist.mode(),
         torch.zeros(1, 3, 64, 64))
    save("decoder", vae, lambda vae, latents: vae.decode(latents, return_dict=False)[0],
         torch.zeros(1, 4, 8, 8))
    text = CLIPTextModel.from_pretrained(
        model, subfolder="text_encoder", attn_implementation="eager")
    save("text", text, lambda text, ids: text(ids)[0], torch.zeros(3, 77, dtype=torch.long))


def measure(folder, precision, threads):
    core = openvino.Core()
    settings = {"INFERENCE_PRECISION_HINT": precision, "PERFORMANCE_HINT": "LATENCY",
                "NUM_STREAMS": "1", "INFERENCE_NUM_THREADS": str(threads)}
    random = np.random.default_rng(1)

    def network(name, *shapes):
        """A function that runs the network on random numbers of these shapes, which are fixed."""
        model = core.read_model(os.path.join(folder, f"{name}.xml"))
        model.reshape(dict(enumerate(shapes)))
        request = core.compile_model(model, "CPU", settings).create_infer_request()
        inputs = {place: random.standard_normal(shape, np.float32)
                  for place, shape in enumerate(shapes)}
        return lambda changes={}: request.infer(inputs | changes)

    def unet(shape):
        run = network("unet", shape, (), (shape[0], 77, 768))
        step = {1: np.array(TIMESTEP, np.float32)}
        return lambda: run(step)

    watch = Stopwatch(START)
    text, step = network("text", (3, 77)), unet(UNET)
    watch.first(lambda: (text({0: random.integers(0, 500, (3, 77))}), step()))
    encode, decode = network("encoder", (1, 3, 512, 512)), network("decoder", (1, 4, 64, 64))
    watch.best("unet3", step)
    watch.best("encode", encode)
    watch.best("decode", decode)
    # What an edit needs at a time has been in memory by now; what follows must not add to it.
    del text, step, encode, decode
    watch.best("unet3_256", unet(SMALL_UNET))
    watch.best("unet1", unet(ONE_PASS))
    watch.show()


if __name__ == "__main__":
    if sys.argv[1] == "convert":
        convert(*sys.argv[2:])
    else:
        measure(*sys.argv[1:3], *map(int, sys.argv[3:]))
