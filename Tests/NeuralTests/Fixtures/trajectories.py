"""Writes trajectories.json: parameters after 1, 10 and 100 epochs, computed by PyTorch in double precision.

Usage: python3 trajectories.py > trajectories.json     (made with Python 3.11 and PyTorch 2.15.0 on the CPU)

Gradients are autograd's. Activations, losses, batch normalization and optimizers are PyTorch's own, except, written out
from the formula of the papers because PyTorch has none or another: binary step, ISRU, sine, Gaussian, maxout, both
hinges of targets +-1, L1 and elastic penalties, momentum under a schedule (ours keeps the learning rate inside the
velocity, v <- mu v - eta g), annealed momentum, max-norm, the averages of the parameters, the running variance of
batch normalization (ours has 1/m like the batch's, PyTorch's 1/(m-1)), and AdamW's penalties other than L2
(w <- w - eta lambda R'(w) before Adam's step, with R' = sign w of L1).

An epoch is one update by all examples, except in cases with a "batchSize": there the examples come in the order of
"orders", one order an epoch, round and round, and what is left over when an epoch ends makes an update of its own
("update"), is left out ("drop"), or its summed gradient stays and joins the first batch of the next epoch ("carry",
divided by the examples of both).

Dropout multiplies with masks of 0 and 1/(1 - p) made of a case's "draws", numbers of [0, 1) that go round in a circle:
layer by layer, unit by unit, example by example, 0 where a draw is below p.
"""

import json
import math
import random

import torch
import torch.nn.functional as F

if not torch.__version__.startswith("2.15.0"):
  raise SystemExit("the fixture is made with PyTorch 2.15.0")
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

STEPS = (1, 10, 100)
COUNT = 12

ACTIVATIONS = {
  "relu": lambda z, a: F.relu(z),
  "tanh": lambda z, a: torch.tanh(z),
  "sigmoid": lambda z, a: torch.sigmoid(z),
  "linear": lambda z, a: z,
  "binaryStep": lambda z, a: (z >= 0).to(z.dtype) + 0 * z,
  "arctan": lambda z, a: torch.atan(z),
  "softsign": lambda z, a: F.softsign(z),
  "isru": lambda z, a: z / torch.sqrt(1 + a * z * z),
  "leakyRelu": lambda z, a: F.leaky_relu(z, a),
  "prelu": lambda z, a: F.prelu(z, a),
  "elu": lambda z, a: F.elu(z, a),
  "maxout": lambda z, a: z.view(z.shape[0], -1, 2).max(dim=2).values,
  "softplus": lambda z, a: F.softplus(z, threshold=1000),
  "gelu": lambda z, a: F.gelu(z),
  "silu": lambda z, a: F.silu(z),
  "mish": lambda z, a: F.mish(z),
  "sine": lambda z, a: torch.sin(z),
  "gaussian": lambda z, a: torch.exp(-z * z),
}
ALPHA = {"isru": 1.0, "elu": 1.0, "leakyRelu": 0.01, "prelu": 0.25}


