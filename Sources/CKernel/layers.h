// What happens to one layer: weighted sums, activation, gradients, and the way back.

// Runs a body over blocks in steps whose size is known when it is compiled.
#define FOR_BLOCKS(blocks, first, BODY)                             \
  do {                                                              \
    long first = 0;                                                 \
    for (; first + BLOCKS <= blocks; first += BLOCKS) BODY(BLOCKS); \
    if (BLOCKS > 2 && first + 2 <= blocks) {                        \
      BODY(2);                                                      \
      first += 2;                                                   \
    }                                                               \
    if (first < blocks) BODY(1);                                    \
  } while (0)

// Runs a body over rows (or inputs) alike, from `row` on.
#define FOR_ROWS(rows, row, BODY)                  \
  do {                                             \
    for (; row + ROWS <= rows; row += ROWS) BODY(ROWS); \
    if (ROWS > 2 && row + 2 <= rows) {             \
      BODY(2);                                     \
      row += 2;                                    \
    }                                              \
    if (row < rows) BODY(1);                       \
  } while (0)

// MARK: Weighted sums

INLINE void add_up_tile(const double *weights, const double *biases, long inputs, const lanes *sources, long stride,
                        lanes *sums, const int rows, const int blocks) {
  lanes sum[ROWS][BLOCKS];
  for (int row = 0; row < rows; row++)
    for (int block = 0; block < blocks; block++) sum[row][block] = all(biases ? biases[row] : 0);
  for (long input = 0; input < inputs; input++) {
    lanes source[BLOCKS];
    for (int block = 0; block < blocks; block++) source[block] = sources[input * stride + block];
    for (int row = 0; row < rows; row++) {
      const lanes weight = all(weights[row * inputs + input]);
      for (int block = 0; block < blocks; block++) sum[row][block] = fused(weight, source[block], sum[row][block]);
    }
  }
  for (int row = 0; row < rows; row++)
    for (int block = 0; block < blocks; block++) sums[row * stride + block] = sum[row][block];
}

INLINE void add_up_rows(const double *weights, const double *biases, long inputs, const lanes *sources,
                        const long blocks, lanes *sums, const int rows) {
#define TILE(width) add_up_tile(weights, biases, inputs, sources + first, blocks, sums + first, rows, width)
  FOR_BLOCKS(blocks, first, TILE);
#undef TILE
}

INLINE void add_up_all(const double *weights, const double *biases, long rows, long inputs, const lanes *sources,
                       const long blocks, lanes *sums) {
#define STEP(height)                                                                                  \
  add_up_rows(weights + row * inputs, biases ? biases + row : 0, inputs, sources, blocks, sums + row * blocks, height)
  long row = 0;
  FOR_ROWS(rows, row, STEP);
#undef STEP
}

static void add_up(const double *weights, const double *biases, long rows, long inputs, const lanes *sources,
                   long blocks, lanes *sums) {
  add_up_all(weights, biases, rows, inputs, sources, blocks, sums);
}

// MARK: Activations

// f and f′ of `n` sums by the formulas of Neural's Activation.
INLINE void formula(const int activation, const lanes *z, double alpha, lanes *values, lanes *slopes, const int n) {
  const lanes zero = all(0), one = all(1);
  lanes f[4];
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
  lanes z[4], value[4], slope[4];
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

static void activate(int activation, double alpha, lanes *sums, lanes *values, long count, bool derivatives) {
  if (derivatives) activate_all(activation, alpha, sums, values, count, true);
  else activate_all(activation, alpha, sums, values, count, false);
}

// MARK: Propagation

INLINE void propagate_tile(const double *weights, long rows, long inputs, const lanes *deltas, const lanes *slopes,
                           long stride, lanes *results, const int width, const int blocks) {
  lanes sum[INPUTS][BLOCKS];
  for (int input = 0; input < width; input++)
    for (int block = 0; block < blocks; block++) sum[input][block] = all(0);
  for (long row = 0; row < rows; row++) {
    lanes delta[BLOCKS];
    for (int block = 0; block < blocks; block++) delta[block] = deltas[row * stride + block];
    for (int input = 0; input < width; input++) {
      const lanes weight = all(weights[row * inputs + input]);
      for (int block = 0; block < blocks; block++) sum[input][block] = fused(weight, delta[block], sum[input][block]);
    }
  }
  for (int input = 0; input < width; input++)
    for (int block = 0; block < blocks; block++) {
      const long place = input * stride + block;
      results[place] = slopes ? sum[input][block] * slopes[place] : sum[input][block];
    }
}

INLINE void propagate_inputs(const double *weights, long rows, long inputs, const lanes *deltas, const lanes *slopes,
                             const long blocks, lanes *results, const int width) {
#define TILE(count)                                                                                               \
  propagate_tile(weights, rows, inputs, deltas + first, slopes ? slopes + first : 0, blocks, results + first, width, \
                 count)
  FOR_BLOCKS(blocks, first, TILE);
#undef TILE
}

INLINE void propagate_all(const double *weights, long rows, long inputs, const lanes *deltas, const lanes *slopes,
                          const long blocks, lanes *results) {
#define STEP(width)                                                                                      \
  propagate_inputs(weights + input, rows, inputs, deltas, slopes ? slopes + input * blocks : 0, blocks, \
                   results + input * blocks, width)
  long input = 0;
  if (INPUTS > ROWS && blocks <= 2)
    for (; input + INPUTS <= inputs; input += INPUTS) STEP(INPUTS);
  FOR_ROWS(inputs, input, STEP);
#undef STEP
}

static void propagate(const double *weights, long rows, long inputs, const lanes *deltas, const lanes *slopes,
                      long blocks, lanes *results) {
  propagate_all(weights, rows, inputs, deltas, slopes, blocks, results);
}
