"""The loop that trains each stage, and goes on where it was cut."""

import copy
import os
import signal
import time

import torch

import device as devices
import schedule
from curve import Curve

SAVE_SECONDS = 120
CURVE_STEPS = 20


class Stopwatch:
    """The time that a run has; a signal to end ends it too, after what is under way is saved."""

    def __init__(self, minutes):
        self._end = time.monotonic() + 60 * minutes if minutes else float("inf")
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)

    def is_over(self):
        return time.monotonic() >= self._end

    def _stop(self, number, frame):
        self._end = 0


class Trainer:
    """Trains a stage; keeps an average of its weights, a curve, sheets and checkpoints.

    A stage has `networks` to train and an `optimizer()` of them, `begin()` and `refresh()` for its
    examples, `loss()` of a batch, `report(networks, path)`, which writes a sheet and returns a
    measure.
    """

    def __init__(self, stage, folder):
        self.stage, self.settings = stage, stage.stage
        self.networks = stage.networks
        self.averaged = copy.deepcopy(self.networks).requires_grad_(False)
        self.optimizer = stage.optimizer()
        self.step, self.seconds = 0, 0.0
        self._begun_at = 0  # the step with which this optimiser began
        self._folder = folder
        os.makedirs(folder, exist_ok=True)
        self._checkpoint = os.path.join(folder, "checkpoint.pt")
        self._handover = os.path.join(folder, "handover.pt")
        saved, handed_over = loaded(self._checkpoint), loaded(self._handover)
        # Another machine may have gone on from here, and handed over what it came to.
        if handed_over and (not saved or saved["step"] < handed_over["step"]):
            self._take_over(handed_over)
        elif saved:
            self._restore(saved)
        self.curve = Curve(os.path.join(folder, "curve.csv"), until_step=self.step)

    @property
    def progress(self):
        return self.settings.length.progress(self.step, self.seconds)

    def train(self, stopwatch):
        """Trains until the stage or the time is over, and saves; whether the stage is over."""
        if self.progress < 1 and not stopwatch.is_over():
            self.stage.begin()
        saved = reported = time.monotonic()
        first, losses = self.step, []
        while self.progress < 1 and not stopwatch.is_over():
            began = time.monotonic()
            losses.append(self._step())
            if len(losses) == CURVE_STEPS:
                self._add(losses)
                losses = []
            self.seconds += time.monotonic() - began
            if time.monotonic() - reported > 60 * self.settings.report_minutes:
                self._report()
                reported = time.monotonic()
            if time.monotonic() - saved > SAVE_SECONDS:
                self._save()
                saved = time.monotonic()
        if losses:
            self._add(losses)
        if self.step > first:
            self._report()
            self._save()
        return self.progress >= 1

    def _step(self):
        self.stage.refresh()
        rate = schedule.rate(
            self.settings.rate, self.step - self._begun_at, self.settings.warm_up, self.progress)
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        loss = self.stage.loss()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.networks.parameters(), 1)
        self.optimizer.step()
        self.optimizer.zero_grad()
        self.step += 1
        self._average()
        return loss.detach()

    @torch.no_grad()
    def _average(self):
        # The first steps would weigh too long: the average grows with what it is made of.
        kept = min(self.settings.average, (1 + self.step) / (10 + self.step))
        torch._foreach_lerp_(list(self.averaged.parameters()), list(self.networks.parameters()),
                             1 - kept)

    def _add(self, losses):
        loss = torch.stack(losses).mean().item()
        rate = self.optimizer.param_groups[0]["lr"]
        self.curve.add(self.step, self.seconds, loss, rate)
        print(f"{self.stage.name} {self.progress:6.1%}  step {self.step}  loss {loss:.4f}"
              f"  {1000 * self.seconds / self.step:.0f} ms a step", flush=True)

    def _report(self):
        path = os.path.join(self._folder, f"sheet-{self.step:06}.png")
        measured = self.stage.report(self.averaged, path)
        rate = self.optimizer.param_groups[0]["lr"]
        self.curve.add(self.step, self.seconds, None, rate, measured)
        print(f"{self.stage.name}: {self.stage.measure}: {measured:.3f}; {path}", flush=True)

    def _save(self):
        state = {"networks": self.networks.state_dict(), "averaged": self.averaged.state_dict(),
                 "optimizer": self.optimizer.state_dict(), "step": self.step,
                 "seconds": self.seconds, "begun_at": self._begun_at,
                 "random": devices.random_state()}
        save(state, self._checkpoint)
        self._hand_over()
        self.curve.write(self.stage.name, self.stage.measure)

    def _restore(self, state):
        self.networks.load_state_dict(state["networks"])
        self.averaged.load_state_dict(state["averaged"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.seconds = state["step"], state["seconds"]
        self._begun_at = state["begun_at"]
        devices.set_random_state(state["random"])

    def _hand_over(self):
        """Writes what another machine goes on from: the average, f16, without the optimiser."""
        weights = {name: tensor.half() for name, tensor in self.averaged.state_dict().items()}
        save({"weights": weights, "step": self.step, "seconds": self.seconds}, self._handover)

    def _take_over(self, state):
        self.networks.load_state_dict(state["weights"])
        self.averaged.load_state_dict(state["weights"])
        self.step, self.seconds = state["step"], state["seconds"]
        self._begun_at = self.step


def save(state, path):
    """Wholly or not at all: a run that is cut while it saves goes on from the save before."""
    torch.save(state, path + ".new")
    os.replace(path + ".new", path)


def loaded(path):
    """What was saved; None where nothing was."""
    return torch.load(path, map_location="cpu", weights_only=True) if os.path.exists(path) else None
