// Elementary functions of eight lanes, with the operations of Neural/Elementary in their order.

// 1.5·2⁵², which rounds what is added to it to an integer, and the bias of an exponent.
static const double rounding_shift = 0x1.8p52 + 1023;

INLINE lanes root(lanes x) { return __builtin_elementwise_sqrt(x); }

INLINE lanes size_of(lanes x) { return (lanes)((integers)x & INT64_MAX); }

// P(s) and Q(s) of tanh r = r·P(r²)/Q(r²) for |r| ≤ ¼ ln 2.
INLINE lanes numerator(lanes s) { return fused(s + 0x1.a437ecafc099fp+6, s, all(0x1.d8c96854c533fp+9)); }

INLINE lanes denominator(lanes s) {
  return fused(fused(s, all(0x1.e02cbaf60f769p+3), all(0x1.a43eeb64739ddp+8)), s, all(0x1.d8c96854c533fp+9));
}

// 2^k from what stands in the low bits of k + `rounding_shift`.
INLINE lanes power_of_two(lanes shifted) { return (lanes)((integers)shifted << 52); }

// tanh of `n` vectors, step by step side by side: one alone would leave the processor waiting for its own results.
#define EACH for (int i = 0; i < n; i++)
INLINE void hyperbolic_tangents(const lanes *x, lanes *values, const int n) {
  lanes bounded[GROUP], shifted[GROUP], r[GROUP], square[GROUP], rp[GROUP], q[GROUP];
  lanes below[GROUP], above[GROUP], upper[GROUP], lower[GROUP];
  EACH bounded[i] = x[i] > 20.0 ? all(20) : x[i];
  EACH bounded[i] = bounded[i] < -20.0 ? all(-20) : bounded[i];
  EACH shifted[i] = fused(bounded[i], all(2.8853900817779268), all(rounding_shift));
  EACH r[i] = fused(rounding_shift - shifted[i], all(0.34657359027997264), bounded[i]);
  EACH square[i] = r[i] * r[i];
  EACH rp[i] = r[i] * numerator(square[i]);
  EACH q[i] = denominator(square[i]);
  EACH shifted[i] = power_of_two(shifted[i]);
  EACH below[i] = shifted[i] - 1;
  EACH above[i] = shifted[i] + 1;
  EACH upper[i] = fused(below[i], q[i], above[i] * rp[i]);
  EACH lower[i] = fused(above[i], q[i], below[i] * rp[i]);
  // The sign again, which −0 has lost.
  EACH values[i] = (lanes)((integers)(upper[i] / lower[i]) | ((integers)x[i] & INT64_MIN));
}

// The logistic function of `n` vectors, alike.
INLINE void logistics(const lanes *x, lanes *values, const int n) {
  lanes bounded[GROUP], shifted[GROUP], count[GROUP], r[GROUP], square[GROUP], rp[GROUP], q[GROUP], up[GROUP];
  EACH bounded[i] = x[i] > 40.0 ? all(40) : x[i];
  EACH bounded[i] = bounded[i] < -708.7 ? all(-708.7) : bounded[i];
  EACH shifted[i] = fused(bounded[i], all(1.4426950408889634), all(rounding_shift));
  EACH count[i] = rounding_shift - shifted[i];
  EACH r[i] = fused(count[i], all(0x1.a39ef35793c76p-34), fused(count[i], all(0x1.62e42feep-2), 0.5 * bounded[i]));
  EACH square[i] = r[i] * r[i];
  EACH rp[i] = r[i] * numerator(square[i]);
  EACH q[i] = denominator(square[i]);
  EACH up[i] = power_of_two(shifted[i]) * (q[i] + rp[i]);
  EACH values[i] = up[i] / (up[i] + (q[i] - rp[i]));
  EACH values[i] = x[i] < -708.7 ? all(0) : values[i];
}
#undef EACH

INLINE lanes logistic(lanes x) {
  lanes value;
  logistics(&x, &value, 1);
  return value;
}
