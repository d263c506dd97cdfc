// What happens to one layer on the way there and back: weighted sums, and sums of what comes back.

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
