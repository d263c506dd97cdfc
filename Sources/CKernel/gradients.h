// The gradients of one layer: products of deltas and sources, summed over the examples.

// The sums of eight vectors, each in the order ((0+4)+(2+6)) + ((1+5)+(3+7)).
INLINE lanes sums_of(const lanes v[8]) {
#define HALVES(a, b) (JOIN(a, b, 0, 1, 2, 3, 8, 9, 10, 11) + JOIN(a, b, 4, 5, 6, 7, 12, 13, 14, 15))
#define QUARTERS(a, b) (JOIN(a, b, 0, 1, 4, 5, 8, 9, 12, 13) + JOIN(a, b, 2, 3, 6, 7, 10, 11, 14, 15))
#define PAIRS(a, b) (JOIN(a, b, 0, 2, 4, 6, 8, 10, 12, 14) + JOIN(a, b, 1, 3, 5, 7, 9, 11, 13, 15))
  return PAIRS(QUARTERS(HALVES(v[0], v[1]), HALVES(v[2], v[3])), QUARTERS(HALVES(v[4], v[5]), HALVES(v[6], v[7])));
}

// The same of eight vectors of which each holds one lane of all.
INLINE lanes sum_across(const lanes v[8]) {
  return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
}

// Lane e of vector i becomes lane i of vector e.
INLINE void transpose(const lanes v[8], lanes result[8]) {
  lanes twos[8], fours[8];
  for (int i = 0; i < 8; i += 2) {
    twos[i] = JOIN(v[i], v[i + 1], 0, 8, 2, 10, 4, 12, 6, 14);
    twos[i + 1] = JOIN(v[i], v[i + 1], 1, 9, 3, 11, 5, 13, 7, 15);
  }
  for (int i = 0; i < 8; i += 4)
    for (int e = i; e < i + 2; e++) {
      fours[e] = JOIN(twos[e], twos[e + 2], 0, 1, 8, 9, 4, 5, 12, 13);
      fours[e + 2] = JOIN(twos[e], twos[e + 2], 2, 3, 10, 11, 6, 7, 14, 15);
    }
  for (int e = 0; e < 4; e++) {
    result[e] = JOIN(fours[e], fours[e + 4], 0, 1, 2, 3, 8, 9, 10, 11);
    result[e + 4] = JOIN(fours[e], fours[e + 4], 4, 5, 6, 7, 12, 13, 14, 15);
  }
}

INLINE lanes product(const lanes *delta, const lanes *source, const long blocks) {
  lanes sum = delta[0] * source[0];
  for (long block = 1; block < blocks; block++) sum = fused(delta[block], source[block], sum);
  return sum;
}

// The products of one row with eight sources that follow each other.
INLINE void row_products(const lanes *delta, const lanes *source, const long blocks, lanes result[8]) {
  for (int i = 0; i < 8; i++) result[i] = delta[0] * source[i * blocks];
  for (long block = 1; block < blocks; block++)
    for (int i = 0; i < 8; i++) result[i] = fused(delta[block], source[i * blocks + block], result[i]);
}

// Adds eight sums to eight numbers, or the first `count` to as many; the dead stay.
INLINE void gather(lanes sums, double *gradients, const bool *is_dead, long count) {
  if (count == 8) {
    if (is_dead) sums = flags_at(is_dead) ? all(0) : sums;
    return store(load(gradients) + sums, gradients);
  }
  for (int i = 0; i < count; i++)
    if (!is_dead || !is_dead[i]) gradients[i] += sums[i];
}

// Of all rows, the weights from `width` inputs, eight at most, that follow each other: eight weights at once, so that no
// sum has to be added up across a vector. There are eight blocks at most, and the last holds `rest` examples; the zeros
// beyond them would add nothing.
INLINE void column_gradients(const lanes *deltas, const lanes *sources, long rows, long inputs, const long blocks,
                             long rest, long width, const bool *is_dead, double *gradients) {
  lanes examples[8][8];
  for (long block = 0; block < blocks; block++) {
    lanes column[8];
    for (int i = 0; i < 8; i++) column[i] = i < width ? sources[i * blocks + block] : all(0);
    transpose(column, examples[block]);
  }
  for (long row = 0; row < rows; row++) {
    const double *delta = (const double *)(deltas + row * blocks);
    lanes sum[8];
    for (int e = 0; e < 8; e++) {
      sum[e] = delta[e] * examples[0][e];
      for (long block = 1; block < blocks; block++)
        if (block < blocks - 1 || e < rest) sum[e] = fused(all(delta[block * 8 + e]), examples[block][e], sum[e]);
    }
    __builtin_prefetch(gradients + (row + 16) * inputs, 1);
    gather(sum_across(sum), gradients + row * inputs, is_dead + row * inputs, width);
  }
}

// The same of layers with few inputs, or of more examples than that takes: weights eight by eight, whatever they join.
INLINE void mixed_gradients(const lanes *deltas, const lanes *sources, long rows, long inputs, const long blocks,
                             const bool *is_dead, double *gradients) {
  const long count = rows * inputs;
  long row = 0, input = 0;
  for (long first = 0; first < count; first += 8) {
    lanes sum[8];
    for (int i = 0; i < 8; i++) {
      sum[i] = product(deltas + row * blocks, sources + input * blocks, blocks);
      if (++input == inputs) input = 0, row += row + 1 < rows;
    }
    gather(sums_of(sum), gradients + first, is_dead + first, count - first < 8 ? count - first : 8);
  }
}

INLINE void bias_gradients(const lanes *deltas, long rows, const long blocks, double *gradients) {
  for (long first = 0; first < rows; first += 8) {
    lanes sum[8];
    for (int i = 0; i < 8; i++) {
      const lanes *delta = deltas + (first + i < rows ? first + i : rows - 1) * blocks;
      sum[i] = delta[0];
      for (long block = 1; block < blocks; block++) sum[i] += delta[block];
    }
    gather(sums_of(sum), gradients + first, 0, rows - first < 8 ? rows - first : 8);
  }
}

INLINE void layer_gradients(const lanes *deltas, const lanes *sources, long rows, long inputs, const long blocks,
                            long rest, const bool *is_dead, double *weights, double *biases) {
  if (inputs < 8 || blocks > 8) mixed_gradients(deltas, sources, rows, inputs, blocks, is_dead, weights);
  else
    for (long first = 0; first < inputs; first += 8)
      column_gradients(deltas, sources + first * blocks, rows, inputs, blocks, rest,
                       inputs - first < 8 ? inputs - first : 8, is_dead + first, weights + first);
  if (biases) bias_gradients(deltas, rows, blocks, biases);
}

static void add_gradients(const lanes *deltas, const lanes *sources, long rows, long inputs, long count,
                          const bool *is_dead, double *weights, double *biases) {
  const long blocks = blocks_for(count), rest = count - (blocks - 1) * 8;
#define WITH(width) layer_gradients(deltas, sources, rows, inputs, width, rest, is_dead, weights, biases)
  switch (blocks) {
  case 1: WITH(1); break;
  case 2: WITH(2); break;
  case 4: WITH(4); break;
  case 8: WITH(8); break;
  default: WITH(blocks);
  }
#undef WITH
}
