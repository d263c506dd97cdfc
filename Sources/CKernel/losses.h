// How far the answers of a batch are from their targets, by the formulas of Neural's LossBlock.

#define EVERY_LOSS(CASE)                                                                            \
  CASE(KERNEL_HALF_SQUARED_ERROR) CASE(KERNEL_SQUARED_ERROR) CASE(KERNEL_BINARY_HINGE) CASE(KERNEL_HUBER) \
  CASE(KERNEL_BINARY_CROSS_ENTROPY) CASE(KERNEL_SOFTMAX_CROSS_ENTROPY) CASE(KERNEL_MULTI_CLASS_HINGE)

// MARK: Of one output

INLINE lanes loss_slope(const int loss, lanes output, lanes sum, lanes target, double border) {
  const lanes distance = output - target;
  switch (loss) {
  case KERNEL_SQUARED_ERROR: return 2 * distance;
  case KERNEL_BINARY_HINGE: return target * output < 1.0 ? -target : all(0);
  case KERNEL_HUBER: return distance < -border ? all(-border) : distance > border ? all(border) : distance;
  case KERNEL_BINARY_CROSS_ENTROPY: return (1 - target) * logistic(sum) - target * logistic(-sum);
  default: return distance;
  }
}

INLINE lanes loss_value(const int loss, lanes output, lanes sum, lanes target, double border) {
  const lanes distance = output - target, size = size_of(distance), margin = 1 - target * output;
  switch (loss) {
  case KERNEL_SQUARED_ERROR: return distance * distance;
  case KERNEL_BINARY_HINGE: return margin <= 0.0 ? all(0) : margin;
  case KERNEL_BINARY_CROSS_ENTROPY: return target * softplus(-sum) + (1 - target) * softplus(sum);
  case KERNEL_HUBER: return size > border ? border * (size - 0.5 * border) : 0.5 * (size * size);
  default: return 0.5 * (distance * distance);
  }
}

// MARK: Of classes that exclude each other

// The largest of the units, and which it is: the first of equals.
typedef struct {
  lanes value;
  integers unit;
} winner;

INLINE winner largest(const lanes *first, long units, long stride) {
  winner best = {first[0], (integers)0};
  for (long unit = 1; unit < units; unit++) {
    const lanes value = first[unit * stride];
    const integers is_larger = value > best.value;
    best.value = is_larger ? value : best.value;
    best.unit = is_larger ? (integers)unit : best.unit;
  }
  return best;
}

INLINE lanes softmax_loss(const lanes *outputs, const lanes *targets, long units, long stride) {
  const winner best = largest(outputs, units, stride);
  lanes rest = all(0), expected = all(0);
  for (long unit = 0; unit < units; unit++) {
    const lanes score = outputs[unit * stride];
    rest += best.unit == (integers)unit ? all(0) : exponential(score - best.value);
    expected += targets[unit * stride] * (best.value - score);
  }
  return logarithm_of_one_plus(rest) + expected;
}

INLINE void softmax_slopes(const lanes *outputs, const lanes *targets, long units, long stride, lanes *slopes) {
  const lanes best = largest(outputs, units, stride).value;
  lanes sum = all(0);
  for (long unit = 0; unit < units; unit++) {
    slopes[unit * stride] = exponential(outputs[unit * stride] - best);
    sum += slopes[unit * stride];
  }
  for (long unit = 0; unit < units; unit++)
    slopes[unit * stride] = slopes[unit * stride] / sum - targets[unit * stride];
}

// The class of each example, and its score.
INLINE winner class_score(const lanes *outputs, const lanes *targets, long units, long stride) {
  winner class = {all(0), largest(targets, units, stride).unit};
  for (long unit = 0; unit < units; unit++)
    class.value = class.unit == (integers)unit ? outputs[unit * stride] : class.value;
  return class;
}

INLINE lanes margin_of(long unit, lanes output, winner class) {
  return class.unit == (integers)unit ? all(-1) : output - class.value + 1;
}

INLINE lanes class_hinge_loss(const lanes *outputs, const lanes *targets, long units, long stride) {
  const winner class = class_score(outputs, targets, units, stride);
  lanes total = all(0);
  for (long unit = 0; unit < units; unit++) {
    const lanes margin = margin_of(unit, outputs[unit * stride], class);
    total += margin <= 0.0 ? all(0) : margin;
  }
  return total;
}

