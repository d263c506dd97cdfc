// The engine's inner loops for processors with wide registers.
//
// Swift's compiler can be told a processor's instructions only for a whole program; here a function is compiled for
// each of them, and the program takes the best that its processor has. The portable kernel, in Swift, is the
// definition: these loops make the same operations in the same order, a·b + c fused in the same places, and so the same
// bits.
#ifndef CKERNEL_H
#define CKERNEL_H

#include <stdbool.h>
#include <stdint.h>

/// Eight samples side by side: Swift's `Lanes`, which it cannot see through a pointer from C.
#ifdef KERNEL_LANES
// Swift aligns vectors to 16 bytes, however wide; the workspace does better, but not all that it lends.
typedef double kernel_lanes __attribute__((ext_vector_type(8), aligned(16)));
#else
typedef void kernel_lanes;
#endif

/// The activations of units with one weighted sum.
enum kernel_activation {
  KERNEL_LINEAR,
  KERNEL_RELU,
  KERNEL_LEAKY_RELU,
  KERNEL_TANH,
  KERNEL_SIGMOID,
  KERNEL_BINARY_STEP,
  KERNEL_SOFTSIGN,
  KERNEL_ISRU,
  KERNEL_SILU,
  KERNEL_ARCTAN,
  KERNEL_ELU,
  KERNEL_SOFTPLUS,
  KERNEL_GELU,
  KERNEL_MISH,
  KERNEL_SINE,
  KERNEL_GAUSSIAN,
};

/// The losses: sums over the outputs, and the two over classes that exclude each other.
enum kernel_loss {
  KERNEL_HALF_SQUARED_ERROR,
  KERNEL_SQUARED_ERROR,
  KERNEL_BINARY_HINGE,
  KERNEL_HUBER,
  KERNEL_BINARY_CROSS_ENTROPY,
  KERNEL_SOFTMAX_CROSS_ENTROPY,
  KERNEL_MULTI_CLASS_HINGE,
};

/// The penalties on weights.
enum kernel_penalty { KERNEL_NO_PENALTY, KERNEL_L1, KERNEL_L2, KERNEL_ELASTIC };

/// The optimizers.
enum kernel_method {
  KERNEL_SGD,
  KERNEL_MOMENTUM,
  KERNEL_NESTEROV,
  KERNEL_ADAGRAD,
  KERNEL_RMSPROP,
  KERNEL_ADAM,
  KERNEL_ADAMW,
};

/// One layer: its size, and where its numbers lie in the flat arrays.
typedef struct {
  long inputs;
  /// Weighted sums of the layer.
  long rows;
  /// Index of the first weight; the biases follow the weights.
  long first_weight;
  /// Index of the first weighted sum among those of all layers.
  long first_row;
  /// An `enum kernel_activation`.
  int activation;
  bool has_bias;
  /// α of the activations that have one.
  double alpha;
} kernel_layer;

/// What a parameter joins: a row, and the input or row whose output it multiplies; a bias the ones behind them all.
typedef struct {
  int row;
  int source;
} kernel_link;

/// A network of layers with one weighted sum a unit, and the numbers of a batch on its way.
///
/// Of batches of b blocks, the number of row or input i in block k is at i·b + k.
typedef struct {
  const kernel_layer *layers;
  long layer_count;
  long input_count;
  long output_count;
  /// Rows of all layers.
  long row_count;
  long parameter_count;
  /// In `train`, the arrays of parameters end in numbers that fill up the last eight, and are dead.
  double *parameters;
  /// Sums of ∂E/∂parameter over the examples since the last update.
  double *gradients;
  /// What an optimizer remembers of each; read by `step` and `train` alone, and there by those with a memory.
  double *first;
  double *second;
  /// Whether a link takes part in no update.
  bool *is_dead;
  /// Whether a penalty falls on it; read by `step` and `train` alone.
  const bool *is_weight;
  /// What each parameter joins; null of a network that steps layer by layer; read by `train` alone.
  const kernel_link *links;
  /// Whether each eight of the links is one row's, with sources that follow each other: decided when the shape was made,
  /// by looking at all of it.
  const bool *link_runs;
  /// An `enum kernel_loss`.
  int loss;
  /// δ of Huber's loss.
  double border;
  /// Outputs of all inputs and rows, and in `train` one more.
  kernel_lanes *outputs;
  /// Weighted sums of all rows; in training the derivative takes the place of the sum.
  kernel_lanes *sums;
  /// ∂E/∂z of all rows.
  kernel_lanes *deltas;
  /// Targets of the outputs.
  kernel_lanes *targets;
} kernel_network;

