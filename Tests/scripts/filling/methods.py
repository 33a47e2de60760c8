"""The other methods, each as a function of a spoilt picture and a mask of 0 and 255."""

import cv2
import numpy as np

# Of OpenCV's documentation.
RADIUS = 3
# Known pixels around the hole that the exemplar-based method searches: whole pictures take minutes.
SEARCHED = 100


def navier_stokes(picture, mask):
    return cv2.inpaint(picture, mask, RADIUS, cv2.INPAINT_NS)


def telea(picture, mask):
    return cv2.inpaint(picture, mask, RADIUS, cv2.INPAINT_TELEA)


def biharmonic(picture, mask):
    from skimage.restoration import inpaint_biharmonic

    filled = inpaint_biharmonic(picture / 255, mask > 0, channel_axis=-1)
    return np.clip(np.round(filled * 255), 0, 255).astype(np.uint8)


def exemplar(picture, mask):
    """Criminisi, Pérez and Toyama (2004), by the package exemplar-based-inpainting."""
    from exemplar_based_inpainting.inpainter import Inpainter

    rows, columns = (np.flatnonzero((mask > 0).any(axis=axis)) for axis in (1, 0))
    part = np.s_[max(0, rows[0] - SEARCHED):rows[-1] + SEARCHED,
                 max(0, columns[0] - SEARCHED):columns[-1] + SEARCHED]
    filled = picture.copy()
    filled[part] = Inpainter(show_progress_bar=False).inpaint(picture[part], mask[part])
    return filled


METHODS = {
    "OpenCV Telea": telea,
    "OpenCV Navier–Stokes": navier_stokes,
    "scikit-image biharmonic": biharmonic,
    "exemplar-based (Criminisi)": exemplar,
}