INLINE void class_hinge_slopes(const lanes *outputs, const lanes *targets, long units, long stride, lanes *slopes) {
  const winner class = class_score(outputs, targets, units, stride);
  lanes count = all(0);
  for (long unit = 0; unit < units; unit++) {
    slopes[unit * stride] = margin_of(unit, outputs[unit * stride], class) > 0.0 ? all(1) : all(0);
    count += slopes[unit * stride];
  }
  for (long unit = 0; unit < units; unit++)
    slopes[unit * stride] = class.unit == (integers)unit ? -count : slopes[unit * stride];
}

// MARK: Of a batch

INLINE void differentiate_block(const kernel_answers *a, const long blocks, long block, const int loss, lanes *deltas) {
  const lanes *outputs = a->outputs + block, *sums = a->sums + block, *targets = a->targets + block;
  const long end = a->units * blocks;
  if (loss == KERNEL_SOFTMAX_CROSS_ENTROPY) softmax_slopes(outputs, targets, a->units, blocks, deltas);
  else if (loss == KERNEL_MULTI_CLASS_HINGE) class_hinge_slopes(outputs, targets, a->units, blocks, deltas);
  else
    for (long i = 0; i < end; i += blocks) deltas[i] = loss_slope(loss, outputs[i], sums[i], targets[i], a->border);
  const integers mask = first_lanes(a->count - block * 8);
  for (long i = 0; i < end; i += blocks) {
    const lanes delta = loss == KERNEL_BINARY_CROSS_ENTROPY ? deltas[i] : deltas[i] * sums[i];
    deltas[i] = mask ? delta : all(0);
  }
}

INLINE void differentiate_answers(const kernel_answers *answers, const long blocks, lanes *deltas) {
  switch (answers->loss) {
#define CASE(name)                                                                            \
  case name:                                                                                  \
    for (long block = 0; block < blocks; block++)                                             \
      differentiate_block(answers, blocks, block, name, deltas + block);                      \
    break;
    EVERY_LOSS(CASE)
#undef CASE
  }
}

static void differentiate(const kernel_answers *answers, lanes *deltas) {
  differentiate_answers(answers, answers->blocks, deltas);
}

INLINE lanes loss_of_block(const kernel_answers *a, long block, const int loss) {
  const lanes *outputs = a->outputs + block, *sums = a->sums + block, *targets = a->targets + block;
  if (loss == KERNEL_SOFTMAX_CROSS_ENTROPY) return softmax_loss(outputs, targets, a->units, a->blocks);
  if (loss == KERNEL_MULTI_CLASS_HINGE) return class_hinge_loss(outputs, targets, a->units, a->blocks);
  lanes sum = loss_value(loss, outputs[0], sums[0], targets[0], a->border);
  for (long i = a->blocks; i < a->units * a->blocks; i += a->blocks)
    sum += loss_value(loss, outputs[i], sums[i], targets[i], a->border);
  return sum;
}

// Which examples of a block are answered right; NaN is on no side, and no class.
INLINE integers right_answers(const kernel_answers *a, long block, double border) {
  const lanes *outputs = a->outputs + block, *targets = a->targets + block;
  if (a->units > 1) {
    const winner answer = largest(outputs, a->units, a->blocks);
    return (answer.unit == largest(targets, a->units, a->blocks).unit) & (answer.value == answer.value);
  }
  const integers above = (outputs[0] >= border) & (targets[0] >= border);
  return above | ((outputs[0] < border) & (targets[0] < border));
}

static void add_losses(const kernel_answers *answers, double class_border, lanes *loss, lanes *hits) {
  for (long block = 0; block < answers->blocks; block++) {
    lanes sum = all(0);
    switch (answers->loss) {
#define CASE(name) \
  case name: sum = loss_of_block(answers, block, name); break;
      EVERY_LOSS(CASE)
#undef CASE
    }
    const integers mask = first_lanes(answers->count - block * 8);
    *loss += mask ? sum : all(0);
    *hits += mask & right_answers(answers, block, class_border) ? all(1) : all(0);
  }
}
