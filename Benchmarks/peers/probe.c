// A probe of what plain C reaches: vector types, eight samples to a vector, a polynomial exp, nothing else.
//
//     gcc -O3 -march=native -o probe probe.c -lm
//
// Any fully connected net with tanh or ReLU hidden units and a tanh output; fused multiply-adds where the compiler
// likes. It speaks the peers' protocol (protocol.md).
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define WIDTH 8
#define INLINE static inline __attribute__((always_inline))
typedef double lanes __attribute__((vector_size(8 * WIDTH)));
typedef int64_t ilanes __attribute__((vector_size(8 * WIDTH)));

enum { TANH = 0, RELU = 1, MAX_LAYERS = 40, TILE = 4 };

typedef struct {
  int inputs, units, activation;
  double *weights;   // units × inputs
  double *biases;    // units
  lanes *gradients;  // units × inputs, one sum a lane
  lanes *bias_gradients;
} layer_t;

typedef struct {
  int count, stride;  // samples; distance from row to row, the rest being zeros
  double *inputs;     // a row for each input
  double *targets;
} examples_t;

typedef struct {
  int layers, batch, inputs, widest;
  double rate;
  layer_t layer[MAX_LAYERS];
  lanes *outputs[MAX_LAYERS + 1];  // unit × TILE blocks
  lanes *deltas[MAX_LAYERS + 1];
  examples_t train, test;
} net_t;

INLINE lanes all(double value) { return value - (lanes){0}; }

INLINE lanes choose(ilanes mask, lanes yes, lanes no) {
  return (lanes)(((ilanes)yes & mask) | ((ilanes)no & ~mask));
}

// e^x for |x| ≤ 700: x = k·ln 2 + r, |r| ≤ ½ ln 2, Taylor's polynomial of degree 12 in r, then the exponent k.
INLINE lanes exponential(lanes x) {
  const double shift = 6755399441055744.0;  // 1.5·2^52: adding it rounds to a whole number in the low bits
  lanes shifted = x * 1.4426950408889634 + shift;
  ilanes k = (ilanes)shifted << 52;
  lanes whole = shifted - shift;
  lanes r = (x - whole * 0.693147180369123816490) - whole * 1.90821492927058770002e-10;
  lanes r2 = r * r, r4 = r2 * r2, r8 = r4 * r4;
  lanes low = (1 + r) + (0.5 + r * (1.0 / 6)) * r2;
  lanes middle = (1.0 / 24 + r * (1.0 / 120)) + (1.0 / 720 + r * (1.0 / 5040)) * r2;
  lanes high = (1.0 / 40320 + r * (1.0 / 362880)) + (1.0 / 3628800 + r * (1.0 / 39916800)) * r2;
  lanes value = low + middle * r4 + (high + (1.0 / 479001600) * r4) * r8;
  return (lanes)((ilanes)value + k);
}

// tanh x = 1 − 2/(e^2x + 1), right to some 1e-16 absolutely, which is enough here.
INLINE lanes hyperbolic_tangent(lanes x) {
  lanes bounded = choose(x > 20.0, all(20), choose(x < -20.0, all(-20), x));
  return 1 - 2 / (exponential(2 * bounded) + 1);
}

INLINE lanes activate(lanes sum, int activation) {
  return activation == TANH ? hyperbolic_tangent(sum) : choose(sum > 0.0, sum, all(0));
}

// Samples from `start` on; lanes beyond `count` are zero.
INLINE void load(net_t *net, const examples_t *examples, int start, int blocks) {
  for (int row = 0; row < net->inputs; row++)
    memcpy(net->outputs[0] + row * TILE, examples->inputs + row * examples->stride + start, blocks * sizeof(lanes));
}

INLINE void forward(net_t *net, const int blocks) {
  for (int l = 0; l < net->layers; l++) {
    const layer_t *layer = &net->layer[l];
    const int inputs = layer->inputs, units = layer->units;
    const lanes *restrict source = net->outputs[l];
    lanes *restrict result = net->outputs[l + 1];
    for (int unit = 0; unit < units; unit++) {
      const double *weights = layer->weights + unit * inputs;
      lanes sum[TILE];
      for (int b = 0; b < blocks; b++) sum[b] = all(layer->biases[unit]);
      for (int input = 0; input < inputs; input++) {
        const double weight = weights[input];
        for (int b = 0; b < blocks; b++) sum[b] += weight * source[input * TILE + b];
      }
      for (int b = 0; b < blocks; b++) result[unit * TILE + b] = activate(sum[b], layer->activation);
    }
  }
}

