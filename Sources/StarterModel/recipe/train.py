#!/usr/bin/env python3
"""Trains a starter model from nothing, on scenes that a program of this repository draws.

    train.py run cores --scenes PROGRAM --run FOLDER     on processor cores, two hours
    train.py run gpu --scenes PROGRAM --run FOLDER --minutes 9    a piece on one GPU; again for more
    train.py toy --scenes PROGRAM                        two minutes; fails unless the loss falls
    train.py check MODEL                                 sizes, and whether diffusers runs a model

A run goes on where it was cut. Its folder holds a curve and sheets for each stage and, once the
editor trains, the model as it is, in diffusers' layout, each time that `run` ends.
"""

import argparse
import dataclasses
import json
import os
import sys
import tempfile

import diffusers
import torch
import transformers

sys.dont_write_bytecode = True

import autoencoder  # noqa: E402
import device as devices  # noqa: E402
import editor  # noqa: E402
import export  # noqa: E402
import scenes  # noqa: E402
import settings  # noqa: E402
import text_encoder  # noqa: E402
import tokenizer  # noqa: E402
from trainer import Stopwatch, Trainer  # noqa: E402

SEEDS_OF_CALL = 1 << 21  # triplets that one call may draw: minutes of all cores of a GPU's machine
CALLS_OF_RUN = 64
INSTRUCTIONS = scenes.STREAM // 2  # that the tokenizer learns from
SMALLEST = 32  # pixels of pictures that nobody looks at
HELD_OUT = 32  # triplets for sheets and measures
FALLEN = 0.7
STAGES = ("autoencoder", "text_encoder", "editor")


def main():
    arguments = parsed_arguments()
    devices.keep_memory()
    # Both libraries warn of what is so on purpose.
    diffusers.utils.logging.set_verbosity_error()
    transformers.utils.logging.set_verbosity_error()
    if arguments.command == "check":
        export.check(arguments.model)
    elif arguments.command == "toy":
        return toy(arguments)
    else:
        chosen = settings.ALL[arguments.setting]
        for name in STAGES:
            if length := getattr(arguments, name):
                stage = dataclasses.replace(getattr(chosen, name), length=length)
                chosen = dataclasses.replace(chosen, **{name: stage})
        Run(chosen, arguments.run, arguments).go(Stopwatch(arguments.minutes))
    return 0


def parsed_arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = argparse.ArgumentParser(add_help=False)
    drawing.add_argument("--scenes", metavar="PROGRAM", required=True,
                         help="what draws the triplets, with its options: `scene-stream`, or"
                         " `pentimento scenes -o -`, which has edits of style too")
    drawing.add_argument("--processes", type=int, default=max(1, (os.cpu_count() or 1) - 2),
                         help="how many of it draw at a time")
    drawing.add_argument("--seed", type=int, choices=range(16), default=0, metavar="N",
                         help="0 to 15: another one is another run, of other triplets")
    run = commands.add_parser("run", parents=[drawing], help="train, or go on")
    run.add_argument("setting", choices=list(settings.ALL))
    run.add_argument("--run", metavar="FOLDER", required=True, help="where everything is kept")
    run.add_argument("--minutes", type=float,
                     help="when training stops; writing the model takes half a minute more")
    for stage in STAGES:
        run.add_argument(f"--{stage.replace('_', '-')}", type=settings.Length.parsed,
                         metavar="LENGTH",
                         help="another length of the stage: minutes as 22m, or steps as 4000")
    commands.add_parser("toy", parents=[drawing], help="train a toy; fails unless the loss falls")
    check = commands.add_parser("check", help="check an exported model")
    check.add_argument("model", metavar="MODEL")
    return parser.parse_args()


