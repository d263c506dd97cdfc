// The losses over classes that exclude each other.

extension Lanes {
  /// max(0, x); NaN of NaN.
  var positivePart: Lanes { Lanes.zero.replacing(with: self, where: .!(self .<= 0)) }
}

extension LossBlock {
  /// The largest of the rows from `first` on, and the unit it belongs to: the first of equals.
  func largest(of first: UnsafePointer<Lanes>) -> (value: Lanes, unit: SIMD8<Int64>) {
    var best = first[0]
    var winner = SIMD8<Int64>.zero
    for unit in 1..<max(units, 1) {
      let isLarger = first[unit * stride] .> best
      best.replace(with: first[unit * stride], where: isLarger)
      winner.replace(with: Int64(unit), where: isLarger)
    }
    return (best, winner)
  }

  /// ln Σe^s − Σy·s as ln(1 + Σ_{k≠max} e^(s−max)) + (max − Σy·s): nothing overflows, and a sure answer loses nothing.
  var softmaxCrossEntropy: Lanes {
    let (best, winner) = largest(of: outputs)
    var (rest, expected) = (Lanes.zero, Lanes.zero)
    for unit in 0..<units {
      let score = outputs[unit * stride]
      rest += exponential(score - best).replacing(with: 0, where: winner .== Int64(unit))
      // (max − s)·y, so that equal targets of huge scores do not cancel.
      expected += targets[unit * stride] * (best - score)
    }
    return logarithmOfOnePlus(rest) + expected
  }

  func differentiateSoftmax(into derivatives: UnsafeMutablePointer<Lanes>) {
    let best = largest(of: outputs).value
    var sum = Lanes.zero
    for unit in 0..<units {
      derivatives[unit * stride] = exponential(outputs[unit * stride] - best)
      sum += derivatives[unit * stride]
    }
    for unit in 0..<units {
      derivatives[unit * stride] = derivatives[unit * stride] / sum - targets[unit * stride]
    }
  }

  /// Calls `body` with each unit j that is not the class, where it is not, and its margin sⱼ − s_c + 1; −1 elsewhere.
  @inline(__always)
  func forEachRival(_ body: (_ unit: Int, _ margin: Lanes) -> Void) {
    let correct = largest(of: targets).unit
    var score = Lanes.zero
    for unit in 0..<units { score.replace(with: outputs[unit * stride], where: correct .== Int64(unit)) }
    for unit in 0..<units {
      let margin = outputs[unit * stride] - score + 1
      body(unit, margin.replacing(with: -1, where: correct .== Int64(unit)))
    }
  }

  func differentiateMultiClassHinge(into derivatives: UnsafeMutablePointer<Lanes>) {
    let correct = largest(of: targets).unit
    var count = Lanes.zero
    forEachRival { unit, margin in
      let slope = Lanes.zero.replacing(with: 1, where: margin .> 0)
      derivatives[unit * stride] = slope
      count += slope
    }
    for unit in 0..<units { derivatives[unit * stride].replace(with: -count, where: correct .== Int64(unit)) }
  }
}
