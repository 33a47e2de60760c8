"""The holes on disk, and what each method makes of them; what is there is not made again."""

import json
import os
import subprocess
import time

import cv2

from filling.methods import METHODS

OURS = "pentimento"


class Fills:
    """The spoilt pictures, masks and fills of one list of holes, in a folder."""

    def __init__(self, photographs, holes, folder):
        self.photographs, self.holes, self.folder = photographs, holes, folder
        os.makedirs(folder, exist_ok=True)
        for number, (index, _, mask) in enumerate(holes):
            # Painted over, so that no method can peek.
            spoilt = photographs[index][1].copy()
            spoilt[mask > 0] = (255, 0, 255)
            cv2.imwrite(self.path(number, "hole"), spoilt)
            cv2.imwrite(self.path(number, "mask"), mask)

    def path(self, number, what):
        name = "".join(letter if letter.isalnum() else "-" for letter in what)
        return os.path.join(self.folder, f"{number:03}-{name}.png")

    def picture(self, number, what):
        return cv2.imread(self.path(number, what))

    def make(self, program):
        """Lets each method fill each hole, and returns the seconds of each: method → list."""
        seconds = {name: self.filled_by(name, method) for name, method in METHODS.items()}
        seconds[OURS] = self.filled_by_us(program)
        return seconds

    def filled_by(self, name, method):
        record = os.path.join(self.folder, name + ".json")
        seconds = json.load(open(record)) if os.path.exists(record) else []
        for number in range(len(seconds), len(self.holes)):
            spoilt = self.picture(number, "hole")
            began = time.perf_counter()
            fill = method(spoilt, self.holes[number][2])
            seconds.append(time.perf_counter() - began)
            cv2.imwrite(self.path(number, name), fill)
            with open(record, "w") as file:
                json.dump(seconds, file)
        return seconds[:len(self.holes)]

    def filled_by_us(self, program):
        """Removes each hole with the program."""
        seconds = []
        for number in range(len(self.holes)):
            began = time.perf_counter()
            subprocess.run(
                [program, "apply", self.path(number, "hole"), "remove this", "--mask-image",
                 self.path(number, "mask"), "-o", self.path(number, OURS)],
                check=True, capture_output=True)
            seconds.append(time.perf_counter() - began)
        return seconds
