"""What all peers written in Python share: reading a workload, and the loop that answers the runner.

A workload is a JSON file of the runner's: data, initial weights and settings as our own program exported them.
The runner writes lines of `PATH LOSSES EPOCHS` (LOSSES is 1 where both losses are wanted after every epoch); each is
answered by one line of JSON: the seconds that the epochs took, and the two losses at the end.
"""
import json
import sys
import time

import numpy as np


class Workload:
    """One workload: `train` and `test` as pairs of inputs (samples by rows) and targets."""

    def __init__(self, path):
        with open(path) as file:
            content = json.load(file)
        self.path = path
        self.activation = content["activation"]
        self.batch_size = content["batchSize"]
        self.learning_rate = content["learningRate"]
        self.weights = [np.array(layer["weights"]) for layer in content["layers"]]
        self.biases = [np.array(layer["biases"]) for layer in content["layers"]]
        self.train = self._set(content["train"])
        self.test = self._set(content["test"])

    @staticmethod
    def _set(content):
        return np.array(content["inputs"]), np.array(content["targets"]).reshape(-1, 1)

    @property
    def batches(self):
        """First and last sample of each batch; the last batch may be smaller."""
        count = len(self.train[0])
        return [(start, min(count, start + self.batch_size)) for start in range(0, count, self.batch_size)]


def serve(prepare):
    """Answers the runner until it closes the pipe.

    `prepare(workload, losses, epochs)` does what need not be timed (compiling, copying) and returns a function that
    trains from the initial weights and returns the training and the test loss at the end.
    """
    for line in sys.stdin:
        path, losses, epochs = line.split()
        run = prepare(Workload(path), losses == "1", int(epochs))
        start = time.perf_counter()
        train, test = run()
        seconds = time.perf_counter() - start
        print(json.dumps({"seconds": seconds, "train": float(train), "test": float(test)}), flush=True)
