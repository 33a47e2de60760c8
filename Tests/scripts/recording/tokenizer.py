"""A toy CLIP tokenizer: bytes, bytes that end a word, and a few hundred merges."""

import collections
import json
import os

WORDS = """
a an and another any are as at autumn background bicycle black blossom blue blur blurry boat bright
bronze brown building burning castle cat change city clear cloud clouds cold colour dark daylight
dog dragon dress dusk evening face fire flower flowers fog forest from garden give glass gold golden
grass green hair hat her him his house ice in into it its lake lamp leaf leaves light lights make
marble meadow misty moon morning mountain mountains night of old on orange out painting paper park
photo picture pink purple quality rain rainbow red remove replace river road rose sand sea shadow
shadows silver sky snow snowy spring star stars statue stone storm street style summer sun sunset
sunrise swap table the them tower tree trees turn under water watercolour white window winter with
wooden yellow
""".split()
MERGES = 200
START, END = "<|startoftext|>", "<|endoftext|>"


def byte_symbols():
    """CLIP's printable stand-ins of the 256 bytes, in the order of their token ids."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = len(set(range(256)) - set(printable))
    return [chr(code) for code in printable] + [chr(0x100 + index) for index in range(others)]


def learned_merges():
    """The most frequent neighbours of the words above, joined one pair after another."""
    words = [[*word[:-1], word[-1] + "</w>"] for word in WORDS]
    merges = []
    while len(merges) < MERGES:
        pairs = collections.Counter(pair for word in words for pair in zip(word, word[1:]))
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        words = [joined(word, best) for word in words]
    return merges


def joined(word, pair):
    result = []
    for symbol in word:
        if result and (result[-1], symbol) == pair:
            result[-1] += symbol
        else:
            result.append(symbol)
    return result


def vocabulary():
    symbols = byte_symbols()
    tokens = symbols + [symbol + "</w>" for symbol in symbols]
    tokens += ["".join(pair) for pair in learned_merges()] + [START, END]
    assert len(set(tokens)) == len(tokens)
    return {token: index for index, token in enumerate(tokens)}


def write(folder, pad):
    """Writes the four files that published models have; SD 1 pads with END, SD 2 with "!"."""
    os.makedirs(folder)
    save_json(folder, "vocab.json", vocabulary(), indent=None)
    with open(os.path.join(folder, "merges.txt"), "w", encoding="utf-8") as file:
        file.write("#version: 0.2\n")
        file.writelines(f"{left} {right}\n" for left, right in learned_merges())
    special = {name: {"content": text, "lstrip": False, "normalized": True, "rstrip": False,
                      "single_word": False}
               for name, text in (("bos_token", START), ("eos_token", END), ("unk_token", END))}
    save_json(folder, "special_tokens_map.json", special | {"pad_token": pad})
    save_json(folder, "tokenizer_config.json", {
        "add_prefix_space": False, "do_lower_case": True, "errors": "replace",
        "model_max_length": 77, "pad_token": pad, "tokenizer_class": "CLIPTokenizer",
        **{name: {"__type": "AddedToken", **token} for name, token in special.items()}})


def save_json(folder, name, value, indent=2):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=indent)
        file.write("\n")
