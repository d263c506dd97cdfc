/// How well a network does on a set of examples.
package struct Evaluation: Equatable, Sendable {
  /// Mean loss; NaN of an empty set.
  package var loss: Double
  /// Share of the examples that are answered right; NaN of an empty set.
  ///
  /// One output: on the side of its target, where an output at the border (0, or ½ of a sigmoid) counts as above, of a
  /// perceptron as below.
  /// Several: the largest output belongs to the largest target, the first of equals.
  package var accuracy: Double

  /// A measured pair.
  package init(loss: Double, accuracy: Double) {
    self.loss = loss
    self.accuracy = accuracy
  }
}

extension Network {
  /// Least output of the upper of two classes: ½ of a sigmoid, whose targets are 0 and 1, else 0; of a perceptron the
  /// next number above that.
  package var classBorder: Double {
    let border = shape.output.activation == .sigmoid ? 0.5 : 0
    return isBorderBelow ? border.nextUp : border
  }

  /// The target for a label ±1: (label + 1)/2 of a sigmoid output, else the label itself.
  package func target(ofLabel label: Double) -> Double {
    shape.output.activation == .sigmoid ? (label + 1) / 2 : label
  }

  /// Mean loss and accuracy over `examples`; the penalty of the regularization is not part of the loss.
  package func evaluate(_ examples: Examples, kernel: KernelKind = .current) -> Evaluation {
    var workspace = Workspace(for: shape, kernel: kernel)
    return evaluate(examples, workspace: &workspace)
  }

  /// The same, in room that is there already.
  package func evaluate(_ examples: Examples, workspace: inout Workspace) -> Evaluation {
    precondition(examples.outputs == shape.output.units, "examples with one target for each output")
    let sums = evaluateNative(examples, workspace: &workspace) ?? evaluateTiles(of: examples, workspace: &workspace)
    let count = Double(examples.count)
    return Evaluation(loss: sums.loss.laneSum / count, accuracy: sums.hits.laneSum / count)
  }

  /// Losses and right answers, lane by lane.
  private func evaluateTiles(of examples: Examples, workspace: inout Workspace) -> (loss: Lanes, hits: Lanes) {
    var sum = Lanes.zero
    var hits = Lanes.zero
    let functions = workspace.kernel.functions
    forEachTile(of: examples, workspace: &workspace) { tile in
      let answers = Answers(tile.memory, output: shape.output, count: tile.count, border: huberDelta)
      if let functions {
        NativeKernel(functions: functions)
          .addLosses(loss, answers, classBorder: classBorder, sum: &sum, hits: &hits)
      } else {
        PortableKernel().addLosses(loss, answers, classBorder: classBorder, sum: &sum, hits: &hits)
      }
    }
    return (sum, hits)
  }
}

extension LossBlock {
  /// Which examples are answered right; NaN is on no side, and no class.
  @inline(__always)
  func hits(border: Double) -> LaneMask {
    if units > 1 {
      let answer = largest(of: outputs)
      return (answer.unit .== largest(of: targets).unit) .& (answer.value .== answer.value)
    }
    let (value, target) = (outputs[0], targets[0])
    return (value .>= border) .& (target .>= border) .| (value .< border) .& (target .< border)
  }
}
