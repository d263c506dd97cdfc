// The elementary functions behind the rarer activations, with the operations of Neural/Elementary in their order.

static const double ln2_high = 0x1.62e42feep-1, ln2_low = 0x1.a39ef35793c76p-33;

// x = k·ln 2 + r.
typedef struct {
  integers k;
  lanes r;
} reduction;

INLINE integers rounded_bits(lanes shifted) { return (integers)shifted - (integers)all(0x1.8p52); }

INLINE reduction reduced_by_ln2(lanes x) {
  const lanes shifted = fused(x, all(1.4426950408889634), all(0x1.8p52)), count = 0x1.8p52 - shifted;
  return (reduction){rounded_bits(shifted), fused(count, all(ln2_low), fused(count, all(ln2_high), x))};
}

INLINE lanes two_to(integers k) { return (lanes)((k + 1023) << 52); }

// The value of a polynomial by Horner's rule, the coefficient of the highest power first.
#define POLYNOMIAL(x, ...) polynomial(x, (const double[]){__VA_ARGS__}, sizeof((double[]){__VA_ARGS__}) / sizeof(double))
INLINE lanes polynomial(lanes x, const double *coefficients, const int count) {
  lanes value = all(coefficients[0]);
  for (int i = 1; i < count; i++) value = fused(value, x, all(coefficients[i]));
  return value;
}

INLINE lanes exponential_minus_one_near_zero(lanes r) {
  const lanes p = POLYNOMIAL(r, 1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880,
                             1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5);
  return fused(r * r, p, r);
}

INLINE lanes exponential(lanes x) {
  lanes bounded = x < -746.0 ? all(-746) : x;
  bounded = bounded > 710.0 ? all(710) : bounded;
  const reduction reduced = reduced_by_ln2(bounded);
  const integers half = reduced.k >> 1;
  return (1 + exponential_minus_one_near_zero(reduced.r)) * two_to(half) * two_to(reduced.k - half);
}

INLINE lanes exponential_minus_one(lanes x) {
  lanes bounded = x < -40.0 ? all(-40) : x;
  bounded = bounded > 40.0 ? all(40) : bounded;
  const reduction reduced = reduced_by_ln2(bounded);
  const lanes scale = two_to(reduced.k);
  const lanes value = fused(scale, exponential_minus_one_near_zero(reduced.r), scale - 1);
  return x > 40.0 ? exponential(x) : value;
}

INLINE lanes logarithm(lanes x) {
  const integers is_tiny = x < 0x1p-1022;
  const lanes normal = is_tiny ? x * 0x1p54 : x;
  const integers bits = (integers)normal, exponent = (bits - 0x3FE6A09E667F3BCD) >> 52;
  const lanes m = (lanes)(bits - (exponent << 52)), f = (m - 1) / (m + 1), s = f * f;
  const lanes p = POLYNOMIAL(s, 1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7,
                             1.0 / 5, 1.0 / 3);
  const lanes e = __builtin_convertvector(exponent, lanes) - (is_tiny ? all(54) : all(0));
  lanes value = fused(e, all(ln2_high), fused(e, all(ln2_low), fused(2 * f * s, p, 2 * f)));
  value = x < __builtin_inf() ? value : x;
  value = x == 0.0 ? all(-__builtin_inf()) : value;
  return x < 0.0 ? all(__builtin_nan("")) : value;
}

INLINE lanes logarithm_of_one_plus(lanes y) {
  const lanes sum = 1 + y, value = logarithm(sum) + (y - (sum - 1)) / sum;
  return sum == __builtin_inf() ? sum : value;
}

INLINE lanes softplus(lanes x) {
  return (x <= 0.0 ? all(0) : x) + logarithm_of_one_plus(exponential(x < 0.0 ? x : -x));
}

// e^(−c·x²).
INLINE lanes exponential_of_square(double factor, lanes x) {
  lanes bounded = x > 40.0 ? all(40) : x;
  bounded = bounded < -40.0 ? all(-40) : bounded;
  const lanes square = bounded * bounded, rest = fused(bounded, bounded, -square);
  return exponential(-factor * square) * fused(all(-factor), rest, all(1));
}

INLINE lanes normal_density(lanes x) { return 0.3989422804014327 * exponential_of_square(0.5, x); }