class Run:
    """A folder in which a model grows: tokenizer, then autoencoder, text encoder, editor."""

    def __init__(self, chosen, folder, arguments):
        self.settings, self.folder, self.arguments = chosen, folder, arguments
        self.device = devices.best()
        self.curves = {}  # by stage, as far as the run came
        os.makedirs(folder, exist_ok=True)

    def go(self, stopwatch):
        """Trains what is not trained yet, as long as there is time, and writes the model."""
        arguments, size = self.arguments, self.settings.size
        seed = self._first_seed()
        torch.manual_seed(seed)
        held_out = scenes.held_out(arguments.scenes, size, HELD_OUT)
        words = self._kept("tokenizer", lambda path: self._learn_tokenizer(path, seed))
        source = scenes.Scenes(
            arguments.scenes, size, seed + scenes.STREAM, arguments.processes,
            ahead=8 * max(8, *(getattr(self.settings, name).fresh for name in STAGES)))

        stage = autoencoder.AutoencoderStage(self.settings, self.device, source, held_out)
        networks, is_over = self._trained(stage, stopwatch)
        if not is_over:
            return
        vae = self._kept("vae", lambda path: stage.write(networks, path))

        tokens = tokenizer.Tokens(words)
        stage = text_encoder.TextEncoderStage(
            self.settings, self.device, source, held_out, tokens)
        networks, is_over = self._trained(stage, stopwatch)
        if not is_over:
            return
        text = self._kept("text", lambda path: stage.write(networks, path))

        stage = editor.EditorStage(
            self.settings, self.device, source, held_out, autoencoder.loaded(vae, self.device),
            tokens, text_encoder.loaded(text, self.device))
        unet, _ = self._trained(stage, stopwatch)
        export.write(unet, self.settings, {"tokenizer": words, "vae": vae, "text_encoder": text},
                     self._path("model"))

    def _trained(self, stage, stopwatch):
        """The averaged networks of a stage, and whether it is over."""
        trainer = Trainer(stage, self._path(stage.name.replace(" ", "_")))
        is_over = trainer.train(stopwatch)
        self.curves[stage.name] = trainer.curve
        return trainer.averaged, is_over

    def _first_seed(self):
        """The first of many seeds that no other call of any run draws from."""
        path = self._path("run.json")
        known = {"setting": self.settings.name, "seed": self.arguments.seed}
        calls = 0
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                found = json.load(file)
            calls = found.pop("calls")
            if found != known:
                raise SystemExit(f"{self.folder} holds another run: {found}")
        if calls == CALLS_OF_RUN:
            raise SystemExit(f"{self.folder} was called {calls} times: the next triplets are those"
                             f" of another seed; begin a run with --seed {self.arguments.seed + 1}")
        with open(path + ".new", "w", encoding="utf-8") as file:
            json.dump(known | {"calls": calls + 1}, file)
        os.replace(path + ".new", path)
        return SEEDS_OF_CALL * (CALLS_OF_RUN * self.arguments.seed + calls)

    def _learn_tokenizer(self, path, seed):
        with scenes.drawn(self.arguments.scenes, seed, INSTRUCTIONS, SMALLEST) as triplets:
            texts = [text for triplet in triplets
                     for text in (triplet.instruction, triplet.explicit)]
        tokenizer.write(path, texts, self.settings.merges)

    def _kept(self, name, write):
        """The path, which `write` fills where it is missing: wholly or not at all."""
        path = self._path(name)
        if not os.path.exists(path):
            write(path + ".new")
            os.rename(path + ".new", path)
        return path

    def _path(self, name):
        return os.path.join(self.folder, name)


def toy(arguments):
    """Trains for two minutes and says whether the losses fell."""
    with tempfile.TemporaryDirectory() as folder:
        run = Run(settings.TOY, folder, arguments)
        run.go(Stopwatch(None))
    for name, curve in run.curves.items():
        losses = curve.losses()
        fifth = max(1, len(losses) // 5)
        first, last = (sum(part) / fifth for part in (losses[:fifth], losses[-fifth:]))
        print(f"{name}: loss {first:.4f} at first, {last:.4f} at last")
        if not last < FALLEN * first:
            print(f"the loss did not fall to {FALLEN} of what it was", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except scenes.StreamError as error:
        raise SystemExit(f"train.py: {error}") from error
