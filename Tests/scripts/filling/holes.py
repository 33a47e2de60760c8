"""Seeded holes of four kinds."""

import cv2
import numpy as np

# Pixels that stay known at the border of the picture.
MARGIN = 8


def holes(photographs, count, seed):
    """`count` holes as (photograph's index, kind, mask), the photographs and kinds taking turns."""
    kinds = list(KINDS.items())
    found = []
    for number in range(count):
        index, turn = number % len(photographs), number // len(photographs)
        kind, draw = kinds[(index + turn) % len(kinds)]
        random = np.random.default_rng([seed, number])
        found.append((index, kind, draw(photographs[index][1], random)))
    return found


def strip(picture, random):
    """A pole, a wire or a crack: 5 to 16 pixels wide."""
    height, width = picture.shape[:2]
    angle, bend = random.uniform(0, np.pi), random.uniform(-0.15, 0.15)
    length = random.uniform(0.25, 0.6) * np.hypot(width, height)
    along = np.linspace(-0.5, 0.5, 40) * length
    across = bend * length * (along / length * 2) ** 2
    thickness = round(random.uniform(5, 16))

    def draw(mask, at):
        cv2.polylines(mask, [at], False, 255, thickness)

    return placed(picture, random, rotated(along, across, angle), draw, thickness)


def blob(picture, random):
    """A smooth closed curve around 1 to 4 % of the picture."""
    angles = np.linspace(0, 2 * np.pi, 120, endpoint=False)
    radii = np.ones_like(angles)
    for wave in range(2, 6):
        radii += random.normal(0, 0.25 / wave) * np.cos(
            wave * angles + random.uniform(0, 2 * np.pi))
    radii = np.maximum(radii, 0.3) * side(picture, random.uniform(0.01, 0.04)) / np.sqrt(np.pi)
    points = np.stack([radii * np.cos(angles), radii * np.sin(angles)], axis=1)
    return placed(picture, random, points, filled)


def thing(picture, random):
    """The outline of a figure with a head and limbs, around 2 to 7 % of the picture."""
    size = side(picture, random.uniform(0.02, 0.07))
    angle = random.normal(0, 0.4)
    parts = [ellipse((0, 0), (0.45, 0.75)), ellipse((random.normal(0, 0.1), -0.95), (0.27, 0.3))]
    for sign in (-1, 1):
        parts.append(ellipse((sign * 0.55, random.uniform(-0.5, 0)), (0.4, 0.13)))
        parts.append(ellipse((sign * 0.25, 0.95), (0.15, random.uniform(0.35, 0.55))))
    parts = [rotated(part[:, 0] * size * 0.75, part[:, 1] * size * 0.75, angle) for part in parts]
    ends = np.cumsum([len(part) for part in parts])[:-1]

    def draw(mask, at):
        for part in np.split(at, ends):
            cv2.fillPoly(mask, [part], 255)

    return placed(picture, random, np.concatenate(parts), draw)


def large(picture, random):
    """A box with uneven sides around 8 to 18 % of the picture, at the richest in edges of six
    places."""
    edges = np.hypot(*np.gradient(picture.astype(float).mean(axis=2)))
    tries = []
    for _ in range(6):
        size, aspect = side(picture, random.uniform(0.08, 0.18)), 2 ** random.uniform(-0.4, 0.4)
        corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * size / 2
        corners = corners * [aspect, 1 / aspect] * random.uniform(0.85, 1.1, (4, 2))
        mask = placed(picture, random, corners, filled)
        tries.append((edges[mask > 0].mean(), len(tries), mask))
    return max(tries)[2]


KINDS = {"strip": strip, "blob": blob, "thing": thing, "large": large}


def filled(mask, points):
    cv2.fillPoly(mask, [points], 255)


def ellipse(middle, radii):
    angles = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    return np.stack([np.cos(angles), np.sin(angles)], axis=1) * radii + middle


def side(picture, fraction):
    """The side of a square of this fraction of the picture."""
    return np.sqrt(fraction * picture.shape[0] * picture.shape[1])


def rotated(x, y, angle):
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.stack([cosine * x - sine * y, sine * x + cosine * y], axis=1)


def placed(picture, random, points, draw, thickness=0):
    """The mask of a shape at a random place inside the picture; shrunk where it does not fit."""
    height, width = picture.shape[:2]
    room = np.array([width, height]) - 2 * MARGIN - thickness
    points = points * min(1, (room / np.ptp(points, axis=0).clip(1)).min())
    low = MARGIN + thickness / 2 - points.min(axis=0)
    high = np.array([width, height]) - MARGIN - thickness / 2 - points.max(axis=0)
    at = np.round(points + random.uniform(low, np.maximum(high, low))).astype(np.int32)
    mask = np.zeros((height, width), np.uint8)
    draw(mask, at)
    return mask
