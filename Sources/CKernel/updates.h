// What happens to the parameters: the step of an optimizer, by the formulas of Neural's Network+Update and Optimizer.

// What the parameters of one update share.
typedef struct {
  const kernel_rule *rule;
  /// Examples that the gradients are the mean of, or 1.
  double divisor;
  /// 1 − β₁ᵗ and 1 − β₂ᵗ.
  double first_correction, second_correction;
} update;

// x^n by repeated squaring.
static double power(double x, long n) {
  double result = 1;
  for (double square = x; n > 0; n >>= 1, square *= square)
    if (n & 1) result *= square;
  return result;
}

INLINE update update_for(const kernel_rule *rule, long batch, long examples) {
  update u = {rule, rule->takes_sum ? 1 : (double)examples, 1, 1};
  if (rule->method >= KERNEL_ADAM) {
    u.first_correction = 1 - power(rule->beta1, rule->updates + batch + 1);
    u.second_correction = 1 - power(rule->beta2, rule->updates + batch + 1);
  }
  return u;
}

INLINE lanes sign_of(lanes x) { return x < 0.0 ? all(-1) : x > 0.0 ? all(1) : all(0); }

// R′(w).
INLINE lanes penalty_slope(const kernel_rule *rule, lanes weight, const int penalty) {
  if (penalty == KERNEL_L1) return sign_of(weight);
  if (penalty == KERNEL_L2) return weight;
  return fused(all(1 - rule->l1_share), weight, rule->l1_share * sign_of(weight));
}

// Eight parameters after a step of plain gradient descent. L1 kills the weights whose sign it would turn; a bias has no
// penalty, and what is dead stays.
INLINE lanes descended(const kernel_network *network, const update *u, long at, lanes parameter, lanes gradient,
                       const int penalty) {
  const kernel_rule *rule = u->rule;
  const integers dead = flags_at(network->is_dead + at);
  const lanes free = fused(all(-(rule->learning_rate / u->divisor)), gradient, parameter);
  if (penalty == KERNEL_NO_PENALTY) return dead ? parameter : free;
  const integers weight = flags_at(network->is_weight + at);
  const double decay = rule->learning_rate * rule->regularization_rate;
  lanes result = weight ? fused(all(-decay), penalty_slope(rule, parameter, penalty), free) : free;
  if (penalty == KERNEL_L1) {
    const integers turned = (free * result < 0.0) & weight & ~dead;
    result = turned ? all(0) : result;
    for (int i = 0; i < 8; i++) network->is_dead[at + i] |= turned[i] != 0;
  }
  return dead ? parameter : result;
}

// Δw of eight gradients by an optimizer with a memory.
INLINE lanes step_of(const update *u, lanes g, lanes *first, lanes *second) {
  const kernel_rule *rule = u->rule;
  const double rate = rule->learning_rate;
  switch (rule->method) {
  case KERNEL_MOMENTUM: return *first = fused(all(rule->momentum), *first, -(rate * g));
  case KERNEL_NESTEROV:
    *first = fused(all(rule->momentum), *first, -(rate * g));
    return fused(all(rule->momentum), *first, -(rate * g));
  case KERNEL_ADAGRAD:
    *second = fused(g, g, *second);
    return -(rate * g / (root(*second) + rule->epsilon));
  case KERNEL_RMSPROP:
    *second = fused(all(rule->decay), *second, (1 - rule->decay) * (g * g));
    return -(rate * g / (root(*second) + rule->epsilon));
  default:
    *first = fused(all(rule->beta1), *first, (1 - rule->beta1) * g);
    *second = fused(all(rule->beta2), *second, (1 - rule->beta2) * (g * g));
    return -(rate * (*first / u->first_correction) / (root(*second / u->second_correction) + rule->epsilon));
  }
}

// Eight parameters after a step of an optimizer with a memory.
static lanes optimized(const kernel_network *network, const update *u, long at, lanes parameter, lanes gradient) {
  const kernel_rule *rule = u->rule;
  const integers dead = flags_at(network->is_dead + at), weight = flags_at(network->is_weight + at);
  const bool is_decoupled = rule->method == KERNEL_ADAMW;
  lanes penalty = all(0);
  switch (rule->penalty) {
#define CASE(name) \
  case name: penalty = weight ? rule->regularization_rate * penalty_slope(rule, parameter, name) : all(0); break;
    CASE(KERNEL_L1)
    CASE(KERNEL_L2)
    CASE(KERNEL_ELASTIC)
#undef CASE
  }
  const lanes mean = gradient / u->divisor, start = 
      is_decoupled ? fused(all(-rule->learning_rate), penalty, parameter) : parameter;
  const lanes old_first = load(network->first + at), old_second = load(network->second + at);
  lanes first = old_first, second = old_second;
  const lanes result = start + step_of(u, is_decoupled ? mean : mean + penalty, &first, &second);
  store(dead ? old_first : first, network->first + at);
  store(dead ? old_second : second, network->second + at);
  return dead ? parameter : result;
}

// `method` is a penalty of plain gradient descent, or this for an optimizer with a memory.
enum { OPTIMIZER = -1 };

#define EVERY_METHOD(CASE) \
  CASE(OPTIMIZER) CASE(KERNEL_NO_PENALTY) CASE(KERNEL_L1) CASE(KERNEL_L2) CASE(KERNEL_ELASTIC)

INLINE int method_of(const kernel_rule *rule) { return rule->method == KERNEL_SGD ? rule->penalty : OPTIMIZER; }

// One step of the eight parameters from `at` on, whose gradients are forgotten; the answer is |Δw| of each.
INLINE lanes step_eight(const kernel_network *network, const update *u, long at, lanes gradient, const int method) {
  const lanes parameter = load(network->parameters + at);
  const lanes result = method == OPTIMIZER ? optimized(network, u, at, parameter, gradient)
                                           : descended(network, u, at, parameter, gradient, method);
  store(result, network->parameters + at);
  store(all(0), network->gradients + at);
  return size_of(result - parameter);
}

// One step of all parameters.
INLINE void step_all(const kernel_network *network, const update *u, lanes *change, const int method) {
  for (long at = 0; at < network->parameter_count; at += 8)
    *change += step_eight(network, u, at, load(network->gradients + at), method);
}

static void apply(const kernel_network *network, const update *u, lanes *change) {
#define CASE(name) \
  case name: return step_all(network, u, change, name);
  switch (method_of(u->rule)) { EVERY_METHOD(CASE) }
#undef CASE
}

static void step(const kernel_network *network, const kernel_rule *rule, long examples, lanes *change) {
  const update u = update_for(rule, 0, examples);
  apply(network, &u, change);
}

// Gradients and step of all parameters at once, each gradient the product of what its link joins.
INLINE void step_links(const kernel_network *network, const long blocks, const update *u, lanes *change,
                       const int method) {
  lanes sum = *change;
  for (long at = 0; at < network->parameter_count; at += 8) {
    const kernel_link *link = network->links + at;
    const lanes *delta = network->deltas + link->row * blocks, *source = network->outputs + link->source * blocks;
    lanes products[8];
    if (network->link_runs[at / 8])
      row_products(delta, source, blocks, products);
    else
      for (int i = 0; i < 8; i++)
        products[i] =
            product(network->deltas + link[i].row * blocks, network->outputs + link[i].source * blocks, blocks);
    const lanes gathered = flags_at(network->is_dead + at) ? all(0) : sums_of(products);
    sum += step_eight(network, u, at, load(network->gradients + at) + gathered, method);
  }
  *change = sum;
}
