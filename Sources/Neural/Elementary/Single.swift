// The same functions of one number, for data and tests: never a formula of their own.

/// sin x, x in radians, by the formula of the lanes.
package func sine(_ x: Double) -> Double {
  sine(Lanes(repeating: x))[0]
}

/// cos x, x in radians, by the formula of the lanes.
package func cosine(_ x: Double) -> Double {
  cosine(Lanes(repeating: x))[0]
}

/// ln x for x > 0, by the formula of the lanes.
package func logarithm(_ x: Double) -> Double {
  logarithm(Lanes(repeating: x))[0]
}

/// e^x, by the formula of the lanes.
package func exponential(_ x: Double) -> Double {
  exponential(Lanes(repeating: x))[0]
}

/// tanh x, by the formula of the lanes.
package func hyperbolicTangent(_ x: Double) -> Double {
  hyperbolicTangent(Lanes(repeating: x))[0]
}

/// arctan x, by the formula of the lanes.
package func arctangent(_ x: Double) -> Double {
  arctangent(Lanes(repeating: x))[0]
}

/// sin of every element, x in radians.
package func sines(of x: [Double]) -> [Double] {
  var result: [Double] = []
  result.reserveCapacity(x.count)
  for start in stride(from: 0, to: x.count, by: Lanes.scalarCount) {
    let block = x[start..<min(start + Lanes.scalarCount, x.count)]
    var lanes = Lanes.zero
    for (lane, value) in block.enumerated() { lanes[lane] = value }
    let values = sine(lanes)
    for lane in block.indices { result.append(values[lane - start]) }
  }
  return result
}
