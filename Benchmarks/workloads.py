"""The workloads, and how they are taken out of our own program."""

import json
import math
import subprocess

SEED = "0.59704"
ALL_FEATURES = "x,y,xSquared,ySquared,xTimesY,sinX,sinY"

# Name: the flags of our program that make the scenario, the same as that of the name in `playground bench`. The wide
# nets start from Glorot's weights: from He's, at this learning rate, the last bit of a sum decides within a few epochs
# which units are on, and no two programs arrive at the same losses.
WORKLOADS = {
    "2-4-2-1 tanh": [],
    "7-8-8-8-8-8-8-1 tanh": ["--features", ALL_FEATURES, "--hidden", "8,8,8,8,8,8"],
    "2-64-64-1 relu": ["--hidden", "64,64", "--activation", "relu", "--batch-size", "32",
                       "--partial-batch", "update", "--initialization", "xavierNormal"],
    "2-256-256-1 relu": ["--hidden", "256,256", "--activation", "relu", "--batch-size", "32",
                         "--partial-batch", "update", "--initialization", "xavierNormal"],
}

FEATURES = {
    "x": lambda x, y: x, "y": lambda x, y: y, "xSquared": lambda x, y: x * x, "ySquared": lambda x, y: y * y,
    "xTimesY": lambda x, y: x * y, "sinX": lambda x, y: math.sin(x), "sinY": lambda x, y: math.sin(y),
}


def ask(program, *arguments):
    """Standard output of our program."""
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def losses(program, name):
    """Both losses of our engine after 100 epochs."""
    lines = ask(program, "train", "--seed", SEED, *WORKLOADS[name], "--epochs", "100", "--json").splitlines()
    last = [record for record in map(json.loads, lines) if record.get("epoch") == 100][0]
    return last["trainLoss"], last["testLoss"]


def write(program, name, path):
    """Writes a workload for the peers; the format is in peers/protocol.md."""
    scenario = ["--seed", SEED, *WORKLOADS[name]]
    document = json.loads(ask(program, "export", *scenario, "--epochs", "0"))
    rows = [line.split(",") for line in ask(program, "data", *scenario).splitlines()[1:]]
    names, layers, settings = document["features"], document["layers"], document["scenario"]
    sizes = [len(names)] + [layer["units"] for layer in layers]
    activations = {"tanh": 1, "relu": 2}
    numbers = [len(sizes), *sizes, activations[layers[0]["activation"]], settings["batchSize"], settings["learningRate"]]
    numbers += [sum(row[3] == split for row in rows) for split in ("train", "test")]
    for layer in layers:
        numbers += [weight for row in layer["weights"] for weight in row] + layer["biases"]
    for x, y, label, _ in rows:
        numbers += [FEATURES[name](float(x), float(y)) for name in names] + [float(label)]
    path.write_text("\n".join(map(repr, numbers)) + "\n")
