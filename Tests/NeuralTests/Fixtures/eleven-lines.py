"""Prints the numbers of ElevenLinesTests.swift: the lecture's network in eleven lines of NumPy.

Usage: python3 eleven-lines.py     (made with Python 3.11 and NumPy 2.4.6)

3-4-1, sigmoid, no biases, loss 1/2 sum (y - o)^2, the four rows as one batch, learning rate 1, 5,000 iterations. The
weights are drawn by default_rng(1) in (-1, 1), w0 before w1, and rounded to three decimals. A line "name: numbers" each, the
weights row by row of the unit that reads them, as the engine keeps them.
"""

import numpy as np

if np.__version__ != "2.4.6":
  raise SystemExit("the numbers are made with NumPy 2.4.6")

X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]], dtype=float)
y = np.array([[0, 1, 1, 0]], dtype=float).T
draws = np.random.default_rng(1)
w0 = np.round(2 * draws.random((3, 4)) - 1, 3)
w1 = np.round(2 * draws.random((4, 1)) - 1, 3)
print("w0 before:", w0.T.tolist())
print("w1 before:", w1.T.tolist())
for _ in range(5000):
  l1 = 1 / (1 + np.exp(-(X @ w0)))
  l2 = 1 / (1 + np.exp(-(l1 @ w1)))
  d2 = (y - l2) * (l2 * (1 - l2))
  d1 = d2 @ w1.T * (l1 * (1 - l1))
  w1 += l1.T @ d2
  w0 += X.T @ d1
l1 = 1 / (1 + np.exp(-(X @ w0)))
l2 = 1 / (1 + np.exp(-(l1 @ w1)))
print("loss:", float(0.5 * ((y - l2) ** 2).sum()))
print("outputs:", l2.ravel().tolist())
print("w0:", w0.T.ravel().tolist())
print("w1:", w1.T.ravel().tolist())
