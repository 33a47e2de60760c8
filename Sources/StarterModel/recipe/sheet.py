"""Sheets of pictures, to look at."""

import textwrap

import torch
from PIL import Image, ImageDraw

GROUPS = 3  # in a row
CAPTION = 26  # pixels below a group
LETTER = 6  # pixels, about
SCALE_TO = 128  # smaller pictures are shown larger


def pixels(signal):
    """Pictures in -1…1 as uint8."""
    return ((signal.clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)


def write(path, columns, captions=None):
    """Writes groups of pictures: the first of each column side by side, then the second of each.

    `columns`: tensors, uint8, [n, 3, size, size]; `captions`: a text below each group.
    """
    scale = max(1, SCALE_TO // columns[0].shape[-1])
    side = columns[0].shape[-1] * scale
    width, height = len(columns) * side + 4, side + (CAPTION if captions else 4)
    count = len(columns[0])
    page = Image.new("RGB", (width * GROUPS, height * -(-count // GROUPS)), "white")
    pen = ImageDraw.Draw(page)
    for index in range(count):
        x, y = index % GROUPS * width, index // GROUPS * height
        for place, column in enumerate(columns):
            picture = Image.fromarray(column[index].permute(1, 2, 0).contiguous().numpy())
            page.paste(picture.resize((side, side), Image.Resampling.NEAREST),
                       (x + place * side, y))
        if captions:
            lines = textwrap.wrap(captions[index], width // LETTER)[:2]
            pen.multiline_text((x + 1, y + side), "\n".join(lines), fill="black", spacing=0,
                               font_size=10)
    page.save(path)