class Net:
  def __init__(self, case, rng):
    self.case, self.arrays, self.drawn = case, [], 0
    before = case["inputs"]
    for layer in case["layers"]:
      rows = layer["units"] * (2 if layer["activation"] == "maxout" else 1)
      arrays = {"weights": [[rng.uniform(-0.8, 0.8) for _ in range(before)] for _ in range(rows)]}
      if layer.get("hasBias", True):
        arrays["biases"] = [rng.uniform(-0.3, 0.3) for _ in range(rows)]
      if layer.get("isNormalized"):
        arrays["scales"] = [rng.uniform(0.5, 1.5) for _ in range(rows)]
        arrays["shifts"] = [rng.uniform(-0.5, 0.5) for _ in range(rows)]
      if layer["activation"] == "prelu":
        arrays["alpha"] = [0.25]
      self.arrays.append({k: torch.tensor(v, requires_grad=True) for k, v in arrays.items()})
      before = layer["units"]
    rows = [a["weights"].shape[0] for a in self.arrays]
    self.means = [torch.zeros(r) for r in rows]
    self.variances = [torch.ones(r) for r in rows]

  def flat(self):
    return [x for arrays in self.arrays for a in arrays.values() for x in a.detach().reshape(-1).tolist()]

  def weights(self):
    return [a["weights"] for a in self.arrays]

  def others(self):
    return [t for a in self.arrays for k, t in a.items() if k != "weights"]

  def forward(self, x):
    z = x
    for i, (layer, arrays) in enumerate(zip(self.case["layers"], self.arrays)):
      z = F.linear(z, arrays["weights"], arrays.get("biases"))
      if layer.get("isNormalized"):
        with torch.no_grad():
          self.means[i] = 0.9 * self.means[i] + 0.1 * z.mean(0)
          self.variances[i] = 0.9 * self.variances[i] + 0.1 * z.var(0, unbiased=False)
        z = F.batch_norm(z, None, None, arrays["scales"], arrays["shifts"], training=True, eps=1e-5)
      if i == len(self.arrays) - 1 and self.case["loss"] == "binaryCrossEntropy":
        return z
      alpha = arrays.get("alpha", layer.get("alpha", ALPHA.get(layer["activation"])))
      z = ACTIVATIONS[layer["activation"]](z, alpha)
      if layer.get("dropoutRate"):
        z = z * self.mask(layer["units"], len(x), layer["dropoutRate"])
    return z

  def mask(self, units, count, rate):
    draws = self.case["draws"]
    rows = [[draws[(self.drawn + u * count + e) % len(draws)] for u in range(units)] for e in range(count)]
    self.drawn += units * count
    return (torch.tensor(rows) >= rate) / (1 - rate)

  def loss(self, x, y):
    o, kind = self.forward(x), self.case["loss"]
    classes = y.argmax(1)
    total = {
      "halfSquaredError": lambda: 0.5 * F.mse_loss(o, y, reduction="sum"),
      "squaredError": lambda: F.mse_loss(o, y, reduction="sum"),
      "binaryCrossEntropy": lambda: F.binary_cross_entropy_with_logits(o, y, reduction="sum"),
      "binaryHinge": lambda: F.relu(1 - y * o).sum(),
      "softmaxCrossEntropy": lambda: F.cross_entropy(o, classes, reduction="sum"),
      "multiClassHinge": lambda: F.multi_margin_loss(o, classes, reduction="sum") * o.shape[1],
      "huber": lambda: F.huber_loss(o, y, reduction="sum", delta=self.case.get("huberDelta", 1.0)),
    }[kind]()
    return total / len(x) if self.case["rule"].get("reduction", "mean") == "mean" else total


def penalty(rule, w):
  rate, share = rule.get("regularizationRate", 0), rule.get("l1Share", 0.5)
  l1, l2 = w.abs().sum(), 0.5 * (w * w).sum()
  return rate * {"none": 0 * l1, "L1": l1, "L2": l2, "elastic": share * l1 + (1 - share) * l2}[
    rule.get("regularization", "none")]


def rates(case):
  """The learning rate of each update; PyTorch's own schedulers where it has them."""
  schedule, eta = case.get("schedule", {}), case["rule"]["learningRate"]
  kind, decay, period = schedule.get("method", "constant"), schedule.get("decay", 0.01), schedule.get("period", 100)
  share, warm = schedule.get("finalShare", 0.0), schedule.get("warmUp", 0)
  dummy = torch.optim.SGD([torch.zeros(1)], lr=eta)
  make = torch.optim.lr_scheduler
  scheduler = {
    "constant": lambda: make.ConstantLR(dummy, 1.0),
    "step": lambda: make.StepLR(dummy, period, schedule.get("factor", 0.5)),
    "exponential": lambda: make.ExponentialLR(dummy, math.exp(-decay)),
    "inverseTime": lambda: make.LambdaLR(dummy, lambda t: 1 / (1 + decay * t)),
    "cosine": lambda: make.CosineAnnealingLR(dummy, period, share * eta),
  }[kind]()
  result = []
  for t in range(STEPS[-1]):
    rate = dummy.param_groups[0]["lr"]
    if kind == "cosine" and t >= period:
      rate = share * eta  # PyTorch's would rise again; ours stays
    result.append(rate * (t + 1) / warm if t < warm else rate)
    dummy.step()
    scheduler.step()
  return result


