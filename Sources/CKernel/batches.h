// What happens to a whole batch: forward, backward, update; and the losses of a set.

INLINE long blocks_for(long count) { return (count + 7) / 8; }

// `count` numbers of a row from `start` on; zero in the lanes beyond.
INLINE void load_row(const double *row, const long *order, long start, long count, lanes *to) {
  const long blocks = blocks_for(count);
  if (order)
    for (long block = 0; block < blocks; block++) {
      double values[8] = {0};
      for (long i = 0; i < 8 && block * 8 + i < count; i++) values[i] = row[order[start + block * 8 + i]];
      to[block] = load(values);
    }
  else {
    for (long block = 0; block < blocks; block++) to[block] = load(row + start + block * 8);
    to[blocks - 1] = first_lanes(count - (blocks - 1) * 8) ? to[blocks - 1] : all(0);
  }
}

INLINE void load_examples(const kernel_network *network, const kernel_examples *examples, long start, long count) {
  const long blocks = blocks_for(count), stride = examples->stride;
  for (long row = 0; row < network->input_count; row++)
    load_row(examples->inputs + row * stride, examples->order, start, count, network->outputs + row * blocks);
  for (long row = 0; row < network->output_count; row++)
    load_row(examples->targets + row * stride, examples->order, start, count, network->targets + row * blocks);
}

// Where the outputs of a layer lie, in rows.
INLINE long first_output(const kernel_network *network, const kernel_layer *layer) {
  return network->input_count + layer->first_row;
}

INLINE const kernel_layer *last_layer(const kernel_network *network) {
  return network->layers + network->layer_count - 1;
}

// MARK: Forward

// All layers; zero in the lanes without an example.
INLINE void forward_blocks(const kernel_network *network, const long blocks, long count, const bool derivatives) {
  const integers mask = first_lanes(count - (blocks - 1) * 8);
  for (const kernel_layer *layer = network->layers; layer <= last_layer(network); layer++) {
    const double *weights = network->parameters + layer->first_weight;
    lanes *sums = network->sums + layer->first_row * blocks;
    lanes *values = network->outputs + first_output(network, layer) * blocks;
    add_up_all(weights, layer->has_bias ? weights + layer->rows * layer->inputs : 0, layer->rows, layer->inputs,
               values - layer->inputs * blocks, blocks, sums);
    const bool is_fused = layer == last_layer(network) && network->loss == KERNEL_BINARY_CROSS_ENTROPY;
    if (derivatives && !is_fused)
      activate_all(layer->activation, layer->alpha, sums, values, layer->rows * blocks, true);
    else activate_all(layer->activation, layer->alpha, sums, values, layer->rows * blocks, false);
    if (count % 8)
      for (long i = blocks - 1; i < layer->rows * blocks; i += blocks) values[i] = mask ? values[i] : all(0);
  }
}

static void forward(const kernel_network *network, const kernel_examples *examples, long start, long count,
                    bool derivatives) {
  load_examples(network, examples, start, count);
  if (derivatives) forward_blocks(network, blocks_for(count), count, true);
  else forward_blocks(network, blocks_for(count), count, false);
}

// MARK: Losses, by the formulas of Neural's LossBlock

#define EVERY_LOSS(CASE)                                                                            \
  CASE(KERNEL_HALF_SQUARED_ERROR) CASE(KERNEL_SQUARED_ERROR) CASE(KERNEL_BINARY_HINGE) CASE(KERNEL_HUBER) \
  CASE(KERNEL_BINARY_CROSS_ENTROPY)

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

INLINE void differentiate(const kernel_network *network, const long blocks, long count, const int loss) {
  const kernel_layer *layer = last_layer(network);
  const lanes *outputs = network->outputs + first_output(network, layer) * blocks;
  const lanes *slopes = network->sums + layer->first_row * blocks;
  lanes *deltas = network->deltas + layer->first_row * blocks;
  for (long row = 0; row < layer->rows; row++)
    for (long block = 0; block < blocks; block++) {
      const long i = row * blocks + block;
      const lanes slope = loss_slope(loss, outputs[i], slopes[i], network->targets[i], network->border);
      const lanes delta = loss == KERNEL_BINARY_CROSS_ENTROPY ? slope : slope * slopes[i];
      deltas[i] = first_lanes(count - block * 8) ? delta : all(0);
    }
}

INLINE void differentiate_loss(const kernel_network *network, const long blocks, long count) {
#define CASE(name) \
  case name: return differentiate(network, blocks, count, name);
  switch (network->loss) { EVERY_LOSS(CASE) }
#undef CASE
}

