"""Triplets, as the scene program draws them.

The program writes a line `PENTIMENTO-TRIPLETS 1 SIZE COUNT`, then for each triplet the length of a
JSON object as four bytes, little endian, the object (`instruction`, `explicit`, `category`,
`implicit`, `seed`), and SIZE × SIZE pixels each of source (RGB), mask (0 or 255) and target (RGB).
"""

import contextlib
import dataclasses
import json
import queue
import shlex
import struct
import subprocess
import threading

import numpy
import torch

HELD_OUT = 1 << 31  # the first seed that no training may draw from
STREAM = 1 << 14  # triplets of one process, each with the seed after the one before


class StreamError(Exception):
    """What the scene program gave is not what was asked for."""


@dataclasses.dataclass(frozen=True)
class Triplet:
    """Pixels are uint8, [size, size, 3]; of the mask [size, size]."""

    source: numpy.ndarray
    mask: numpy.ndarray
    target: numpy.ndarray
    instruction: str
    explicit: str
    category: str
    is_implicit: bool


def read(stream, size):
    """The triplets of a stream, one after another."""
    header = stream.readline().decode(errors="replace").split()
    if header[:3] != ["PENTIMENTO-TRIPLETS", "1", str(size)]:
        raise StreamError(f"the scene program began with {' '.join(header)[:80]!r}, not with"
                          f" triplets of {size} pixels")
    for _ in range(int(header[3])):
        length, = struct.unpack("<I", exactly(stream, 4))
        facts = json.loads(exactly(stream, length))
        pixels = numpy.frombuffer(exactly(stream, 7 * size * size), numpy.uint8)
        source, mask, target = numpy.split(pixels, [3 * size * size, 4 * size * size])
        yield Triplet(source.reshape(size, size, 3), mask.reshape(size, size),
                      target.reshape(size, size, 3), facts["instruction"], facts["explicit"],
                      facts["category"], facts["implicit"])


def exactly(stream, count):
    read = stream.read(count)
    if len(read) < count:
        raise StreamError("the scene program ended in the middle of a triplet")
    return read


@contextlib.contextmanager
def drawn(program, seed, count, size):
    """Triplets of so many seeds, from a process that ends with the block."""
    options = ["--count", str(count), "--seed", str(seed), "--size", str(size)]
    # A key or a signal that ends training must not end it before it has saved.
    try:
        process = subprocess.Popen(
            [*shlex.split(program), *options], stdout=subprocess.PIPE, bufsize=1 << 20,
            start_new_session=True)
    except OSError as error:
        raise StreamError(f"the scene program does not start: {error}") from error
    try:
        yield read(process.stdout, size)
    finally:
        process.stdout.close()
        process.terminate()
        process.wait()


def held_out(program, size, count):
    """Triplets that no training sees."""
    with drawn(program, HELD_OUT, count, size) as triplets:
        return list(triplets)


class Scenes:
    """Triplets without end for training, drawn ahead by processes of their own."""

    def __init__(self, program, size, seed, processes, ahead):
        self._next_seed = seed
        self._program, self._size = program, size
        self._lock = threading.Lock()
        self._queue = queue.Queue(ahead)
        for _ in range(processes):
            threading.Thread(target=self._draw, daemon=True).start()

    def take(self, count):
        """So many triplets, waited for."""
        return [self._checked(self._queue.get()) for _ in range(count)]

    def ready(self, limit):
        """The triplets that are there already, so many at most."""
        found = []
        while len(found) < limit:
            try:
                found.append(self._checked(self._queue.get_nowait()))
            except queue.Empty:
                break
        return found

    def _draw(self):
        try:
            while True:
                with drawn(self._program, self._new_seed(), STREAM, self._size) as triplets:
                    for triplet in triplets:
                        self._queue.put(triplet)
        except Exception as error:  # is raised where triplets are taken
            self._queue.put(error)

    def _new_seed(self):
        with self._lock:
            seed = self._next_seed
            self._next_seed += STREAM
        if not 0 <= seed <= HELD_OUT - STREAM:
            raise StreamError(f"seed {seed} is not for training: those lie below {HELD_OUT}")
        return seed

    @staticmethod
    def _checked(found):
        if isinstance(found, Exception):
            raise found
        return found


def pictures(arrays):
    """Pictures as a tensor, uint8, [n, 3, size, size]."""
    return torch.from_numpy(numpy.stack(arrays)).permute(0, 3, 1, 2).contiguous()


def signal(pictures):
    """uint8 as the networks see it, -1…1, channels last."""
    return (pictures.float() / 127.5 - 1).contiguous(memory_format=torch.channels_last)


def masks(triplets):
    """Where triplets change, bool, [n, 1, size, size]."""
    return torch.from_numpy(numpy.stack([triplet.mask for triplet in triplets]) > 127)[:, None]
