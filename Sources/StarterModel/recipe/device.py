"""Where the networks train, in which precision, and how memory is kept."""

import ctypes

import torch

# From glibc's malloc.h: what is kept of freed memory, how much is mapped apart, how many heaps.
TRIM_THRESHOLD, MMAP_MAX, ARENA_MAX = -1, -4, -8


def keep_memory():
    """Lets the C library keep what is freed: the next step asks for the same again.

    Without, it goes back to the system and comes again page by page, which is a tenth of the time
    on processor cores. Other C libraries than glibc are left as they are.
    """
    library = ctypes.CDLL(None)
    if hasattr(library, "mallopt"):
        for option, value in ((TRIM_THRESHOLD, (1 << 31) - 1), (MMAP_MAX, 0), (ARENA_MAX, 1)):
            library.mallopt(option, value)


def best():
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def autocast(device):
    """bf16 for products and convolutions where the hardware multiplies it; else f32."""
    return torch.autocast(device.type, torch.bfloat16, enabled=multiplies_bf16(device))


def multiplies_bf16(device):
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported()
    able = torch.cpu.get_capabilities()
    return able.get("avx512_bf16", False) or able.get("amx_bf16", False)


def prepared(networks, device):
    """Networks on their device, channels last: convolutions are a fifth to a half faster.

    Not so where a processor normalises groups, which takes longer in that layout than it saves.
    """
    if device.type == "cpu" and any(isinstance(part, torch.nn.GroupNorm)
                                    for part in networks.modules()):
        return networks
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
    torch.backends.cudnn.benchmark = True
    return networks.to(device, memory_format=torch.channels_last)


def random_state():
    return {"cpu": torch.get_rng_state(), "cuda": torch.cuda.get_rng_state_all()}


def set_random_state(state):
    torch.set_rng_state(state["cpu"])
    if len(state["cuda"]) == torch.cuda.device_count():
        torch.cuda.set_rng_state_all(state["cuda"])
