"""The photographs that holes are cut out of: some given, the others fetched and never committed."""

import glob
import os
import subprocess

import cv2

# Debian packages of wallpapers, and which of their pictures are photographs.
WALLPAPERS = {
    "lomiri-wallpapers-16.04": [
        "Bridge_by_Sander_Klootwijk", "Dragonfly_by_Bolly", "Picture_0B_by_freespace",
        "Picture_1A_by_freespace", "Wine_by_Jakkub_Mede", "aitzgorri_by_Aitzol_Berasategi",
        "free_by_Peter_Nerlich", "friends_by_Aitzol_Berasategi", "greentock_by_Peter_Nerlich",
        "life_by_Aitzol_Berasategi", "picosdeeuropa_by_Aitzol_Berasategi",
        "seeding_by_Clements_Engelhardt", "sunset_by_Aitzol_Berasategi",
    ],
    "mate-backgrounds": [
        "mate/nature/Blinds", "mate/nature/Dune", "mate/nature/Garden", "mate/nature/GreenMeadow",
        "mate/nature/LadyBird", "mate/nature/Wood",
    ],
}
# Pictures that come inside scikit-image.
SCIKIT_IMAGE = ["camera", "motorcycle_left"]
LONGER_SIDE = 400


def photographs(given, folder):
    """Names and pictures, each reduced so that its longer side has `LONGER_SIDE` pixels."""
    paths = sorted(
        path for path in glob.glob(os.path.join(given, "*"))
        if path.lower().endswith((".png", ".jpg", ".jpeg")))
    paths += from_scikit_image() + from_debian(folder)
    return [(os.path.splitext(os.path.basename(path))[0], reduced(cv2.imread(path)))
            for path in paths]


def from_scikit_image():
    import skimage

    data = os.path.join(os.path.dirname(skimage.__file__), "data")
    return [os.path.join(data, name + ".png") for name in SCIKIT_IMAGE]


def from_debian(folder):
    paths = []
    for package, names in WALLPAPERS.items():
        unpacked = os.path.join(folder, package)
        if not os.path.isdir(unpacked):
            subprocess.run(["apt-get", "download", "-qq", package], cwd=folder, check=True)
            archive, = glob.glob(os.path.join(folder, package + "_*.deb"))
            subprocess.run(["dpkg-deb", "-x", archive, unpacked], check=True)
        paths += [os.path.join(unpacked, "usr/share/backgrounds", name + ".jpg") for name in names]
    return paths


def reduced(picture):
    height, width = picture.shape[:2]
    scale = LONGER_SIDE / max(width, height)
    size = round(width * scale), round(height * scale)
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
