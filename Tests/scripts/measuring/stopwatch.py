"""What every engine is measured by, in its own process."""

import json
import time

PROMPTS = ["make the sky red", "", ""]
TIMESTEP = 500.0
RUNS = 3


class Stopwatch:
    """Keeps the seconds of each part by the name that `bench model` gives it."""

    def __init__(self, start):
        self.start = start
        self.seconds = {}

    def first(self, work):
        """From the start of the process to the end of this work."""
        work()
        self.seconds["first"] = time.perf_counter() - self.start

    def best(self, name, work):
        """The best of some runs, after one that does not count."""
        work()
        self.seconds[name] = min(taken(work) for _ in range(RUNS))

    def once(self, name, work):
        self.seconds[name] = taken(work)

    def show(self):
        print(json.dumps(self.seconds))


def taken(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
