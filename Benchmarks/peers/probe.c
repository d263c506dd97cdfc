// The C probe: how fast the two tanh nets can be trained on this machine by plain C with vector types.
//
// Eight samples lie in the lanes of a vector; the form of the net is known to the compiler (NET is 0 or 1), which
// unrolls everything. Fused multiply-add and -march=native are allowed, which our engine forbids itself.
//
//   gcc -O3 -march=native -DNET=0 probe.c -o probe && ./probe workload.txt
//
// Speaks the protocol of all peers (see protocol.md).
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef double V __attribute__((vector_size(64)));
typedef int64_t I __attribute__((vector_size(64)));
#define INLINE static inline __attribute__((always_inline))

// LAYERS(F) calls F(index, inputs, units) for each layer in order; BACKWARDS(F) from the last but one down.
#if NET == 0
#define INPUTS 2
#define LAST 2
#define LAYERS(F) F(0, 2, 4) F(1, 4, 2) F(2, 2, 1)
#define BACK_LAYERS(F) F(2, 2, 1) F(1, 4, 2)
#else
#define INPUTS 7
#define LAST 6
#define LAYERS(F) F(0, 7, 8) F(1, 8, 8) F(2, 8, 8) F(3, 8, 8) F(4, 8, 8) F(5, 8, 8) F(6, 8, 1)
#define BACK_LAYERS(F) F(6, 8, 1) F(5, 8, 8) F(4, 8, 8) F(3, 8, 8) F(2, 8, 8) F(1, 8, 8)
#endif
#define JOIN(a, b) a##b
#define CALL(a, b) JOIN(a, b)

enum {
#define PLACES(l, in, out) W##l, B##l = W##l + in * out, End##l = B##l + out - 1,
  LAYERS(PLACES) PARAMETERS,
  GROUPS = (PARAMETERS + 7) / 8
};
enum {
  N0 = 0,
  FirstUnit = INPUTS - 1,
#define NODES(l, in, out) U##l, NodesEnd##l = U##l + out - 1,
  LAYERS(NODES) NODE_COUNT
};
#define BATCH 10
#define BATCH_BLOCKS 2
#define TILE 4
#define OUTPUT CALL(U, LAST)

static double parameters[GROUPS * 8] __attribute__((aligned(64)));
static double rate;

typedef struct {
  int count, blocks;
  V (*x)[INPUTS];
  V *target, *mask;
} Set;

static Set train, test, batches;

INLINE V repeat(double x) { return (V){x, x, x, x, x, x, x, x}; }

// `border` where the mask is set, else x: C has no choice between vectors.
INLINE V bounded(V x, I mask, double border) { return (V)(((I)repeat(border) & mask) | ((I)x & ~mask)); }

// tanh x = (e − 1)/(e + 1), e = exp 2x = 2^k·exp r, the series of exp to r^12 in pairs (Estrin).
INLINE V tangent(V x) {
  const double shift = 6755399441055744.0;
  x = bounded(x, x > 20, 20);
  x = bounded(x, x < -20, -20);
  V y = x * 2.8853900817779268 + shift;
  I k = (I)y << 52;
  V n = y - shift;
  V r = x * 2 - n * 0.693147180369123816490;
  r = r - n * 1.90821492927058770002e-10;
  V r2 = r * r, r4 = r2 * r2, r8 = r4 * r4;
  V a = (1 + r) + r2 * (0.5 + r * (1.0 / 6));
  V b = (1.0 / 24 + r * (1.0 / 120)) + r2 * (1.0 / 720 + r * (1.0 / 5040));
  V c = (1.0 / 40320 + r * (1.0 / 362880)) + r2 * (1.0 / 3628800 + r * (1.0 / 39916800));
  V p = (a + r4 * b) + r8 * (c + r4 * (1.0 / 479001600));
  V e = (V)((I)p + k);
  return (e - 1) / (e + 1);
}

