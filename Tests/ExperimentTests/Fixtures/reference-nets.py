"""Writes reference-nets.json: the losses of the 11-line and the 20-line network, computed by NumPy in double precision.

Usage: python3 reference-nets.py > reference-nets.json     (made with Python 3.11 and NumPy 2.4.6)

Data and weights are those of the presets eleven-lines and twenty-lines. They are made here from the presets' seeds by
the same definitions, written out anew: ARC4 keyed by the seed with 52 and more bits a number (David Bau's seedrandom),
Box and Muller's normal numbers, Fisher and Yates' shuffle. The training is the lectures' own few lines. A loss is the
mean over the examples, as the program reports it, of the sum over the outputs. Of each layer's weights after the last
step, row by row of the unit that reads them, there are the first twelve and the Euclidean norm of all.
"""

import json
import math
import sys

import numpy as np

if np.__version__ != "2.4.6":
  raise SystemExit("the fixture is made with NumPy 2.4.6")


class Random:
  def __init__(self, seed):
    key = [ord(c) & 255 for c in seed]
    self.s, self.i, self.j = list(range(256)), 0, 0
    j = 0
    for i in range(256):
      j = (j + key[i % len(key)] + self.s[i]) & 255
      self.s[i], self.s[j] = self.s[j], self.s[i]
    self.bytes(256)

  def bytes(self, count):
    number, s = 0, self.s
    for _ in range(count):
      self.i = (self.i + 1) & 255
      t = s[self.i]
      self.j = (self.j + t) & 255
      s[self.i], s[self.j] = s[self.j], t
      number = number * 256 + s[(s[self.i] + t) & 255]
    return number

  def next(self):
    n, d, x = float(self.bytes(6)), 2.0**48, 0
    while n < 2.0**52:
      n, d = (n + x) * 256, d * 256
      x = self.bytes(1)
    while n >= 2.0**53:
      n, d, x = n / 2, d / 2, x >> 1
    return (n + x) / d

  def normal(self):
    radius = math.sqrt(-2 * math.log(1 - self.next()))
    return radius * math.cos(2 * math.pi * self.next())

  def shuffle(self, items):
    for count in range(len(items), 0, -1):
      k = int(self.next() * count)
      items[count - 1], items[k] = items[k], items[count - 1]


def sigmoid(x):
  return 1 / (1 + np.exp(-x))


def result(preset, losses, layers):
  rows = [w.T.ravel() for w in layers]
  return {"preset": preset, "losses": losses,
          "layers": [{"first": w[:12].tolist(), "norm": float(np.sqrt(np.square(w).sum()))} for w in rows]}


def eleven_lines(seed, steps):
  random = Random(seed)
  rows = [0, 1, 2, 3]
  for _ in range(8):
    random.next()  # the noise, which is none, is drawn all the same: two bits of four rows
  random.shuffle(rows)
  x = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]], dtype=float)[rows]
  y = np.array([[0, 1, 1, 0]], dtype=float).T[rows]
  w0 = np.array([[2 * random.next() - 1 for _ in range(3)] for _ in range(4)]).T
  w1 = np.array([[2 * random.next() - 1 for _ in range(4)]]).T
  losses = {}
  for t in range(max(steps) + 1):
    l1 = sigmoid(x @ w0)
    l2 = sigmoid(l1 @ w1)
    if t in steps:
      losses[t] = float(0.5 * np.square(y - l2).sum() / 4)
    if t == max(steps):
      return result("eleven-lines", losses, [w0, w1])
    d2 = (y - l2) * (l2 * (1 - l2))
    d1 = d2 @ w1.T * (l1 * (1 - l1))
    w1 += l1.T @ d2
    w0 += x.T @ d1


def twenty_lines(seed, steps):
  random = Random(seed)
  rows = list(range(64))
  random.shuffle(rows)
  streams = [Random(f"{seed} row {row}") for row in rows]
  numbers = np.array([[stream.normal() for _ in range(1010)] for stream in streams])
  x, y = numbers[:, :1000], numbers[:, 1000:]
  w1 = np.array([[random.normal() for _ in range(1000)] for _ in range(100)]).T
  w2 = np.array([[random.normal() for _ in range(100)] for _ in range(10)]).T
  losses = {}
  for t in range(max(steps) + 1):
    h = sigmoid(x @ w1)
    o = h @ w2
    if t in steps:
      losses[t] = float(np.square(o - y).sum() / 64)
    if t == max(steps):
      return result("twenty-lines", losses, [w1, w2])
    grad_o = 2 * (o - y)
    grad_w2 = h.T @ grad_o
    grad_w1 = x.T @ ((grad_o @ w2.T) * h * (1 - h))
    w1 -= 1e-4 * grad_w1
    w2 -= 1e-4 * grad_w2


json.dump({
  "numpy": np.__version__,
  "nets": [
    eleven_lines("0.11111", (0, 1, 10, 100, 5000)),
    twenty_lines("0.22222", (0, 1, 10, 100, 2000)),
  ]}, sys.stdout, indent=1)
print()
