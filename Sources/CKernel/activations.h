// The activations of a layer, f and f′, and of batches whose last vector is almost empty those of several rows at once.

// f and f′ of `n` sums by the formulas of Neural's Activation.
INLINE void formula(const int activation, const lanes *z, double alpha, lanes *values, lanes *slopes, const int n) {
  const lanes zero = all(0), one = all(1);
  lanes f[GROUP];
  if (activation == KERNEL_TANH) hyperbolic_tangents(z, f, n);
  if (activation == KERNEL_SIGMOID || activation == KERNEL_SILU) logistics(z, f, n);
  for (int i = 0; i < n; i++) switch (activation) {
    case KERNEL_RELU:
      values[i] = z[i] <= 0.0 ? zero : z[i];
      slopes[i] = z[i] > 0.0 ? one : zero;
      break;
    case KERNEL_LEAKY_RELU:
      slopes[i] = z[i] < 0.0 ? all(alpha) : one;
      values[i] = slopes[i] * z[i];
      break;
    case KERNEL_TANH:
      values[i] = f[i];
      slopes[i] = fused(-f[i], f[i], one);
      break;
    case KERNEL_SIGMOID:
      values[i] = f[i];
      slopes[i] = fused(-f[i], f[i], f[i]);
      break;
    case KERNEL_BINARY_STEP:
      values[i] = z[i] < 0.0 ? zero : one;
      slopes[i] = zero;
      break;
    case KERNEL_SOFTSIGN:
      f[i] = 1 / (1 + size_of(z[i]));
      values[i] = z[i] * f[i];
      slopes[i] = f[i] * f[i];
      break;
    case KERNEL_ISRU:
      f[i] = 1 / root(fused(all(alpha), z[i] * z[i], one));
      values[i] = z[i] * f[i];
      slopes[i] = f[i] * f[i] * f[i];
      break;
    case KERNEL_SILU:
      values[i] = z[i] * f[i];
      slopes[i] = f[i] * fused(z[i], 1 - f[i], one);
      break;
    default:
      values[i] = z[i];
      slopes[i] = one;
    }
}

INLINE void activate_some(const int activation, double alpha, lanes *sums, lanes *values, const bool derivatives,
                          const int n) {
  lanes z[GROUP], value[GROUP], slope[GROUP];
  for (int i = 0; i < n; i++) z[i] = sums[i];
  formula(activation, z, alpha, value, slope, n);
  for (int i = 0; i < n; i++) {
    values[i] = value[i];
    if (derivatives) sums[i] = slope[i];
  }
}

// The same for the activations that take longer than a call.
static void activate_rare(int activation, double alpha, lanes *sums, lanes *values, long count, bool derivatives) {
  for (long i = 0; i < count; i++) {
    const lanes z = sums[i];
    lanes f = z, slope = all(1);
    switch (activation) {
    case KERNEL_ARCTAN:
      f = arctangent(z);
      slope = 1 / fused(z, z, all(1));
      break;
    case KERNEL_ELU: {
      const lanes low = alpha * exponential_minus_one(z);
      f = z > 0.0 ? z : low;
      slope = z > 0.0 ? all(1) : low + alpha;
      break;
    }
    case KERNEL_SOFTPLUS:
      f = softplus(z);
      if (derivatives) slope = logistic(z);
      break;
    case KERNEL_GELU: {
      const lanes share = normal_distribution(z);
      f = z * share;
      if (derivatives) slope = fused(z, normal_density(z), share);
      break;
    }
    case KERNEL_MISH: {
      const lanes e = exponential(z > 20.0 ? all(20) : z), n = e * (e + 2), share = n / (n + 2);
      const lanes rise = 4 * z * (e * (1 + e) / ((n + 2) * (n + 2)));
      f = z > 20.0 ? z : z * share;
      slope = z > 20.0 ? all(1) : share + rise;
      break;
    }
    case KERNEL_SINE: {
      const circular both = sine_and_cosine(z);
      f = both.sine;
      slope = both.cosine;
      break;
    }
    case KERNEL_GAUSSIAN:
      f = exponential_of_square(1, z);
      slope = -2 * z * f;
      break;
    }
    values[i] = f;
    if (derivatives) sums[i] = slope;
  }
}