def optimizer(net, rule):
  settings = rule.get("optimizer", {})
  method, eta = settings.get("method", "sgd"), rule["learningRate"]
  groups = [{"params": net.weights()}, {"params": net.others()}]
  betas, eps = (settings.get("beta1", 0.9), settings.get("beta2", 0.999)), settings.get("epsilon", 1e-8)
  make = torch.optim
  if method in ("momentum", "nesterov"):
    return make.SGD(groups, lr=eta, momentum=settings.get("momentum", 0.9), nesterov=method == "nesterov")
  if method == "adamw":
    groups[0]["weight_decay"] = rule.get("regularizationRate", 0) if rule.get("regularization") == "L2" else 0
    return make.AdamW(groups, lr=eta, betas=betas, eps=eps, weight_decay=0)
  return {
    "sgd": lambda: make.SGD(groups, lr=eta),
    "adagrad": lambda: make.Adagrad(groups, lr=eta, eps=eps),
    "rmsprop": lambda: make.RMSprop(groups, lr=eta, alpha=settings.get("decay", 0.9), eps=eps),
    "adam": lambda: make.Adam(groups, lr=eta, betas=betas, eps=eps),
  }[method]()


class OwnMomentum:
  """v <- mu v - eta g, w <- w + v (Nesterov: w <- w + mu v - eta g), mu from the annealing."""

  def __init__(self, net, case):
    self.tensors = net.weights() + net.others()
    self.velocities = [torch.zeros_like(t) for t in self.tensors]
    self.case, self.t = case, 0

  def step(self, eta):
    annealing = self.case.get("annealing")
    mu = self.case["rule"]["optimizer"].get("momentum", 0.9)
    if annealing:
      mu = annealing["start"] + (annealing["end"] - annealing["start"]) * min(1, self.t / annealing["period"])
    isNesterov = self.case["rule"]["optimizer"]["method"] == "nesterov"
    with torch.no_grad():
      for w, v in zip(self.tensors, self.velocities):
        v.mul_(mu).sub_(eta * w.grad)
        w.add_(mu * v - eta * w.grad if isNesterov else v)
    self.t += 1


def add_gradients(net, x, y, case, sums):
  """Adds the gradient of the summed loss of some examples to `sums`; the mean comes when the batch is full."""
  tensors = net.weights() + net.others()
  loss = net.loss(torch.tensor(x), torch.tensor(y))
  if case["rule"].get("reduction", "mean") == "mean":
    loss = loss * len(x)
  grads = torch.autograd.grad(loss, tensors, allow_unused=True)
  return [s if g is None else s + g for s, g in zip(sums, grads)]


def set_batch_gradients(net, sums, count, rule, decoupled):
  """The gradient of a full batch: the sums over its examples, or their mean, and the penalty."""
  divisor = count if rule.get("reduction", "mean") == "mean" else 1
  for i, (tensor, total) in enumerate(zip(net.weights() + net.others(), sums)):
    tensor.grad = total / divisor
    if i < len(net.weights()) and not decoupled:
      tensor.grad = tensor.grad + torch.autograd.grad(penalty(rule, tensor), tensor)[0]