INLINE void add_losses(const kernel_network *network, const long blocks, long count, double class_border, lanes *loss,
                       lanes *hits, const int kind) {
  const kernel_layer *layer = last_layer(network);
  const lanes *outputs = network->outputs + first_output(network, layer) * blocks;
  const lanes *sums = network->sums + layer->first_row * blocks;
  for (long block = 0; block < blocks; block++) {
    lanes sum = loss_value(kind, outputs[block], sums[block], network->targets[block], network->border);
    for (long i = blocks + block; i < layer->rows * blocks; i += blocks)
      sum += loss_value(kind, outputs[i], sums[i], network->targets[i], network->border);
    const integers mask = first_lanes(count - block * 8);
    const integers answer = outputs[block] >= class_border, right = network->targets[block] >= class_border;
    const integers opposite = outputs[block] < class_border, wrong = network->targets[block] < class_border;
    *loss += mask ? sum : all(0);
    *hits += mask & ((answer & right) | (opposite & wrong)) ? all(1) : all(0);
  }
}

static void evaluate(const kernel_network *network, const kernel_examples *examples, long count, double class_border,
                     lanes *loss, lanes *hits) {
  for (long start = 0; start < count; start += 64) {
    const long size = count - start < 64 ? count - start : 64, blocks = blocks_for(size);
    forward(network, examples, start, size, false);
    switch (network->loss) {
#define CASE(name) \
  case name: add_losses(network, blocks, size, class_border, loss, hits, name); break;
      EVERY_LOSS(CASE)
#undef CASE
    }
  }
}

// MARK: Backward

// δ of all rows but the output's.
INLINE void propagate_back(const kernel_network *network, const long blocks) {
  for (const kernel_layer *layer = last_layer(network); layer > network->layers; layer--) {
    const long before = layer[-1].first_row * blocks;
    propagate_all(network->parameters + layer->first_weight, layer->rows, layer->inputs,
                  network->deltas + layer->first_row * blocks, network->sums + before, blocks,
                  network->deltas + before);
  }
}

static void backward(const kernel_network *network, long count) {
  const long blocks = blocks_for(count);
  propagate_back(network, blocks);
  for (const kernel_layer *layer = network->layers; layer <= last_layer(network); layer++) {
    double *gradients = network->gradients + layer->first_weight;
    add_gradients(network->deltas + layer->first_row * blocks,
                  network->outputs + (first_output(network, layer) - layer->inputs) * blocks, layer->rows,
                  layer->inputs, blocks, network->is_dead + layer->first_weight,
                  network->weight_runs + layer->first_eight, gradients,
                  layer->has_bias ? gradients + layer->rows * layer->inputs : 0);
  }
}

// MARK: Training

// Batches of as many blocks as the compiler knows.
INLINE void train_blocks(const kernel_network *network, const kernel_examples *examples, long start, long size,
                         long batches, long pending, const kernel_rule *rule, lanes *change, const long blocks) {
  lanes *ones = network->outputs + (network->input_count + network->row_count) * blocks;
  for (long block = 0; block < blocks; block++) ones[block] = all(1);
  for (long batch = 0; batch < batches; batch++, pending = 0) {
    load_examples(network, examples, start + batch * size, size);
    forward_blocks(network, blocks, size, true);
    differentiate_loss(network, blocks, size);
    propagate_back(network, blocks);
    const update u = update_for(rule, batch, size + pending);
    switch (method_of(rule)) {
#define CASE(name) \
  case name: step_links(network, blocks, &u, change, name); break;
      EVERY_METHOD(CASE)
#undef CASE
    }
  }
}

static void train(const kernel_network *network, const kernel_examples *examples, long start, long size, long batches,
                  long pending, const kernel_rule *rule, lanes *change) {
  if (network->links) switch (blocks_for(size)) {
#define CASE(width) \
  case width: return train_blocks(network, examples, start, size, batches, pending, rule, change, width);
      CASE(1) CASE(2) CASE(3) CASE(4)
#undef CASE
    }
  for (long batch = 0; batch < batches; batch++, pending = 0, start += size) {
    for (long first = 0; first < size; first += 64) {
      const long count = size - first < 64 ? size - first : 64;
      forward(network, examples, start + first, count, true);
      differentiate_loss(network, blocks_for(count), count);
      backward(network, count);
    }
    const update u = update_for(rule, batch, size + pending);
    apply(network, &u, change);
  }
}
