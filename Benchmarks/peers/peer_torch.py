"""PyTorch: modules, autograd and torch.optim.SGD in float64 on one thread."""
import torch

from workload import serve

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)
ACTIVATIONS = {"tanh": torch.nn.Tanh, "relu": torch.nn.ReLU}


def build(workload):
    modules = []
    for weights, biases in zip(workload.weights, workload.biases):
        linear = torch.nn.Linear(weights.shape[1], weights.shape[0])
        with torch.no_grad():
            linear.weight.copy_(torch.from_numpy(weights))
            linear.bias.copy_(torch.from_numpy(biases))
        modules += [linear, ACTIVATIONS[workload.activation]()]
    modules[-1] = torch.nn.Tanh()
    return torch.nn.Sequential(*modules)


def prepare(workload, losses, epochs):
    net = build(workload)
    optimizer = torch.optim.SGD(net.parameters(), lr=workload.learning_rate)
    squared_error = torch.nn.MSELoss()
    train, test = [tuple(map(torch.from_numpy, examples)) for examples in (workload.train, workload.test)]
    batches = [(train[0][start:end], train[1][start:end]) for start, end in workload.batches]

    def loss(examples):
        with torch.no_grad():
            return 0.5 * squared_error(net(examples[0]), examples[1]).item()

    def run():
        for _ in range(epochs):
            for x, y in batches:
                optimizer.zero_grad()
                (0.5 * squared_error(net(x), y)).backward()
                optimizer.step()
            if losses:
                result = loss(train), loss(test)
        return result if losses else (loss(train), loss(test))

    return run


serve(prepare)
