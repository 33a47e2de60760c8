"""Engines in processes of their own."""

import os
import subprocess
import sys
import tempfile
import time

SCRIPTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def module(name, *arguments):
    """The command that runs a module of these scripts."""
    return [sys.executable, "-m", f"measuring.{name}", *map(str, arguments)]


def run(command):
    """What the program printed, and the most anonymous memory that it was seen to hold, in bytes.

    Anonymous memory is a process's own: mapped files, which the kernel may drop, are no part of it.
    """
    settings = {"PYTHONDONTWRITEBYTECODE": "1", "HF_HUB_OFFLINE": "1"}
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(
            command, stdout=output, cwd=SCRIPTS, env=os.environ | settings)
        peak = 0
        while process.poll() is None:
            peak = max(peak, anonymous_memory(process.pid))
            time.sleep(0.05)
        if process.returncode != 0:
            raise SystemExit(
                f"model-benchmark: {' '.join(command)} ended with {process.returncode}")
        output.seek(0)
        return output.read(), peak


def anonymous_memory(pid):
    with open(f"/proc/{pid}/status") as status:
        lines = [line.split() for line in status if line.startswith("RssAnon:")]
    return 1024 * int(lines[0][1]) if lines else 0  # a process that is about to end has no line
