"""JAX: jit, lax.scan over the batches and over the epochs, float64."""

import functools
import os
import sys

os.environ.setdefault("JAX_PLATFORMS", "cpu")
import jax
import jax.numpy as jnp

from common import Workload, serve

jax.config.update("jax_enable_x64", True)
work = Workload(sys.argv[1])
activate = jnp.tanh if work.activation == "tanh" else jax.nn.relu
state = [(jnp.array(w.T), jnp.array(b)) for w, b in work.layers]
sets = [tuple(map(jnp.array, pair)) for pair in (work.train, work.test)]
full = len(work.train[0]) // work.batch_size
split = full * work.batch_size
batches = tuple(jnp.array(part[:split]).reshape(full, work.batch_size, -1) for part in work.train)
rest = tuple(jnp.array(part[split:]) for part in work.train) if split < len(work.train[0]) else None


def loss(parameters, x, y):
    for w, b in parameters[:-1]:
        x = activate(x @ w + b)
    w, b = parameters[-1]
    return 0.5 * jnp.mean((jnp.tanh(x @ w + b) - y) ** 2)


def step(parameters, batch):
    gradients = jax.grad(loss)(parameters, *batch)
    return jax.tree.map(lambda p, g: p - work.rate * g, parameters, gradients), None


@functools.partial(jax.jit, static_argnums=(1, 2))
def train(parameters, epochs, measured):
    def epoch(parameters, _):
        parameters, _ = jax.lax.scan(step, parameters, batches)
        if rest is not None:
            parameters, _ = step(parameters, rest)
        return parameters, jnp.array([loss(parameters, *pair) for pair in sets]) if measured else None

    return jax.lax.scan(epoch, parameters, None, length=epochs)


def block(epochs, measured):
    global state
    state, losses = train(state, epochs, measured)
    jax.block_until_ready(state)
    return losses[-1] if measured else None


BLOCK = 100


def run(epochs, measured):
    """Whole blocks, which are compiled once; the first hundred epochs one by one."""
    for _ in range(epochs // BLOCK):
        losses = block(BLOCK, measured)
    for _ in range(epochs % BLOCK):
        losses = block(1, measured)
    return losses


serve(run, BLOCK)
