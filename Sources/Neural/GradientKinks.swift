// Where losses, activations and penalties bend or jump, so that differences across the place say nothing.

extension BatchPass {
  /// On which side of its kinks each example stands, after ``forward(_:dropsOut:)``: of every weighted sum that bends,
  /// of every pair of maxout's pieces, of every margin or distance of the loss.
  ///
  /// Empty where nothing bends. Between two networks with the same sides, and the same in between, the loss is smooth.
  func sides() -> [LaneMask] {
    var sides: [LaneMask] = []
    for layer in layers where layer.activation.bends {
      for unit in 0..<layer.units { addSides(of: layer, unit, to: &sides) }
    }
    for block in 0..<memory.blocks {
      let mask = mask(block)
      answers.block(block).forEachSide(loss) { sides.append($0 .& mask) }
    }
    return sides
  }

  private func addSides(of layer: LayerShape, _ unit: Int, to sides: inout [LaneMask]) {
    let blocks = memory.blocks
    let first = memory.sums + (layer.firstRow + unit * layer.activation.pieces) * blocks
    for block in 0..<blocks {
      let border = layer.activation == .maxout ? first[blocks + block] : Lanes.zero
      sides.append((first[block] .> border) .& mask(block))
    }
  }
}

extension LossBlock {
  /// Calls `body` with the side of each of the loss's borders on which the examples stand; never for a smooth loss.
  fileprivate func forEachSide(_ loss: Loss, _ body: (LaneMask) -> Void) {
    switch loss {
    case .binaryHinge:
      for unit in 0..<units { body(targets[unit * stride] * outputs[unit * stride] .< 1) }
    case .huber:
      for unit in 0..<units {
        let distance = outputs[unit * stride] - targets[unit * stride]
        body(distance .> border)
        body(distance .< -border)
      }
    case .multiClassHinge: forEachRival { _, margin in body(margin .> 0) }
    case .halfSquaredError, .squaredError, .binaryCrossEntropy, .softmaxCrossEntropy: break
    }
  }
}

extension Activation {
  /// Whether f or one of its derivatives jumps: at z = 0, of maxout where its pieces are equal.
  ///
  /// That of elu (α ≠ 1) is f′, that of softsign, and of elu with α = 1, f″: enough to spoil a difference of fourth order.
  var bends: Bool {
    switch self {
    case .relu, .leakyRelu, .prelu, .elu, .maxout, .softsign, .binaryStep: true
    case .tanh, .sigmoid, .linear, .arctan, .isru, .softplus, .gelu, .silu, .mish, .sine, .gaussian: false
    }
  }
}

extension UpdateRule {
  /// Whether the penalty bends where a weight is zero.
  var penaltyBends: Bool {
    switch regularization {
    case .none, .l2: false
    case .l1: regularizationRate != 0
    case .elastic: regularizationRate != 0 && l1Share != 0
    }
  }
}
