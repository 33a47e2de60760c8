"""The tokenizer: byte pairs in CLIP's own format, learned from instructions.

Tokens are, in this order, the 256 bytes, the bytes that end a word, one for each merge, the start
and the end of a text (Sennrich and others, 2016; Radford and others, 2021).
"""

import collections
import json
import os

import torch
from transformers import CLIPTokenizer

START, END = "<|startoftext|>", "<|endoftext|>"
LENGTH = 32  # tokens of a text, start and end among them; one instruction in 1,000 has over 18


def byte_symbols():
    """CLIP's printable stand-ins of the 256 bytes, in the order of their tokens."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = len(set(range(256)) - set(printable))
    return [chr(code) for code in printable] + [chr(0x100 + index) for index in range(others)]


def words(texts):
    """How often each word occurs, as CLIP splits texts; words are in stand-ins for their bytes."""
    backend = CLIPTokenizer().backend_tokenizer
    counts = collections.Counter()
    for text, count in collections.Counter(texts).items():
        text = backend.normalizer.normalize_str(text)
        for word, _ in backend.pre_tokenizer.pre_tokenize_str(text):
            counts[word] += count
    return counts


def learned_merges(counts, limit):
    """The most frequent neighbours, joined one pair after another: at most `limit` pairs."""
    spelled = {word: (*word[:-1], word[-1] + "</w>") for word in counts}
    merges = []
    while len(merges) < limit:
        pairs = collections.Counter()
        for word, symbols in spelled.items():
            for pair in zip(symbols, symbols[1:]):
                pairs[pair] += counts[word]
        if not pairs:
            break
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        spelled = {word: joined(symbols, best) for word, symbols in spelled.items()}
    return merges


def joined(symbols, pair):
    result = []
    for symbol in symbols:
        if result and (result[-1], symbol) == pair:
            result[-1] += symbol
        else:
            result.append(symbol)
    return tuple(result)


def write(folder, texts, limit):
    """Learns from texts and writes the files of a published tokenizer."""
    merges = learned_merges(words(texts), limit)
    symbols = byte_symbols()
    tokens = symbols + [symbol + "</w>" for symbol in symbols]
    tokens += dict.fromkeys("".join(pair) for pair in merges)  # two pairs may spell the same
    tokens += [START, END]
    os.makedirs(folder, exist_ok=True)
    save(folder, "vocab.json", {token: index for index, token in enumerate(tokens)}, indent=None)
    with open(os.path.join(folder, "merges.txt"), "w", encoding="utf-8") as file:
        file.write("#version: 0.2\n")
        file.writelines(f"{left} {right}\n" for left, right in merges)
    special = {role: {"content": text, "lstrip": False, "normalized": True, "rstrip": False,
                      "single_word": False}
               for role, text in (("bos_token", START), ("eos_token", END), ("unk_token", END))}
    save(folder, "special_tokens_map.json", special | {"pad_token": END})
    save(folder, "tokenizer_config.json", {
        "add_prefix_space": False, "do_lower_case": True, "errors": "replace",
        "model_max_length": LENGTH, "pad_token": END, "tokenizer_class": "CLIPTokenizer",
        **{role: {"__type": "AddedToken", **token} for role, token in special.items()}})


def save(folder, name, value, indent=2):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=indent)
        file.write("\n")


class Tokens:
    """The tokens of texts, each remembered: instructions come again and again."""

    def __init__(self, folder):
        self.tokenizer = CLIPTokenizer.from_pretrained(folder)
        self._known = {}

    def __call__(self, text):
        """As many tokens as the networks look at."""
        if text not in self._known:
            self._known[text] = self.tokenizer(
                text, padding="max_length", truncation=True).input_ids
        return self._known[text]

    def rows(self, texts):
        """The tokens of texts as they are kept: int16, [n, tokens]."""
        return torch.tensor([self(text) for text in texts], dtype=torch.int16)
