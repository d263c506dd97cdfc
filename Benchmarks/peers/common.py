"""What the Python peers share: reading a workload, and the protocol (protocol.md)."""

import sys
import time

import numpy as np


class Workload:
    """A workload as arrays; weights are rows of units."""

    def __init__(self, path):
        numbers = iter(np.array(open(path).read().split(), dtype=np.float64))
        count = int(next(numbers))
        self.sizes = [int(next(numbers)) for _ in range(count)]
        self.activation = {1: "tanh", 2: "relu"}[int(next(numbers))]
        self.batch_size = int(next(numbers))
        self.rate = float(next(numbers))
        train, test = int(next(numbers)), int(next(numbers))

        def array(*shape):
            return np.array([next(numbers) for _ in range(int(np.prod(shape)))]).reshape(shape)

        self.layers = [(array(units, inputs), array(units)) for inputs, units in zip(self.sizes, self.sizes[1:])]
        rows = array(train + test, self.sizes[0] + 1)
        self.train = np.ascontiguousarray(rows[:train, :-1]), np.ascontiguousarray(rows[:train, -1:])
        self.test = np.ascontiguousarray(rows[train:, :-1]), np.ascontiguousarray(rows[train:, -1:])

    def batches(self):
        """The training set in batches, the last as long as it is."""
        x, y = self.train
        return [(x[i:i + self.batch_size], y[i:i + self.batch_size]) for i in range(0, len(x), self.batch_size)]


def serve(run, least=1):
    """Answers the runner.

    `run(epochs, measured)` trains on, and returns the last losses where measured; when measuring it is asked for
    multiples of `least` epochs.
    """
    for _ in range(99):
        run(1, False)
    print(*(repr(float(loss)) for loss in run(1, True)), flush=True)
    chunks = {}
    for line in sys.stdin:
        word, seconds = line.split()
        measured, seconds = word == "with", float(seconds)
        if word not in chunks:
            # What is compiled or cached at the first call is not counted; chunks take about a twentieth of the time.
            run(least, measured)
            start = time.perf_counter()
            run(least, measured)
            chunks[word] = least * max(1, int(seconds / 20 / (time.perf_counter() - start)))
        epochs, start = 0, time.perf_counter()
        while (spent := time.perf_counter() - start) < seconds:
            run(chunks[word], measured)
            epochs += chunks[word]
        print(repr(epochs / spent), flush=True)
