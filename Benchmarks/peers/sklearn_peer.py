"""scikit-learn: MLPRegressor with SGD; its output is linear, so its losses are its own and agree with nobody's."""

import sys
import warnings

import numpy as np
from sklearn.neural_network import MLPRegressor

from common import Workload, serve

warnings.filterwarnings("ignore")
work = Workload(sys.argv[1])
model = MLPRegressor(
    hidden_layer_sizes=work.sizes[1:-1], activation=work.activation, solver="sgd", alpha=0, momentum=0,
    nesterovs_momentum=False, batch_size=work.batch_size, learning_rate_init=work.rate, shuffle=False)
x, y = work.train[0], work.train[1].ravel()
model.partial_fit(x, y)
for index, (w, b) in enumerate(work.layers):
    model.coefs_[index][...] = w.T
    model.intercepts_[index][...] = b


def loss(x, y):
    return 0.5 * np.mean((model.predict(x) - y.ravel()) ** 2)


def run(epochs, measured):
    losses = None
    for _ in range(epochs):
        # An epoch: all batches in their order.
        model.partial_fit(x, y)
        if measured:
            losses = loss(*work.train), loss(*work.test)
    return losses


serve(run)
