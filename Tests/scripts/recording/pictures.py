"""The picture and the mask of every edit: a gradient with shapes, made by arithmetic alone."""

import numpy as np


def picture(width, height):
    """RGB as uint8 [height, width, 3]."""
    y, x = np.mgrid[0:height, 0:width]
    across, down = x / (width - 1), y / (height - 1)
    rgb = np.stack([40 + 180 * across, 200 - 150 * down, 90 + 100 * across * down], -1)
    disc = (across - 0.3) ** 2 + (down - 0.35) ** 2 < 0.04
    rgb[disc] = (240, 210, 40)
    rgb[(across > 0.55) & (across < 0.9) & (down > 0.5) & (down < 0.85)] = (30, 60, 140)
    rgb += (((x // 4 + y // 4) % 2) * 12)[..., None]
    return np.clip(rgb, 0, 255).astype(np.uint8)


def mask(width, height):
    """What is repainted, as uint8 [height, width] of 0…255: an ellipse with a soft edge."""
    y, x = np.mgrid[0:height, 0:width]
    distance = np.hypot((x / (width - 1) - 0.6) / 0.35, (y / (height - 1) - 0.55) / 0.4)
    return np.clip((1.1 - distance) * 5 * 255, 0, 255).astype(np.uint8)
