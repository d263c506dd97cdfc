"""NumPy: whole batches as matrices."""

import sys

import numpy as np

from common import Workload, serve

work = Workload(sys.argv[1])
weights = [w.T.copy() for w, _ in work.layers]
biases = [b.copy() for _, b in work.layers]
batches = work.batches()
is_tanh = work.activation == "tanh"
last = len(weights) - 1


def forward(x):
    outputs = [x]
    for index, (w, b) in enumerate(zip(weights, biases)):
        z = outputs[-1] @ w
        z += b
        outputs.append(np.tanh(z, out=z) if is_tanh or index == last else np.maximum(z, 0, out=z))
    return outputs


def step(x, y):
    outputs = forward(x)
    delta = (outputs[-1] - y) * (1 - outputs[-1] ** 2)
    scale = work.rate / len(x)
    for index in range(last, -1, -1):
        source = outputs[index]
        gradient = source.T @ delta
        change = delta.sum(axis=0)
        if index > 0:
            delta = (delta @ weights[index].T) * ((1 - source * source) if is_tanh else source > 0)
        weights[index] -= scale * gradient
        biases[index] -= scale * change


def loss(x, y):
    difference = forward(x)[-1] - y
    return 0.5 * np.mean(difference * difference)


def run(epochs, measured):
    losses = None
    for _ in range(epochs):
        for x, y in batches:
            step(x, y)
        if measured:
            losses = loss(*work.train), loss(*work.test)
    return losses


serve(run)