def run(case, index):
  rng = random.Random(index)
  outputs = case["layers"][-1]["units"]
  x = [[rng.uniform(-2, 2) for _ in range(case["inputs"])] for _ in range(COUNT)]
  if case["loss"] in ("softmaxCrossEntropy", "multiClassHinge"):
    y = [[1.0 if k == i % outputs else 0.0 for k in range(outputs)] for i in range(COUNT)]
  elif case["loss"] == "binaryHinge":
    y = [[float(rng.choice((-1, 1))) for _ in range(outputs)] for _ in range(COUNT)]
  elif case["loss"] == "binaryCrossEntropy":
    y = [[float(rng.choice((0, 1))) for _ in range(outputs)] for _ in range(COUNT)]
  else:
    y = [[rng.uniform(-0.9, 0.9) for _ in range(outputs)] for _ in range(COUNT)]
  net, rule = Net(case, rng), case["rule"]
  initial, etas, results, average = net.flat(), rates(case), {}, None
  method = rule.get("optimizer", {}).get("method", "sgd")
  own = method in ("momentum", "nesterov") and ("schedule" in case or "annealing" in case)
  stepper = OwnMomentum(net, case) if own else optimizer(net, rule)
  decays = method == "adamw" and rule.get("regularization") in ("L1", "elastic")
  tensors, updates = net.weights() + net.others(), 0
  sums, summed = [torch.zeros_like(t) for t in tensors], 0
  for epoch in range(1, STEPS[-1] + 1):
    size = case.get("batchSize", COUNT)
    order = case["orders"][(epoch - 1) % len(case["orders"])] if "batchSize" in case else None
    for start in range(0, COUNT, size):
      if order is None:
        for tensor in tensors:
          tensor.grad = None
        loss = net.loss(torch.tensor(x), torch.tensor(y))
        if method != "adamw":
          loss = loss + sum(penalty(rule, w) for w in net.weights())
        loss.backward()
        for tensor in tensors:
          tensor.grad = torch.zeros_like(tensor) if tensor.grad is None else tensor.grad
      else:
        part = order[start:start + size]
        if len(part) < size and case["partialBatch"] == "drop":
          continue
        sums = add_gradients(net, [x[i] for i in part], [y[i] for i in part], case, sums)
        summed += len(part)
        if len(part) < size and case["partialBatch"] == "carry":
          continue
        set_batch_gradients(net, sums, summed, rule, method == "adamw")
        sums, summed = [torch.zeros_like(t) for t in tensors], 0
      updates += 1
      if own:
        stepper.step(etas[epoch - 1])
      else:
        for group in stepper.param_groups:
          group["lr"] = etas[epoch - 1]
        if decays:
          for w in net.weights():
            slope = torch.autograd.grad(penalty(rule, w), w)[0]
            with torch.no_grad():
              w.sub_(etas[epoch - 1] * slope)
        stepper.step()
      if "maxNorm" in rule:
        with torch.no_grad():
          for w in net.weights():
            w.mul_((rule["maxNorm"] / w.norm(dim=1, keepdim=True)).clamp(max=1))
      flat = net.flat()
      if rule.get("averaging") == "equal":
        average = flat if average is None else [a + (f - a) / updates for a, f in zip(average, flat)]
      elif rule.get("averaging") == "exponential":
        average = flat if average is None else [0.9 * a + 0.1 * f for a, f in zip(average, flat)]
    if epoch in STEPS:
      results[str(epoch)] = average if average is not None else net.flat()
  running = None
  if any(layer.get("isNormalized") for layer in case["layers"]):
    running = {
      "means": [m for i, l in enumerate(case["layers"]) for m in net.means[i].tolist()],
      "variances": [v for i, l in enumerate(case["layers"]) for v in net.variances[i].tolist()],
      "isUsed": [bool(l.get("isNormalized")) for i, l in enumerate(case["layers"]) for _ in net.means[i]],
    }
  return {**case, "x": x, "y": y, "initial": initial, "results": results, "running": running}


def case(name, hidden=None, output=None, loss="halfSquaredError", rule=None, **more):
  hidden = hidden or [{"units": 4, "activation": "tanh"}, {"units": 3, "activation": "tanh"}]
  output = output or {"units": 1, "activation": "tanh"}
  return {"name": name, "inputs": 2, "layers": hidden + [output], "loss": loss,
          "rule": {"learningRate": 0.1, **(rule or {})}, **more}


def normalized(activation, **more):
  return [{"units": 4, "activation": activation, "isNormalized": True, **more},
          {"units": 3, "activation": activation, "isNormalized": True, **more}]


cases = []
for name in ACTIVATIONS:
  cases.append(case(f"activation {name}", [{"units": 4, "activation": name}, {"units": 3, "activation": name}]))
for name, alpha in (("isru", 3.0), ("leakyRelu", 0.1), ("elu", 0.5)):
  cases.append(case(f"activation {name} {alpha}", [{"units": 5, "activation": name, "alpha": alpha}]))
cases.append(case("mixed layers without biases", [
  {"units": 4, "activation": "relu", "hasBias": False}, {"units": 3, "activation": "sine"}],
  {"units": 2, "activation": "linear", "hasBias": False}))
