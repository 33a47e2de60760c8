"""Seeded random weights, and the files they go into."""

import json
import math
import os

import torch
from safetensors.torch import save_file


def fill(model, seed, dtype, gains=None):
    """Gives the model weights that make every layer count, rounded to what `dtype` can hold.

    Normalisations scale by about 1 and shift by about 0; every other weight keeps its input's
    variance. `gains` scales the tensors whose names begin with its keys.
    """
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, tensor in sorted(model.state_dict().items()):
            if not tensor.is_floating_point():
                continue
            noise = torch.randn(tensor.shape, generator=generator)
            if tensor.ndim > 1:
                fan_in = tensor[0].numel() if not name.endswith("embedding.weight") else 4
                value = noise / math.sqrt(fan_in)
            else:
                value = 0.1 * noise
                if "norm" in name and name.endswith("weight"):
                    value += 1
            for prefix, gain in (gains or {}).items():
                if name.startswith(prefix):
                    value *= gain
            tensor.copy_(value.to(dtype).to(tensor.dtype))
    return model.eval()


def save(tensors, path, dtype):
    """Saves tensors as .safetensors or, by torch.save, as .bin; the floating ones as `dtype`."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    tensors = {name: stored(tensor, dtype) for name, tensor in tensors.items()}
    if path.endswith(".bin"):
        torch.save(tensors, path)
    else:
        save_file(tensors, path, metadata={"format": "pt"})


def save_sharded(tensors, path, dtype, shards):
    """Saves as NAME-00001-of-0000N.safetensors… with an index, as large checkpoints come."""
    names = sorted(tensors)
    size = math.ceil(len(names) / shards)
    stem = path.removesuffix(".safetensors")
    places = {}
    for shard in range(shards):
        part = names[shard * size:(shard + 1) * size]
        shard_path = f"{stem}-{shard + 1:05}-of-{shards:05}.safetensors"
        save({name: tensors[name] for name in part}, shard_path, dtype)
        places |= {name: os.path.basename(shard_path) for name in part}
    total = sum(stored(tensor, dtype).nbytes for tensor in tensors.values())
    with open(f"{path}.index.json", "w") as file:
        json.dump({"metadata": {"total_size": total}, "weight_map": places}, file, indent=0)
        file.write("\n")


def sharing(tensors, dtype):
    """The same tensors as views of one storage, which is how torch.save keeps them small."""
    flat = torch.cat([tensor.flatten() for tensor in tensors.values()]).to(dtype)
    parts = flat.split([tensor.numel() for tensor in tensors.values()])
    return {name: part.view(tensor.shape) for (name, tensor), part in zip(tensors.items(), parts)}


def stored(tensor, dtype):
    return (tensor.to(dtype) if tensor.is_floating_point() else tensor).contiguous().clone()
