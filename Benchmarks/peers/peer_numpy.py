"""NumPy: one matrix product a layer, batch by batch."""
import numpy as np

from workload import serve

ACTIVATIONS = {
    "tanh": (np.tanh, lambda value: 1 - value * value),
    "relu": (lambda z: np.maximum(z, 0), lambda value: value > 0),
}


def prepare(workload, losses, epochs):
    weights = [weight.T.copy() for weight in workload.weights]
    biases = [bias.copy() for bias in workload.biases]
    hidden, slope = ACTIVATIONS[workload.activation]
    last = len(weights) - 1
    rate = workload.learning_rate
    inputs, targets = workload.train
    batches = [(inputs[start:end], targets[start:end]) for start, end in workload.batches]

    def outputs(values):
        for layer in range(last):
            values = hidden(values @ weights[layer] + biases[layer])
        return np.tanh(values @ weights[last] + biases[last])

    def loss(examples):
        distance = outputs(examples[0]) - examples[1]
        return 0.5 * np.mean(distance * distance)

    def step(x, y):
        values = [x]
        for layer in range(last):
            values.append(hidden(values[-1] @ weights[layer] + biases[layer]))
        output = np.tanh(values[-1] @ weights[last] + biases[last])
        delta = (output - y) * (1 - output * output) / len(x)
        for layer in range(last, -1, -1):
            gradient, bias_gradient = values[layer].T @ delta, delta.sum(axis=0)
            if layer > 0:
                delta = delta @ weights[layer].T * slope(values[layer])
            weights[layer] -= rate * gradient
            biases[layer] -= rate * bias_gradient

    def run():
        for _ in range(epochs):
            for x, y in batches:
                step(x, y)
            if losses:
                result = loss(workload.train), loss(workload.test)
        return result if losses else (loss(workload.train), loss(workload.test))

    return run


serve(prepare)
