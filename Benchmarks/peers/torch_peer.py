"""PyTorch as it is used: a Sequential, autograd, torch.optim.SGD; one thread, float64."""

import sys

import torch

from common import Workload, serve

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)
work = Workload(sys.argv[1])
modules = []
for index, (w, b) in enumerate(work.layers):
    linear = torch.nn.Linear(w.shape[1], w.shape[0])
    with torch.no_grad():
        linear.weight.copy_(torch.from_numpy(w))
        linear.bias.copy_(torch.from_numpy(b))
    is_tanh = work.activation == "tanh" or index == len(work.layers) - 1
    modules += [linear, torch.nn.Tanh() if is_tanh else torch.nn.ReLU()]
net = torch.nn.Sequential(*modules)
optimizer = torch.optim.SGD(net.parameters(), lr=work.rate)
batches = [(torch.from_numpy(x), torch.from_numpy(y)) for x, y in work.batches()]
sets = [tuple(map(torch.from_numpy, pair)) for pair in (work.train, work.test)]


def run(epochs, measured):
    losses = None
    for _ in range(epochs):
        for x, y in batches:
            optimizer.zero_grad()
            (0.5 * torch.nn.functional.mse_loss(net(x), y)).backward()
            optimizer.step()
        if measured:
            with torch.inference_mode():
                losses = [0.5 * torch.nn.functional.mse_loss(net(x), y).item() for x, y in sets]
    return losses


serve(run)
