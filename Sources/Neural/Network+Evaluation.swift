/// How well a network does on a set of examples.
package struct Evaluation: Equatable, Sendable {
  /// Mean loss; NaN of an empty set.
  package var loss: Double
  /// Share of the examples whose output is on the side of its target (an output ≥ 0 counts as +1); NaN of an empty set.
  package var accuracy: Double

  /// A measured pair.
  package init(loss: Double, accuracy: Double) {
    self.loss = loss
    self.accuracy = accuracy
  }
}

extension Network {
  /// Mean loss and accuracy over `examples`; the penalty of the regularization is not part of the loss.
  package func evaluate(_ examples: Examples) -> Evaluation {
    precondition(examples.outputs == shape.output.units, "examples with one target for each output")
    var sum = Lanes.zero
    var hits = Lanes.zero
    let output = shape.output
    forEachBlock(of: examples) { _, count, outputs, targets in
      let mask = Lanes.first(count)
      for unit in 0..<output.units {
        let value = outputs[output.firstNode + unit]
        sum += loss.value(output: value, target: targets[unit]).keeping(mask)
      }
      // NaN is on no side.
      let value = outputs[output.firstNode]
      let isHit = (value .>= 0) .& (targets[0] .>= 0) .| (value .< 0) .& (targets[0] .< 0)
      hits += Lanes(repeating: 1).keeping(mask .& isHit)
    }
    let count = Double(examples.count)
    return Evaluation(loss: sum.laneSum / count, accuracy: hits.laneSum / count)
  }
}
