"""JAX in float64: one jitted program of two scans, over the epochs and over an epoch's batches."""
import functools

import jax
import jax.numpy as jnp

from workload import serve

jax.config.update("jax_enable_x64", True)
jax.config.update("jax_platforms", "cpu")
ACTIVATIONS = {"tanh": jnp.tanh, "relu": jax.nn.relu}


def outputs(parameters, x, activation):
    for weights, bias in parameters[:-1]:
        x = ACTIVATIONS[activation](x @ weights + bias)
    weights, bias = parameters[-1]
    return jnp.tanh(x @ weights + bias)


def loss(parameters, examples, activation):
    return 0.5 * jnp.mean((outputs(parameters, examples[0], activation) - examples[1]) ** 2)


@functools.partial(jax.jit, static_argnames=("activation", "rate", "losses", "epochs"))
def program(parameters, batches, rest, train, test, activation, rate, losses, epochs):
    def step(parameters, batch):
        gradients = jax.grad(loss)(parameters, batch, activation)
        return jax.tree.map(lambda p, g: p - rate * g, parameters, gradients), None

    def epoch(parameters, _):
        parameters, _ = jax.lax.scan(step, parameters, batches)
        if rest is not None:
            parameters, _ = step(parameters, rest)
        measured = (loss(parameters, train, activation), loss(parameters, test, activation)) if losses else None
        return parameters, measured

    parameters, measured = jax.lax.scan(epoch, parameters, length=epochs)
    return parameters, measured


def prepare(workload, losses, epochs):
    parameters = [(jnp.array(w.T), jnp.array(b)) for w, b in zip(workload.weights, workload.biases)]
    train, test = [tuple(map(jnp.array, examples)) for examples in (workload.train, workload.test)]
    size = workload.batch_size
    whole = len(train[0]) // size
    batches = tuple(part[: whole * size].reshape(whole, size, -1) for part in train)
    rest = tuple(part[whole * size :] for part in train) if len(train[0]) % size else None
    compiled = program.lower(
        parameters, batches, rest, train, test, activation=workload.activation, rate=workload.learning_rate,
        losses=losses, epochs=epochs).compile()

    def run():
        final, measured = jax.block_until_ready(compiled(parameters, batches, rest, train, test))
        if losses:
            return measured[0][-1], measured[1][-1]
        return loss(final, train, workload.activation), loss(final, test, workload.activation)

    run()
    return run


serve(prepare)