INLINE lanes normal_distribution(lanes x) {
  static const double coefficients[] = {
    0.5887894672837009, -0.002295027290323239, -0.04212456668325896, 0.029604969999095947, -0.013329334217652877,
    0.004537498835352633, -0.001206581770208804, 0.0002453879182629043, -3.4584866512506035e-05, 2.069513993036505e-06,
    3.870191533099245e-07, -1.0943200524617198e-07, 5.382499732835455e-09, 2.2609799056091433e-09,
    -3.8772001044156754e-10, -3.159044170443343e-11, 1.4343975054653343e-11, 9.727934272888124e-14,
    -4.82734837421675e-13, 1.626274074074408e-14, 1.6739059741437688e-14, -9.322814402039442e-16,
    -6.253975265285647e-16, 3.709117628721084e-17, 2.534074452496264e-17, -1.1185283321404886e-18,
    -1.0936714771498364e-18,
  };
  lanes size = x < 0.0 ? -x : x;
  size = size > 60.0 ? all(60) : size;
  const lanes s = size * 0.7071067811865476, u = (s - 3.75) / (s + 3.75), twice = 2 * u;
  lanes next = all(0), after = all(0);
  for (int i = sizeof(coefficients) / sizeof(double) - 1; i > 0; i--) {
    const lanes value = fused(twice, next, coefficients[i] - after);
    after = next;
    next = value;
  }
  const lanes series = fused(u, next, coefficients[0] - after);
  const lanes tail = series / (1 + 2 * s) * exponential_of_square(0.5, size);
  return x > 0.0 ? 1 - tail : tail;
}

// sin and cos.
typedef struct {
  lanes sine, cosine;
} circular;

INLINE lanes sine_near_zero(lanes r, lanes s) {
  const lanes p = POLYNOMIAL(s, 1.0 / 355687428096000, -1.0 / 1307674368000, 1.0 / 6227020800, -1.0 / 39916800,
                             1.0 / 362880, -1.0 / 5040, 1.0 / 120, -1.0 / 6);
  return fused(r * s, p, r);
}

INLINE lanes cosine_near_zero(lanes s) {
  const lanes p = POLYNOMIAL(s, -1.0 / 6402373705728000, 1.0 / 20922789888000, -1.0 / 87178291200, 1.0 / 479001600,
                             -1.0 / 3628800, 1.0 / 40320, -1.0 / 720, 1.0 / 24, -0.5);
  return fused(s, p, all(1));
}

INLINE circular sine_and_cosine(lanes x) {
  const lanes shifted = fused(x, all(0.6366197723675813), all(0x1.8p52)), count = 0x1.8p52 - shifted;
  const lanes high = fused(count, all(0x1.921fb544p0), x), middle = fused(count, all(0x1.0b4611a6p-34), high);
  const lanes r = fused(count, all(0x1.3198a2e037073p-69), middle);
  const integers quadrant = rounded_bits(shifted), next = quadrant + 1;
  const lanes s = r * r, near_sine = sine_near_zero(r, s), near_cosine = cosine_near_zero(s);
  const lanes sine = (quadrant & 1) == 1 ? near_cosine : near_sine;
  const lanes cosine = (next & 1) == 1 ? near_cosine : near_sine;
  const lanes signed_sine = (quadrant & 2) == 2 ? -sine : sine;
  return (circular){x == 0.0 ? x : signed_sine, (next & 2) == 2 ? -cosine : cosine};
}

INLINE lanes arctangent(lanes x) {
  const integers sign = (integers)x & INT64_MIN;
  const lanes size = (lanes)((integers)x ^ sign);
  const integers is_middle = size > 0.41421356237309503, is_far = size > 2.414213562373095;
  const lanes upper = is_far ? all(-1) : is_middle ? size - 1 : size;
  const lanes lower = is_far ? size : is_middle ? size + 1 : all(1);
  const lanes high = is_far ? all(1.5707963267948966) : is_middle ? all(0.7853981633974483) : all(0);
  const lanes low = is_far ? all(6.123233995736766e-17) : is_middle ? all(3.061616997868383e-17) : all(0);
  const lanes t = upper / lower, s = t * t;
  const lanes p = POLYNOMIAL(s, -0.01917540471101196, 0.039230447784709195, -0.050854078345862384, 0.058581409048656254,
                             -0.06664510525508843, 0.07692183125376885, -0.09090904575306388, 0.11111111015187018,
                             -0.14285714284665682, 0.19999999999995516, -0.3333333333333333);
  return (lanes)((integers)(high + (t + fused(t, p * s, low))) ^ sign);
}