for loss, output, units in (
    ("squaredError", "linear", 2), ("halfSquaredError", "sigmoid", 1), ("binaryCrossEntropy", "sigmoid", 1),
    ("binaryCrossEntropy", "sigmoid", 3), ("binaryHinge", "linear", 1), ("softmaxCrossEntropy", "linear", 3),
    ("softmaxCrossEntropy", "linear", 8), ("multiClassHinge", "linear", 4), ("huber", "linear", 1)):
  for reduction in ("mean", "sum"):
    cases.append(case(f"loss {loss} {units} {reduction}", output={"units": units, "activation": output}, loss=loss,
                      rule={"reduction": reduction, "learningRate": 0.1 if reduction == "mean" else 0.01},
                      huberDelta=0.3))
optimizers = [
  {"method": "sgd"}, {"method": "momentum"}, {"method": "momentum", "momentum": 0.5},
  {"method": "momentum", "momentum": 0.99}, {"method": "nesterov"}, {"method": "adagrad"}, {"method": "rmsprop"},
  {"method": "rmsprop", "decay": 0.99, "epsilon": 1e-6}, {"method": "adam"},
  {"method": "adam", "beta1": 0.8, "beta2": 0.99, "epsilon": 1e-4}, {"method": "adamw"}]
# RMSProp at 0.01 ends in a jitter around the minimum in which rounding errors grow without bound: a smaller rate there.
for index, settings in enumerate(optimizers):
  for regularization in ("none", "L1", "L2", "elastic"):
    if settings["method"] == "sgd" and regularization == "L1":
      continue  # the browser's dead links: see the naive network
    if settings["method"] == "adamw" and regularization in ("L1", "elastic"):
      continue
    cases.append(case(f"optimizer {index} {settings['method']} {regularization}", rule={
      "optimizer": settings, "learningRate": 0.001 if settings["method"] == "rmsprop" else 0.01,
      "regularization": regularization, "regularizationRate": 0.03, "l1Share": 0.25}))
schedules = [
  {"method": "step", "factor": 0.5, "period": 7}, {"method": "exponential", "decay": 0.03},
  {"method": "inverseTime", "decay": 0.1}, {"method": "cosine", "period": 60, "finalShare": 0.1},
  {"method": "cosine", "period": 100}, {"method": "constant", "warmUp": 20},
  {"method": "step", "period": 9, "warmUp": 5}]
for schedule in schedules:
  for method in ("sgd", "momentum", "nesterov", "adam"):
    name = " ".join(str(v) for v in schedule.values())
    cases.append(case(f"schedule {name} {method}", schedule=schedule,
                      rule={"optimizer": {"method": method}, "learningRate": 0.02}))
for method in ("momentum", "nesterov"):
  cases.append(case(f"annealing {method}", annealing={"start": 0.5, "end": 0.99, "period": 40},
                    rule={"optimizer": {"method": method}, "learningRate": 0.01}))
# Nor has the shift of a normalization before a linear layer and another normalization: no linear units here.
for activation in ("sigmoid", "tanh", "relu", "prelu", "maxout", "gelu"):
  for method in ("sgd", "adam"):
    # A bias before a normalization has no gradient but rounding errors, which Adam would blow up to full steps.
    cases.append(case(f"normalized {activation} {method}", normalized(activation, hasBias=method == "sgd"),
                      rule={"optimizer": {"method": method}, "learningRate": 0.02}))
cases.append(case("normalized without biases", normalized("tanh", hasBias=False)))
cases.append(case("normalized softmax", normalized("relu"), {"units": 3, "activation": "linear"},
                  "softmaxCrossEntropy"))
cases.append(case("max-norm", rule={"maxNorm": 0.7}))
cases.append(case("max-norm adam", rule={"maxNorm": 0.7, "optimizer": {"method": "adam"}}))
cases.append(case("average equal", rule={"averaging": "equal"}))
cases.append(case("average exponential", rule={"averaging": "exponential"}))

def dropped(activation, first, second, **more):
  return [{"units": 4, "activation": activation, "dropoutRate": first, **more},
          {"units": 3, "activation": activation, "dropoutRate": second, **more}]


