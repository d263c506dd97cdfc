// What happens to a whole batch: forward, backward, update; and the losses of a set.

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

// Activates a layer in training, in lanes without an example whatever comes. Packing is for the loop of small networks
// alone, whose blocks the compiler knows: as a call it costs more than it saves, and each copy takes long to compile.
INLINE void activate_layer(const kernel_layer *layer, lanes *sums, lanes *values, const long blocks, long count,
                           const bool packs) {
  const bool is_almost_empty = count - (blocks - 1) * 8 <= 2;
  if (packs && is_almost_empty && activate_packed(layer->activation, layer->alpha, sums, values, layer->rows, blocks))
    return;
  activate_all(layer->activation, layer->alpha, sums, values, layer->rows * blocks, true);
}

// All layers; zero in the lanes without an example.
INLINE void forward_blocks(const kernel_network *network, const long blocks, long count, const bool derivatives,
                           const bool packs) {
  const integers mask = first_lanes(count - (blocks - 1) * 8);
  for (const kernel_layer *layer = network->layers; layer <= last_layer(network); layer++) {
    const double *weights = network->parameters + layer->first_weight;
    lanes *sums = network->sums + layer->first_row * blocks;
    lanes *values = network->outputs + first_output(network, layer) * blocks;
    add_up_all(weights, layer->has_bias ? weights + layer->rows * layer->inputs : 0, layer->rows, layer->inputs,
               values - layer->inputs * blocks, blocks, sums);
    const bool is_fused = layer == last_layer(network) && network->loss == KERNEL_BINARY_CROSS_ENTROPY;
    if (derivatives && !is_fused) activate_layer(layer, sums, values, blocks, count, packs);
    else activate_all(layer->activation, layer->alpha, sums, values, layer->rows * blocks, false);
    if (count % 8)
      for (long i = blocks - 1; i < layer->rows * blocks; i += blocks) values[i] = mask ? values[i] : all(0);
  }
}

static void forward(const kernel_network *network, const kernel_examples *examples, long start, long count,
                    bool derivatives) {
  load_examples(network, examples, start, count);
  if (derivatives) forward_blocks(network, blocks_for(count), count, true, false);
  else forward_blocks(network, blocks_for(count), count, false, false);
}

// MARK: Losses

// The outputs of a batch that has gone forward.
INLINE kernel_answers answers_of(const kernel_network *network, const long blocks, long count) {
  const kernel_layer *layer = last_layer(network);
  return (kernel_answers){
    network->loss, network->border, network->outputs + first_output(network, layer) * blocks,
    network->sums + layer->first_row * blocks, network->targets, layer->rows, blocks, count,
  };
}

INLINE void differentiate_network(const kernel_network *network, const long blocks, long count) {
  const kernel_answers answers = answers_of(network, blocks, count);
  differentiate_answers(&answers, blocks, network->deltas + last_layer(network)->first_row * blocks);
}

static void evaluate(const kernel_network *network, const kernel_examples *examples, long count, double class_border,
                     lanes *loss, lanes *hits) {
  for (long start = 0; start < count; start += 64) {
    const long size = count - start < 64 ? count - start : 64, blocks = blocks_for(size);
    forward(network, examples, start, size, false);
    const kernel_answers answers = answers_of(network, blocks, size);
    add_losses(&answers, class_border, loss, hits);
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
                  layer->inputs, count, network->is_dead + layer->first_weight, gradients,
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
    forward_blocks(network, blocks, size, true, blocks <= 2);
    differentiate_network(network, blocks, size);
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
      differentiate_network(network, blocks_for(count), count);
      backward(network, count);
    }
    const update u = update_for(rule, batch, size + pending);
    apply(network, &u, change);
  }
}
