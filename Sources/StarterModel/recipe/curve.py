"""The curve of a stage: a table, and its picture."""

import csv
import os

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot  # noqa: E402

COLUMNS = ["step", "seconds", "loss", "rate", "held_out"]


class Curve:
    """Rows of step, seconds of training, mean loss, learning rate, and now and then a measure."""

    def __init__(self, path, until_step):
        """Reads what a run that was cut has left, up to the step where it goes on."""
        self.path, self.rows = path, []
        if os.path.exists(path):
            with open(path, newline="", encoding="utf-8") as file:
                rows = [[float(cell) if cell else None for cell in row.values()]
                        for row in csv.DictReader(file)]
            self.rows = [row for row in rows if row[0] <= until_step]

    def add(self, step, seconds, loss, rate, held_out=None):
        self.rows.append([step, seconds, loss, rate, held_out])

    def losses(self):
        return [row[2] for row in self.rows if row[2] is not None]

    def write(self, title, measure):
        with open(self.path + ".new", "w", newline="", encoding="utf-8") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow(COLUMNS)
            table.writerows(["" if cell is None else f"{cell:.6g}" for cell in row]
                            for row in self.rows)
        os.replace(self.path + ".new", self.path)
        self._draw(os.path.splitext(self.path)[0] + ".png", title, measure)

    def _draw(self, path, title, measure):
        figure, axis = pyplot.subplots(figsize=(8, 4.5), layout="constrained")
        losses = [(row[1] / 60, row[2]) for row in self.rows if row[2] is not None]
        measured = [(row[1] / 60, row[4]) for row in self.rows if row[4] is not None]
        if losses:
            axis.semilogy(*zip(*losses), linewidth=0.8)
        axis.set(title=title, xlabel="minutes of training", ylabel="loss")
        if measured:
            right = axis.twinx()
            right.plot(*zip(*measured), "o-", color="tab:red")
            right.set_ylabel(measure, color="tab:red")
        figure.savefig(path, dpi=110)
        pyplot.close(figure)
