"""scikit-learn: MLPRegressor, one partial_fit an epoch.

Its output layer is linear, so its losses are others; the arithmetic is the same but for one tanh a sample.
"""
import warnings

import numpy as np
from sklearn.neural_network import MLPRegressor

from workload import serve

warnings.filterwarnings("ignore")


def prepare(workload, losses, epochs):
    model = MLPRegressor(
        hidden_layer_sizes=[len(bias) for bias in workload.biases[:-1]], activation=workload.activation, solver="sgd",
        alpha=0, batch_size=workload.batch_size, learning_rate_init=workload.learning_rate, momentum=0, shuffle=False)
    (inputs, targets), test = workload.train, workload.test
    targets = targets.ravel()
    model.partial_fit(inputs, targets)
    # The optimizer holds these very arrays: they are given values, not replaced.
    for array, weight in zip(model.coefs_, workload.weights):
        array[:] = weight.T
    for array, bias in zip(model.intercepts_, workload.biases):
        array[:] = bias

    def loss(x, y):
        return 0.5 * np.mean((model.predict(x) - y) ** 2)

    def run():
        for _ in range(epochs):
            model.partial_fit(inputs, targets)
            if losses:
                result = loss(inputs, targets), loss(test[0], test[1].ravel())
        return result if losses else (loss(inputs, targets), loss(test[0], test[1].ravel()))

    return run


serve(prepare)
