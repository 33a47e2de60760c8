"""Examples that are kept to draw from."""

import torch


BEGINNING = 1024  # triplets that are there before the first step


class Pool:
    """As many examples as fit; new ones take the place of the oldest."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.count = 0
        self._next = 0
        self._columns = None

    def put(self, columns):
        """Adds examples: tensors by name, each with one row for an example."""
        rows = len(next(iter(columns.values())))
        if self._columns is None:
            self._columns = {name: column.new_empty((self.capacity, *column.shape[1:]))
                             for name, column in columns.items()}
        first = next(iter(columns.values()))
        places = torch.arange(self._next, self._next + rows, device=first.device) % self.capacity
        for name, column in columns.items():
            self._columns[name][places] = column
        self._next = (self._next + rows) % self.capacity
        self.count = min(self.count + rows, self.capacity)

    def draw(self, count):
        """Examples at random, as tensors by name."""
        device = next(iter(self._columns.values())).device
        rows = torch.randint(self.count, (count,), device=device)
        return {name: column[rows] for name, column in self._columns.items()}
