"""The libraries that the scripts compare with, and a Python that has them."""

import importlib.metadata
import os
import subprocess
import sys
import tempfile

REFERENCE = {
    "torch": "2.13.0",
    "diffusers": "0.42.1",
    "transformers": "5.23.0",
    "accelerate": "1.15.0",
    "safetensors": "0.8.0",
    "numpy": "2.4.6",
    "pillow": "13.0.0",
}
OPENVINO = {"openvino": "2026.4.1"}


def has(packages):
    def installed(name):
        try:
            return importlib.metadata.version(name).partition("+")[0]  # without torch's "+cpu"
        except importlib.metadata.PackageNotFoundError:
            return None

    return all(installed(name) == version for name, version in packages.items())


def run_again(packages, kept):
    """Runs the script again in an environment that has what it needs, and gives its status."""
    import venv

    with tempfile.TemporaryDirectory() as temporary:
        folder = kept or temporary
        venv.create(folder, with_pip=True)
        python = os.path.join(folder, "bin", "python")
        wanted = [f"{name}=={version}" for name, version in packages.items()]
        subprocess.run([python, "-m", "pip", "install", "--quiet", *wanted], check=True)
        return subprocess.run([python, *sys.argv]).returncode
