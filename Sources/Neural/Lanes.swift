/// Eight samples side by side: the engine's unit of work.
///
/// Every number of the engine that differs from sample to sample is a `Lanes`, one lane a sample, so that the same
/// instructions carry eight samples at once. The number of lanes is fixed, whatever the processor's registers hold:
/// the order of the additions, and so every bit of the result, is the same on every machine.
package typealias Lanes = SIMD8<Double>

/// Which of eight lanes hold a sample.
package typealias LaneMask = SIMDMask<SIMD8<Int64>>

/// a·b + c, rounded once.
///
/// Where it stands it is the definition, on every processor; nowhere else may a compiler make one. A processor without the
/// instruction gets the same bits from the C library, slowly: so does all of Swift on x86-64, whose baseline has it not.
#if arch(x86_64)
  // Eight calls of the C library: once in the program is enough.
  @inline(never)
#else
  @inline(__always)
#endif
func fused(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes { c.addingProduct(a, b) }

/// a·b + c, rounded once; see the same of eight lanes.
@inline(__always)
func fused(_ a: Double, _ b: Double, _ c: Double) -> Double { c.addingProduct(a, b) }

extension SIMD8<Double> {
  /// The sum over the lanes, always in the order ((0+4)+(2+6)) + ((1+5)+(3+7)).
  package var laneSum: Double {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }

  /// The least multiple of eight that is not below `count`.
  static func filled(_ count: Int) -> Int { (count + scalarCount - 1) / scalarCount * scalarCount }

  /// The mask of the first `count` lanes.
  package static func first(_ count: Int) -> LaneMask {
    SIMD8<Int64>(0, 1, 2, 3, 4, 5, 6, 7) .< SIMD8<Int64>(repeating: Int64(count))
  }

  /// These lanes where `mask` holds, and zero elsewhere.
  package func keeping(_ mask: LaneMask) -> Self {
    Self.zero.replacing(with: self, where: mask)
  }

  /// The absolute values.
  package var magnitudes: Self {
    unsafeBitCast(unsafeBitCast(self, to: SIMD8<UInt64>.self) & 0x7FFF_FFFF_FFFF_FFFF, to: Self.self)
  }
}