/// A set of examples: input i of example n at `i·stride + n`; a row ends in at least eight zeros.
typedef struct {
  const double *inputs;
  const double *targets;
  long stride;
  /// The order in which the examples are taken, or null for their own.
  const long *order;
} kernel_examples;

/// The answers of a batch beside its targets: all that a loss looks at. Number of unit i in block k is at i·blocks + k.
typedef struct {
  /// An `enum kernel_loss`.
  int loss;
  /// δ of Huber's loss.
  double border;
  const kernel_lanes *outputs;
  /// Weighted sums; in training the derivatives, unless the loss is the binary cross-entropy.
  const kernel_lanes *sums;
  const kernel_lanes *targets;
  long units;
  long blocks;
  /// Examples.
  long count;
} kernel_answers;

/// What turns gradients into steps.
typedef struct {
  /// An `enum kernel_method`.
  int method;
  /// An `enum kernel_penalty`.
  int penalty;
  double learning_rate;
  double regularization_rate;
  /// Share of L1 in an elastic penalty.
  double l1_share;
  /// Whether the gradient is the sum over the batch, not the mean.
  bool takes_sum;
  /// Updates before the first one.
  long updates;
  double momentum;
  double beta1;
  double beta2;
  /// ρ of RMSProp.
  double decay;
  double epsilon;
} kernel_rule;

/// The functions of one kernel.
typedef struct {
  /// z = b + Σ w·a of `rows` rows; no biases where `biases` is null.
  void (*add_up)(const double *weights, const double *biases, long rows, long inputs, const kernel_lanes *sources,
                 long blocks, kernel_lanes *sums);
  /// f and, if asked for, f′ in place of the sum, of `count` sums.
  void (*activate)(int activation, double alpha, kernel_lanes *sums, kernel_lanes *values, long count,
                   bool derivatives);
  /// Adds Σ δ·a over `count` examples to the gradients of the weights that are not dead, and Σ δ to those of the biases.
  void (*add_gradients)(const kernel_lanes *deltas, const kernel_lanes *sources, long rows, long inputs, long count,
                        const bool *is_dead, double *weights, double *biases);
  /// Σ w·δ over the rows for each input, times the input's slope where `slopes` is not null.
  void (*propagate)(const double *weights, long rows, long inputs, const kernel_lanes *deltas,
                    const kernel_lanes *slopes, long blocks, kernel_lanes *results);
  /// ∂E/∂z of the output's units.
  void (*differentiate)(const kernel_answers *answers, kernel_lanes *deltas);
  /// Adds the losses, and ones for the answers that are right, lane by lane: on the right side of `class_border`, or of
  /// several units the largest.
  void (*add_losses)(const kernel_answers *answers, double class_border, kernel_lanes *loss, kernel_lanes *hits);
  /// One update of the parameters, a multiple of eight, whose gradients are of `examples` examples; Σ|Δw| is added lane
  /// by lane.
  void (*step)(const kernel_network *network, const kernel_rule *rule, long examples, kernel_lanes *change);
  /// Adds the losses of `count` examples, and ones for those that are answered right, lane by lane.
  void (*evaluate)(const kernel_network *network, const kernel_examples *examples, long count, double class_border,
                   kernel_lanes *loss, kernel_lanes *hits);
  /// `batches` updates of `size` examples each, from `start` on; the first finds `pending` examples in the gradients.
  /// Σ|Δw| is added lane by lane.
  void (*train)(const kernel_network *network, const kernel_examples *examples, long start, long size, long batches,
                long pending, const kernel_rule *rule, kernel_lanes *change);
} kernel_functions;

/// The functions for processors with AVX2, or null where this one has not.
const kernel_functions *kernel_avx2(void);

/// The functions for processors with AVX-512, or null where this one has not.
const kernel_functions *kernel_avx512(void);

#endif
