"""What makes steps of gradients: AdamW, and Muon for the matrices inside a network."""

import torch

import device as devices

# Of Newton and Schulz's iteration: steep where singular values are small.
FIRST, THIRD, FIFTH = 3.4445, -4.7750, 2.0315
ITERATIONS = 5
MOMENTUM = 0.95
WEIGHT_DECAY = 0.01  # AdamW's own default: every weight decays alike
ROOT_MEAN_SQUARE = 0.2  # of a step at rate 1, about AdamW's


def adamw(parameters):
    return torch.optim.AdamW(parameters, weight_decay=WEIGHT_DECAY, fused=True)


class Muon(torch.optim.Optimizer):
    """Steps of a matrix that are about equally long in all its directions.

    Jordan and others, "Muon: An optimizer for hidden layers in neural networks" (2024). A
    convolution is a matrix too, with a row for each output. Steps are as long as AdamW's at the
    same rate (Liu and others, "Muon is Scalable for LLM Training", 2025). `torch.optim.Muon` takes
    one matrix after the other, twice as long on processor cores as all of a shape together.
    """

    def __init__(self, weights):
        super().__init__(weights, {"lr": 0.0})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            alike = {}
            for weight in group["params"]:
                alike.setdefault(weight.shape, []).append(weight)
            for weights in alike.values():
                self._step(weights, group["lr"])

    def _step(self, weights, rate):
        gradients = [weight.grad for weight in weights]
        momenta = [self._momentum(weight) for weight in weights]
        torch._foreach_lerp_(momenta, gradients, 1 - MOMENTUM)
        nesterov = torch.stack(torch._foreach_lerp(gradients, momenta, MOMENTUM)).flatten(2)
        length = ROOT_MEAN_SQUARE * max(nesterov.shape[1:]) ** 0.5
        steps = orthogonal(nesterov).to(nesterov.dtype).view(len(weights), *weights[0].shape)
        torch._foreach_mul_(weights, 1 - rate * WEIGHT_DECAY)
        torch._foreach_add_(weights, list(steps.unbind()), alpha=-rate * length)

    def _momentum(self, weight):
        state = self.state[weight]
        if not state:
            state["momentum"] = torch.zeros_like(weight)
        return state["momentum"]


def orthogonal(matrices):
    """Matrices [count, rows, columns] of about the same directions, with singular values near 1.

    In bf16 where that is multiplied: its rounding is small beside a gradient's noise.
    """
    if matrices.shape[1] > matrices.shape[2]:
        return orthogonal(matrices.mT).mT
    found = matrices.bfloat16() if devices.multiplies_bf16(matrices.device) else matrices
    found = found / found.flatten(1).norm(dim=1).clamp(min=1e-7)[:, None, None]
    for _ in range(ITERATIONS):
        square = found @ found.mT
        factor = torch.baddbmm(square, square, square, beta=THIRD, alpha=FIFTH)
        found = torch.baddbmm(found, factor, found, beta=FIRST)
    return found


class Together:
    """Optimisers of different parameters that step as one."""

    def __init__(self, *optimizers):
        self._optimizers = optimizers

    @property
    def param_groups(self):
        return [group for optimizer in self._optimizers for group in optimizer.param_groups]

    def step(self):
        for optimizer in self._optimizers:
            optimizer.step()

    def zero_grad(self):
        for optimizer in self._optimizers:
            optimizer.zero_grad()

    def state_dict(self):
        return [optimizer.state_dict() for optimizer in self._optimizers]

    def load_state_dict(self, states):
        for optimizer, state in zip(self._optimizers, states, strict=True):
            optimizer.load_state_dict(state)