INLINE void backward(net_t *net, const int blocks) {
  for (int l = net->layers - 1; l >= 0; l--) {
    const layer_t *layer = &net->layer[l];
    const int inputs = layer->inputs, units = layer->units;
    const lanes *restrict source = net->outputs[l];
    const lanes *restrict delta = net->deltas[l + 1];
    lanes *restrict gradients = layer->gradients;
    for (int unit = 0; unit < units; unit++) {
      lanes sum = delta[unit * TILE];
      for (int b = 1; b < blocks; b++) sum += delta[unit * TILE + b];
      layer->bias_gradients[unit] = sum;
      for (int input = 0; input < inputs; input++) {
        lanes product = delta[unit * TILE] * source[input * TILE];
        for (int b = 1; b < blocks; b++) product += delta[unit * TILE + b] * source[input * TILE + b];
        gradients[unit * inputs + input] = product;
      }
    }
    if (l == 0) return;
    lanes *restrict before = net->deltas[l];
    const int below = net->layer[l - 1].activation;
    for (int input = 0; input < inputs; input++) {
      lanes sum[TILE];
      for (int b = 0; b < blocks; b++) sum[b] = all(0);
      for (int unit = 0; unit < units; unit++) {
        const double weight = layer->weights[unit * inputs + input];
        for (int b = 0; b < blocks; b++) sum[b] += weight * delta[unit * TILE + b];
      }
      for (int b = 0; b < blocks; b++) {
        const lanes value = source[input * TILE + b];
        before[input * TILE + b] = below == TANH ? sum[b] * (1 - value * value) : choose(value > 0.0, sum[b], all(0));
      }
    }
  }
}

// The sums of eight vectors as one: three rounds of adding halves.
INLINE lanes sums(const lanes *v) {
#define PAIR(a, b, ...) (__builtin_shuffle(a, b, (ilanes){__VA_ARGS__}))
#define ONE(a, b) (PAIR(a, b, 0, 8, 2, 10, 4, 12, 6, 14) + PAIR(a, b, 1, 9, 3, 11, 5, 13, 7, 15))
#define TWO(a, b) (PAIR(a, b, 0, 1, 8, 9, 4, 5, 12, 13) + PAIR(a, b, 2, 3, 10, 11, 6, 7, 14, 15))
  lanes a = TWO(ONE(v[0], v[1]), ONE(v[2], v[3])), b = TWO(ONE(v[4], v[5]), ONE(v[6], v[7]));
  return PAIR(a, b, 0, 1, 2, 3, 8, 9, 10, 11) + PAIR(a, b, 4, 5, 6, 7, 12, 13, 14, 15);
}

INLINE void step(double *values, lanes *gradients, int count, double factor) {
  for (int i = 0; i < count; i += WIDTH) {  // values and gradients have room for whole vectors
    lanes value;
    memcpy(&value, values + i, sizeof value);
    value -= factor * sums(gradients + i);
    memcpy(values + i, &value, sizeof value);
  }
}

INLINE void train_batch(net_t *net, int start, int count, const int blocks) {
  load(net, &net->train, start, blocks);
  forward(net, blocks);
  lanes *output = net->outputs[net->layers], *delta = net->deltas[net->layers];
  for (int b = 0; b < blocks; b++) {
    lanes target;
    memcpy(&target, net->train.targets + start + b * WIDTH, sizeof target);
    const ilanes lane = (ilanes){0, 1, 2, 3, 4, 5, 6, 7} + b * WIDTH;
    delta[b] = choose(lane < (int64_t)count, (output[b] - target) * (1 - output[b] * output[b]), all(0));
  }
  backward(net, blocks);
  for (int l = 0; l < net->layers; l++) {
    layer_t *layer = &net->layer[l];
    step(layer->weights, layer->gradients, layer->inputs * layer->units, net->rate / count);
    step(layer->biases, layer->bias_gradients, layer->units, net->rate / count);
  }
}

static void train_small(net_t *net, int start, int count) { train_batch(net, start, count, 2); }
static void train_large(net_t *net, int start, int count) { train_batch(net, start, count, TILE); }

static void train_epoch(net_t *net) {
  for (int start = 0; start < net->train.count; start += net->batch) {
    const int rest = net->train.count - start, count = rest < net->batch ? rest : net->batch;
    if (count <= 2 * WIDTH) train_small(net, start, count);
    else train_large(net, start, count);
  }
}