// A layer of `blocks` blocks: nodes lie block by block within each node.
INLINE void layerForward(const double *w, const double *b, const V *a, V *z, int in, int out, int blocks) {
#pragma GCC unroll 8
  for (int o = 0; o < out; o++) {
#pragma GCC unroll 4
    for (int k = 0; k < blocks; k++) {
      V sum = repeat(b[o]);
#pragma GCC unroll 8
      for (int i = 0; i < in; i++) sum += w[o * in + i] * a[i * blocks + k];
      z[o * blocks + k] = sum;
    }
  }
  for (int o = 0; o < out * blocks; o++) z[o] = tangent(z[o]);
}

enum { I0 = 0 };
INLINE void forward(V *node, int blocks) {
  const V *from = node;
  V *to = node + INPUTS * blocks;
#define FORWARD(l, in, out)                                                          \
  layerForward(parameters + W##l, parameters + B##l, from, to, in, out, blocks);     \
  from = to;                                                                         \
  to += out * blocks;
  LAYERS(FORWARD)
}

// Adds up pairs of lanes of a and b, side by side; three such steps make one vector of eight sums.
INLINE V pairs(V a, V b) {
  return __builtin_shufflevector(a, b, 0, 8, 2, 10, 4, 12, 6, 14) + __builtin_shufflevector(a, b, 1, 9, 3, 11, 5, 13, 7, 15);
}
INLINE V quarters(V a, V b) {
  return __builtin_shufflevector(a, b, 0, 1, 4, 5, 8, 9, 12, 13) + __builtin_shufflevector(a, b, 2, 3, 6, 7, 10, 11, 14, 15);
}
INLINE V eightSums(const V *g) {
  return quarters(quarters(pairs(g[0], g[1]), pairs(g[2], g[3])), quarters(pairs(g[4], g[5]), pairs(g[6], g[7])));
}

// Gradients of a layer, still in lanes, and the deltas of the layer before it.
INLINE void layerGradients(const V *delta, const V *a, V *gw, V *gb, int in, int out) {
#pragma GCC unroll 8
  for (int o = 0; o < out; o++) {
    V d0 = delta[o * 2], d1 = delta[o * 2 + 1];
#pragma GCC unroll 8
    for (int i = 0; i < in; i++) gw[o * in + i] = d0 * a[i * 2] + d1 * a[i * 2 + 1];
    gb[o] = d0 + d1;
  }
}
INLINE void layerDeltas(const double *w, const V *delta, const V *a, V *before, int in, int out) {
#pragma GCC unroll 8
  for (int i = 0; i < in; i++) {
#pragma GCC unroll 2
    for (int k = 0; k < 2; k++) {
      V sum = w[i] * delta[k];
#pragma GCC unroll 8
      for (int o = 1; o < out; o++) sum += w[o * in + i] * delta[o * 2 + k];
      V f = a[i * 2 + k];
      before[i * 2 + k] = sum - sum * (f * f);
    }
  }
}

static void trainEpoch(void) {
  V node[NODE_COUNT * 2], delta[NODE_COUNT * 2], gradient[GROUPS * 8];
  for (int p = PARAMETERS; p < GROUPS * 8; p++) gradient[p] = repeat(0);
  const double step = rate / BATCH;
  for (int batch = 0; batch < batches.blocks; batch += 2) {
    for (int i = 0; i < INPUTS; i++) {
      node[i * 2] = batches.x[batch][i];
      node[i * 2 + 1] = batches.x[batch + 1][i];
    }
    forward(node, 2);
#pragma GCC unroll 2
    for (int k = 0; k < 2; k++) {
      V f = node[OUTPUT * 2 + k];
      delta[OUTPUT * 2 + k] = (f - batches.target[batch + k]) * (1 - f * f) * batches.mask[batch + k];
    }
#define BACKWARD(l, in, out)                                                                                   \
  layerGradients(delta + U##l * 2, node + (U##l - in) * 2, gradient + W##l, gradient + B##l, in, out);         \
  layerDeltas(parameters + W##l, delta + U##l * 2, node + (U##l - in) * 2, delta + (U##l - in) * 2, in, out);
    BACK_LAYERS(BACKWARD)
#define FIRST(l, in, out) \
  if (l == 0) layerGradients(delta + U##l * 2, node, gradient + W##l, gradient + B##l, in, out);
    LAYERS(FIRST)
    V *group = (V *)parameters;
    for (int g = 0; g < GROUPS; g++) group[g] -= step * eightSums(gradient + g * 8);
  }
}

static double loss(const Set *set) {
  V node[NODE_COUNT * TILE], sum = repeat(0);
  for (int first = 0; first < set->blocks; first += TILE) {
    for (int i = 0; i < INPUTS; i++)
      for (int k = 0; k < TILE; k++) node[i * TILE + k] = set->x[first + k][i];
    forward(node, TILE);
    for (int k = 0; k < TILE; k++) {
      V d = (node[OUTPUT * TILE + k] - set->target[first + k]) * set->mask[first + k];
      sum += 0.5 * d * d;
    }
  }
  double total = 0;
  for (int lane = 0; lane < 8; lane++) total += sum[lane];
  return total / set->count;
}

static Set emptySet(int count, int blocks) {
  Set set = {count, blocks, aligned_alloc(64, blocks * sizeof(V[INPUTS])), aligned_alloc(64, blocks * sizeof(V)),
             aligned_alloc(64, blocks * sizeof(V))};
  memset(set.x, 0, blocks * sizeof(V[INPUTS]));
  memset(set.target, 0, blocks * sizeof(V));
  memset(set.mask, 0, blocks * sizeof(V));
  return set;
}
static void put(Set *set, int block, int lane, const double *row) {
  for (int i = 0; i < INPUTS; i++) set->x[block][i][lane] = row[i];
  set->target[block][lane] = row[INPUTS];
  set->mask[block][lane] = 1;
}

static double number(FILE *file) {
  double value;
  if (fscanf(file, "%lf", &value) != 1) exit((fprintf(stderr, "probe: a number is missing in the workload\n"), 1));
  return value;
}
static void load(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) exit((perror(path), 1));
  int count = number(file);
  int expected[] = {INPUTS,
#define UNITS(l, in, out) out,
                    LAYERS(UNITS)};
  for (int i = 0; i < count; i++)
    if (number(file) != expected[i]) exit((fprintf(stderr, "probe: built for another net\n"), 1));
  if (number(file) != 1) exit((fprintf(stderr, "probe: only tanh\n"), 1));
  if (number(file) != BATCH) exit((fprintf(stderr, "probe: only batches of %d\n", BATCH), 1));
  rate = number(file);
  int trainCount = number(file), testCount = number(file);
  for (int p = 0; p < PARAMETERS; p++) parameters[p] = number(file);
  train = emptySet(trainCount, (trainCount + 8 * TILE - 1) / (8 * TILE) * TILE);
  test = emptySet(testCount, (testCount + 8 * TILE - 1) / (8 * TILE) * TILE);
  batches = emptySet(trainCount, trainCount / BATCH * 2);
  double row[INPUTS + 1];
  for (int n = 0; n < trainCount + testCount; n++) {
    for (int i = 0; i <= INPUTS; i++) row[i] = number(file);
    int m = n - trainCount;
    if (m >= 0) {
      put(&test, m / 8, m % 8, row);
    } else {
      put(&train, n / 8, n % 8, row);
      put(&batches, n / BATCH * 2 + n % BATCH / 8, n % BATCH % 8, row);
    }
  }
  fclose(file);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}
static volatile double sink;

int main(int argc, char **argv) {
  if (argc != 2) return fprintf(stderr, "usage: probe workload.txt\n"), 64;
  load(argv[1]);
  for (int epoch = 0; epoch < 100; epoch++) trainEpoch();
  printf("%.17g %.17g\n", loss(&train), loss(&test));
  fflush(stdout);
  char word[16];
  double seconds;
  while (scanf("%15s %lf", word, &seconds) == 2) {
    int isMeasured = !strcmp(word, "with");
    double start = now(), end;
    long epochs = 0;
    do {
      for (int i = 0; i < 200; i++) {
        trainEpoch();
        if (isMeasured) sink = loss(&train) + loss(&test);
      }
      epochs += 200;
      end = now();
    } while (end - start < seconds);
    printf("%.17g\n", epochs / (end - start));
    fflush(stdout);
  }
}
