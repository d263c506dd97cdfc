"""Writes elementary.csv: points and correctly rounded results of the elementary functions.

Usage: python3 elementary.py > elementary.csv     (made with Python 3 and mpmath 1.3.0; deterministic)

A line is FUNCTION,INPUT,RESULT with both doubles as the 16 hexadecimal digits of their bits, so that nothing is lost
on the way. The result is computed with 1400 bits and rounded once, to nearest even, subnormal numbers included.
"""

import math
import random
import struct

import mpmath
from mpmath import mp, mpf

mp.prec = 1400
rng = random.Random(20220606)


def bits(x):
  return struct.pack(">d", x).hex()


def rounded(y):
  """The double nearest to y; Python's division of integers rounds once, to nearest even, subnormals included."""
  sign, man, exp, _ = y._mpf_
  if not man:
    return 0.0
  try:
    size = float(man << exp) if exp >= 0 else man / (1 << -exp)
  except OverflowError:
    size = math.inf
  return -size if sign else size


def around(x, ulps=1):
  """The double nearest to x and its neighbours."""
  value = rounded(mpf(x))
  below = above = value
  points = [value]
  for _ in range(ulps):
    below, above = math.nextafter(below, -math.inf), math.nextafter(above, math.inf)
    points += [below, above]
  return points


def spaced(low, high, count):
  """Doubles of both signs with magnitudes between 10^low and 10^high, one at random in each of `count` equal steps."""
  step = (high - low) / count
  sizes = [float(mpf(10) ** (low + step * (i + rng.random()))) for i in range(count)]
  return [s for size in sizes for s in (size, -size)]


def worst_quadrants(limit, count):
  """The multiples of pi/2 up to limit that a double comes relatively closest to."""
  half_pi = mp.pi / 2
  scaled = int(mpmath.nint(half_pi * mpf(2) ** 300))
  distances = []
  for k in range(1, int(limit / half_pi)):
    exact = k * scaled
    shift = exact.bit_length() - 53
    residue = exact & ((1 << shift) - 1)
    distance = min(residue, (1 << shift) - residue)
    distances.append((distance, k))
  return [k for _, k in sorted(distances)[:count]]


ln2 = mp.ln(2)
subnormal = [5e-324, 1e-320, 2.225073858507201e-308, 2.2250738585072014e-308]
tiny = subnormal + [-x for x in subnormal]

exponential_points = tiny + spaced(-20, 2.84, 60)
for k in [1, 2, 3, 5, 10, 29, 100, 511, 1000, 1022]:
  for multiple in (k * ln2, (k - mpf(1) / 2) * ln2):
    exponential_points += around(multiple) + around(-multiple)
exponential_points += around(mp.ln(mpf(2) ** 1024), 2) + around(mp.ln(mpf(2) ** -1022), 2)
exponential_points += around(mp.ln(mpf(2) ** -1074), 2) + around(mp.ln(mpf(2) ** -1075), 2)
exponential_points += [710.0, 1e5, 1e308, -720.0, -740.0, -746.0, -747.0, -1e5, -1e308]

logistic_points = exponential_points + spaced(-3, 1.6, 40)

tanh_points = tiny + spaced(-20, 1.5, 100) + [1e5, -1e5, 1e308, -1e308]
for k in [1, 2, 3, 5, 10, 29, 57]:
  for half in (k * ln2 / 2, (k - mpf(1) / 2) * ln2 / 2):
    tanh_points += around(half) + around(-half)
tanh_points += around(20) + around(-20)

angles = tiny + spaced(-20, 5, 120)
for k in list(range(1, 17)) + worst_quadrants(1e5, 40) + [rng.randrange(17, 63661) for _ in range(20)]:
  angles += around(k * mp.pi / 2) + around(-k * mp.pi / 2)
for k in list(range(1, 16, 2)) + [rng.randrange(17, 127321) | 1 for _ in range(10)]:
  angles += around(k * mp.pi / 4) + around(-k * mp.pi / 4)
angles += [1e5, -1e5]

logarithm_points = [x for x in tiny if x > 0] + [x for x in spaced(-308, 308, 60) + spaced(-2, 2, 60) if x > 0]
logarithm_points += around(1, 4) + [1 + 2.0 ** -j for j in range(2, 52)] + [1 - 2.0 ** -j for j in range(2, 53)]
for e in [-1074, -1022, -1000, -53, -2, -1, 1, 2, 10, 52, 1000, 1023]:
  logarithm_points += [x for x in around(mpf(2) ** e) + around(mp.sqrt(2) * mpf(2) ** e) if x > 0]
logarithm_points += [1.7976931348623157e308]

# New functions draw from a stream of their own, so that the points above stay what they are.
rng = random.Random(19860901)

softplus_points = tiny + spaced(-20, 2.84, 80) + spaced(-2, 1.7, 60) + around(mp.ln(mpf(2) ** -1022), 2)
softplus_points += [710.0, 1000.0, -720.0, -740.0, -1000.0, -1e5]
one_plus_points = [0.0] + [x for x in tiny + spaced(-300, 300, 60) + spaced(-18, 3, 80) if x > 0]
minus_one_points = tiny + spaced(-20, 2.84, 80) + spaced(-2, 1.7, 60) + [709.0, 710.0, -1000.0, 1000.0]
for k in [1, 2, 3, 5, 10, 29, 57, 58, 100]:
  minus_one_points += around((k - mpf(1) / 2) * ln2) + around(-(k - mpf(1) / 2) * ln2)
tangents = tiny + spaced(-20, 20, 80) + spaced(-1, 1, 80) + [1e300, -1e300]
for border in (mp.tan(mp.pi / 8), mpf(1), mp.tan(3 * mp.pi / 8)):
  tangents += around(border, 2) + around(-border, 2)
bells = tiny + spaced(-20, 1.43, 100) + spaced(0, 1.43, 60) + [28.0, 40.0, 1000.0, -1000.0, 1e300]
distribution_points = tiny + spaced(-20, 1.57, 100) + spaced(-1, 1.57, 120) + [40.0, -40.0, 1000.0, -1000.0]

functions = [
  ("exponential", mp.exp, exponential_points),
  ("logistic", lambda x: 1 / (1 + mp.exp(-x)), logistic_points),
  ("hyperbolicTangent", mp.tanh, tanh_points),
  ("sine", mp.sin, angles),
  ("cosine", mp.cos, angles),
  ("logarithm", mp.ln, logarithm_points),
  ("softplus", lambda x: mp.log1p(mp.exp(x)), softplus_points),
  ("logarithmOfOnePlus", mp.log1p, one_plus_points),
  ("exponentialMinusOne", mp.expm1, minus_one_points),
  ("arctangent", mp.atan, tangents),
  ("gaussianBell", lambda x: mp.exp(-x * x), bells),
  ("normalDensity", lambda x: mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi), distribution_points),
  ("normalDistribution", lambda x: mp.erfc(-x / mp.sqrt(2)) / 2, distribution_points),
]

EXPONENTIAL = ("exponential", "logistic", "hyperbolicTangent", "softplus", "exponentialMinusOne", "gaussianBell",
               "normalDensity", "normalDistribution")

if mpmath.__version__ != "1.3.0":
  raise SystemExit("the fixture is made with mpmath 1.3.0")
for name, function, points in functions:
  for x in sorted(set(points)):
    # Beyond 1e5 the exponential of the argument has no place in memory; there the limit is the rounded result.
    limited = max(-2000, min(2000, x)) if name in EXPONENTIAL else x
    print(f"{name},{bits(x)},{bits(rounded(function(mpf(limited))))}")