INLINE void activate_all(int activation, double alpha, lanes *sums, lanes *values, long count, const bool derivatives) {
#define CASE(name)                                                                                   \
  case name: {                                                                                       \
    long i = 0;                                                                                      \
    for (; i + 4 <= count; i += 4) activate_some(name, alpha, sums + i, values + i, derivatives, 4); \
    for (; i < count; i++) activate_some(name, alpha, sums + i, values + i, derivatives, 1);         \
    return;                                                                                          \
  }
  switch (activation) {
    CASE(KERNEL_LINEAR)
    CASE(KERNEL_RELU)
    CASE(KERNEL_LEAKY_RELU)
    CASE(KERNEL_TANH)
    CASE(KERNEL_SIGMOID)
    CASE(KERNEL_BINARY_STEP)
    CASE(KERNEL_SOFTSIGN)
    CASE(KERNEL_ISRU)
    CASE(KERNEL_SILU)
  default: activate_rare(activation, alpha, sums, values, count, derivatives);
  }
#undef CASE
}

// MARK: Packed

// The first two lanes of one, two or four vectors side by side.
INLINE lanes packed(const lanes *z, const long stride, const int height) {
#define PAIR(a, b) JOIN(a, b, 0, 1, 8, 9, 0, 1, 8, 9)
  if (height == 1) return z[0];
  if (height == 2) return PAIR(z[0], z[stride]);
  return JOIN(PAIR(z[0], z[stride]), PAIR(z[2 * stride], z[3 * stride]), 0, 1, 2, 3, 8, 9, 10, 11);
#undef PAIR
}

// The two lanes of one of them again, zeros behind.
INLINE lanes unpacked(lanes p, const int i) {
  switch (i) {
  case 0: return JOIN(p, all(0), 0, 1, 8, 8, 8, 8, 8, 8);
  case 1: return JOIN(p, all(0), 2, 3, 8, 8, 8, 8, 8, 8);
  case 2: return JOIN(p, all(0), 4, 5, 8, 8, 8, 8, 8, 8);
  default: return JOIN(p, all(0), 6, 7, 8, 8, 8, 8, 8, 8);
  }
}

// `height` rows of one block or two, the last one packed.
INLINE void activate_rows(const int activation, double alpha, lanes *sums, lanes *values, const long blocks,
                          const int height) {
  lanes z[GROUP], value[GROUP], slope[GROUP];
  const int whole = blocks == 2 ? height : 0;
  const long last = blocks - 1;
  for (int i = 0; i < whole; i++) z[i] = sums[i * blocks];
  z[whole] = packed(sums + last, blocks, height);
  formula(activation, z, alpha, value, slope, whole + 1);
  for (int i = 0; i < whole; i++) {
    values[i * blocks] = value[i];
    sums[i * blocks] = slope[i];
  }
  for (int i = 0; i < height; i++) {
    values[i * blocks + last] = unpacked(value[whole], i);
    sums[i * blocks + last] = unpacked(slope[whole], i);
  }
}

// All rows of a layer in training, of one block or two of which the last holds two examples at most: a batch of ten, as
// most are, leaves six of the eight lanes of every other vector empty. Only of activations that take longer than the
// packing; false of the others.
INLINE bool activate_packed(int activation, double alpha, lanes *sums, lanes *values, long rows, const long blocks) {
#define STEP(height) activate_rows(name, alpha, sums + row * blocks, values + row * blocks, blocks, height)
#define CASE(activation)                        \
  case activation: {                            \
    enum { name = activation };                 \
    long row = 0;                               \
    for (; row + 4 <= rows; row += 4) STEP(4);  \
    if (row + 2 <= rows) {                      \
      STEP(2);                                  \
      row += 2;                                 \
    }                                           \
    if (row < rows) STEP(1);                    \
    return true;                                \
  }
  switch (activation) {
    CASE(KERNEL_TANH)
    CASE(KERNEL_SIGMOID)
    CASE(KERNEL_SILU)
  default: return false;
  }
#undef CASE
#undef STEP
}

static void activate(int activation, double alpha, lanes *sums, lanes *values, long count, bool derivatives) {
  if (derivatives) activate_all(activation, alpha, sums, values, count, true);
  else activate_all(activation, alpha, sums, values, count, false);
}
