"""A picture of the first holes and what our program makes of them, none picked."""

import cv2
import numpy as np

from filling.fills import OURS

SHOWN, COLUMNS = 24, 4
SIDE = 160


def sheet(fills, path):
    pairs = [np.hstack([tile(fills.picture(number, what)) for what in ("hole", OURS)])
             for number in range(min(SHOWN, len(fills.holes)))]
    while len(pairs) % COLUMNS:
        pairs.append(np.zeros_like(pairs[0]))
    rows = [np.hstack(pairs[start:start + COLUMNS]) for start in range(0, len(pairs), COLUMNS)]
    cv2.imwrite(path, np.vstack(rows), [cv2.IMWRITE_JPEG_QUALITY, 85])


def tile(picture):
    height, width = picture.shape[:2]
    scale = SIDE / max(width, height)
    small = cv2.resize(
        picture, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA)
    square = np.zeros((SIDE, SIDE, 3), np.uint8)
    square[:small.shape[0], :small.shape[1]] = small
    return square