# 84 draws make one mask, the same in every update; 97 make others in each.
for count in (84, 97):
  source = random.Random(count)
  draws = [round(source.random(), 6) for _ in range(count)]
  for activation in ("tanh", "relu", "maxout", "prelu"):
    for method in ("sgd", "adam"):
      cases.append(case(f"dropout {activation} {method} {count}", dropped(activation, 0.5, 0.25), draws=draws,
                        rule={"optimizer": {"method": method}, "learningRate": 0.02}))
  cases.append(case(f"dropout normalized {count}", dropped("tanh", 0.3, 0.3, isNormalized=True), draws=draws))

# What follows was added later: a case's place seeds its numbers, so that new ones stand at the end.
for regularization in ("L1", "elastic"):
  cases.append(case(f"optimizer adamw {regularization}", rule={
    "optimizer": {"method": "adamw"}, "learningRate": 0.01, "regularization": regularization,
    "regularizationRate": 0.03, "l1Share": 0.25}))
for schedule in schedules:
  for method in ("adagrad", "rmsprop", "adamw"):
    name = " ".join(str(v) for v in schedule.values())
    rule = {"optimizer": {"method": method}, "learningRate": 0.001 if method == "rmsprop" else 0.02}
    if method == "adamw":
      rule |= {"regularization": "L2", "regularizationRate": 0.03}
    cases.append(case(f"schedule {name} {method}", schedule=schedule, rule=rule))
for schedule in (schedules[1], schedules[3], schedules[6]):
  for method in ("momentum", "nesterov"):
    name = " ".join(str(v) for v in schedule.values())
    cases.append(case(f"annealing {method} schedule {name}", schedule=schedule,
                      annealing={"start": 0.5, "end": 0.99, "period": 40},
                      rule={"optimizer": {"method": method}, "learningRate": 0.01}))
for loss, output in (("binaryHinge", "tanh"), ("huber", "tanh"), ("huber", "sigmoid"), ("squaredError", "tanh"),
                     ("squaredError", "sigmoid"), ("halfSquaredError", "linear")):
  for units in (1, 2):
    cases.append(case(f"loss {loss} {output} {units}", output={"units": units, "activation": output}, loss=loss,
                      huberDelta=0.3))
source = random.Random(3)
orders = [source.sample(range(COUNT), COUNT) for _ in range(3)]
for partial in ("update", "drop", "carry"):
  for method in ("sgd", "momentum", "adam"):
    cases.append(case(f"batches of 5 {partial} {method}", batchSize=5, partialBatch=partial, orders=orders,
                      rule={"optimizer": {"method": method}, "learningRate": 0.01, "regularization": "L2",
                            "regularizationRate": 0.01}))
cases.append(case("batches of 1", batchSize=1, partialBatch="update", orders=orders, rule={"learningRate": 0.02}))
cases.append(case("batches of 9 carry sum", batchSize=9, partialBatch="carry", orders=orders,
                  rule={"learningRate": 0.005, "reduction": "sum"}))
cases.append(case("batches of 5 adamw elastic", batchSize=5, partialBatch="update", orders=orders,
                  rule={"optimizer": {"method": "adamw"}, "learningRate": 0.005, "regularization": "elastic",
                        "regularizationRate": 0.03, "l1Share": 0.25}))
cases.append(case("batches of 4 schedule average", batchSize=4, partialBatch="update", orders=orders,
                  schedule={"method": "step", "factor": 0.5, "period": 7}, rule={"averaging": "equal"}))
cases.append(case("batches of 5 normalized", normalized("tanh", hasBias=False), batchSize=5, partialBatch="update",
                  orders=orders, rule={"learningRate": 0.02}))
cases.append(case("batches of 5 softmax", output={"units": 3, "activation": "linear"}, loss="softmaxCrossEntropy",
                  batchSize=5, partialBatch="update", orders=orders))

lines = [json.dumps(run(c, i)) for i, c in enumerate(cases)]
print('{"torch": "%s", "cases": [\n%s\n]}' % (torch.__version__.split("+")[0], ",\n".join(lines)))
