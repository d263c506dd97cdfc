// The loops of the kernel, included once for each kind of processor, which says what its registers hold:
// ROWS and BLOCKS, the tile of weighted sums that is added up at once.

// Every function that takes or gives vectors is inlined: no calling convention is asked for.
#pragma clang diagnostic ignored "-Wpsabi"
#define INLINE static inline __attribute__((always_inline))

typedef kernel_lanes lanes;
typedef long integers __attribute__((ext_vector_type(8)));

INLINE lanes all(double value) { return (lanes)value; }

INLINE lanes load(const double *from) {
  typedef double loose __attribute__((ext_vector_type(8), aligned(8)));
  return *(const loose *)from;
}

INLINE void store(lanes x, double *to) {
  typedef double loose __attribute__((ext_vector_type(8), aligned(8)));
  *(loose *)to = x;
}

// a·b + c, rounded once: wherever it stands it is the definition, and nowhere else may a compiler make one.
INLINE lanes fused(lanes a, lanes b, lanes c) { return __builtin_elementwise_fma(a, b, c); }

// The mask of eight flags.
INLINE integers flags_at(const bool *flags) {
  typedef unsigned char bytes __attribute__((ext_vector_type(8), aligned(1)));
  return __builtin_convertvector(*(const bytes *)flags, integers) != 0;
}

// The mask of the first `count` lanes.
INLINE integers first_lanes(long count) { return (integers){0, 1, 2, 3, 4, 5, 6, 7} < (integers)count; }

// Vectors at most that a formula takes at once: of four rows a block, and what is packed of the last.
enum { GROUP = 5 };

// Lanes of two vectors, by number.
#define JOIN(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)

// Vectors that so many examples fill.
INLINE long blocks_for(long count) { return (count + 7) / 8; }

#include "elementary.h"
#include "functions.h"
#include "activations.h"
#include "layers.h"
#include "gradients.h"
#include "losses.h"
#include "updates.h"
#include "batches.h"

static const kernel_functions functions = {
  add_up, activate, add_gradients, propagate, differentiate, add_losses, step, evaluate, train,
};
