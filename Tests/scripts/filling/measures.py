"""How a fill compares with what was there."""

import cv2
import numpy as np

# Pixels around the hole that count as "around" it.
AROUND = 8


def measured(truth, fill, mask):
    """The measures of one fill, as a dictionary of numbers."""
    inside = mask > 0
    around = cv2.dilate(mask, np.ones((2 * AROUND + 1,) * 2, np.uint8)) > 0
    similar = similarity(luma(truth), luma(fill))
    error = ((truth.astype(float) - fill) ** 2).mean(axis=2)
    return {
        "ssim": similar[inside].mean(),
        "ssim around": similar[around].mean(),
        "psnr": decibels(error[inside]),
        "psnr around": decibels(error[around]),
        "gradient": gradient(luma(fill))[inside].sum(),
        "true gradient": gradient(luma(truth))[inside].sum(),
    }


def decibels(error):
    return 10 * np.log10(255 ** 2 / max(error.mean(), 1e-9))


def luma(picture):
    return picture.astype(float) @ np.array([0.114, 0.587, 0.299])


def gradient(plane):
    """The magnitude of central differences."""
    return np.hypot(*np.gradient(plane))


def similarity(first, second):
    """The map of SSIM (Wang et al. 2004): windows of 11×11 under a Gaussian of 1.5."""

    def mean(plane):
        return cv2.GaussianBlur(plane, (11, 11), 1.5, borderType=cv2.BORDER_REFLECT)

    steady, lively = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    means = mean(first), mean(second)
    variances = mean(first * first) - means[0] ** 2, mean(second * second) - means[1] ** 2
    covariance = mean(first * second) - means[0] * means[1]
    return ((2 * means[0] * means[1] + steady) * (2 * covariance + lively)
            / ((means[0] ** 2 + means[1] ** 2 + steady) * (sum(variances) + lively)))