static double loss(net_t *net, const examples_t *examples) {
  lanes total = all(0);
  const lanes *output = net->outputs[net->layers];
  for (int start = 0; start < examples->count; start += TILE * WIDTH) {
    load(net, examples, start, TILE);
    forward(net, TILE);
    for (int b = 0; b < TILE; b++) {
      lanes target;
      memcpy(&target, examples->targets + start + b * WIDTH, sizeof target);
      const ilanes lane = (ilanes){0, 1, 2, 3, 4, 5, 6, 7} + (start + b * WIDTH);
      const lanes distance = output[b] - target;
      total += choose(lane < (int64_t)examples->count, 0.5 * distance * distance, all(0));
    }
  }
  double sum = 0;
  for (int lane = 0; lane < WIDTH; lane++) sum += total[lane];
  return sum / examples->count;
}

// MARK: Reading a workload

static void *room(size_t bytes) {
  void *memory = aligned_alloc(64, (bytes + 1023) / 512 * 512);
  memset(memory, 0, (bytes + 1023) / 512 * 512);
  return memory;
}

static double number(FILE *file) {
  double value;
  if (fscanf(file, "%lf", &value) != 1) {
    fprintf(stderr, "probe: a number is missing in the workload\n");
    exit(65);
  }
  return value;
}

static examples_t read_examples(FILE *file, int inputs, int count) {
  examples_t examples = {.count = count};
  examples.stride = (examples.count + 2 * TILE * WIDTH) / WIDTH * WIDTH;
  examples.inputs = room(sizeof(double) * examples.stride * inputs);
  examples.targets = room(sizeof(double) * examples.stride);
  for (int sample = 0; sample < examples.count; sample++) {
    for (int row = 0; row < inputs; row++) examples.inputs[row * examples.stride + sample] = number(file);
    examples.targets[sample] = number(file);
  }
  return examples;
}

static void read_net(const char *path, net_t *net) {
  FILE *file = fopen(path, "r");
  if (!file) {
    perror(path);
    exit(66);
  }
  net->layers = (int)number(file) - 1;
  net->inputs = (int)number(file);
  for (int l = 0; l < net->layers; l++) net->layer[l].units = (int)number(file);
  const int hidden = number(file) == 1 ? TANH : RELU;
  net->batch = (int)number(file);
  net->rate = number(file);
  const int train = (int)number(file), test = (int)number(file);
  for (int l = 0, inputs = net->inputs; l < net->layers; l++) {
    layer_t *layer = &net->layer[l];
    layer->inputs = inputs;
    layer->activation = l == net->layers - 1 ? TANH : hidden;
    const int links = inputs * layer->units;
    layer->weights = room(sizeof(double) * links);
    layer->biases = room(sizeof(double) * layer->units);
    layer->gradients = room(sizeof(lanes) * links);
    layer->bias_gradients = room(sizeof(lanes) * layer->units);
    for (int i = 0; i < links; i++) layer->weights[i] = number(file);
    for (int i = 0; i < layer->units; i++) layer->biases[i] = number(file);
    inputs = layer->units;
  }
  for (int l = 0; l <= net->layers; l++) {
    const int units = l == 0 ? net->inputs : net->layer[l - 1].units;
    net->outputs[l] = room(sizeof(lanes) * TILE * units);
    net->deltas[l] = room(sizeof(lanes) * TILE * units);
  }
  net->train = read_examples(file, net->inputs, train);
  net->test = read_examples(file, net->inputs, test);
  fclose(file);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: probe WORKLOAD\n");
    return 64;
  }
  static net_t net;
  read_net(argv[1], &net);
  for (int epoch = 0; epoch < 100; epoch++) train_epoch(&net);
  printf("%.17g %.17g\n", loss(&net, &net.train), loss(&net, &net.test));
  fflush(stdout);
  char word[16];
  double seconds;
  while (scanf("%15s %lf", word, &seconds) == 2) {
    const int measured = !strcmp(word, "with");
    static volatile double sink;
    double spent = 0;
    long epochs = 0, chunk = 1;
    const double start = now();
    for (; spent < seconds; spent = now() - start) {
      for (long epoch = 0; epoch < chunk; epoch++) {
        train_epoch(&net);
        if (measured) sink = loss(&net, &net.train) + loss(&net, &net.test);
      }
      epochs += chunk;
      if (chunk < 256 && epochs > 8 * chunk) chunk *= 2;
    }
    (void)sink;
    printf("%.17g\n", epochs / spent);
    fflush(stdout);
  }
  return 0;
}
