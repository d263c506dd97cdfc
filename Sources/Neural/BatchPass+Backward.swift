extension BatchPass {
  /// Back-propagation after ``forwardForTraining(_:)``: adds the gradients of the batch's examples to `gradients`.
  @inline(__always)
  func backward(gradients: UnsafeMutablePointer<Double>, isDead: UnsafePointer<Bool>) {
    differentiateLoss()
    for index in stride(from: layers.count - 1, through: 0, by: -1) {
      let layer = layers[index]
      if layer.layer.isNormalized { normalizeBackward(layer, gradients: gradients) }
      addGradients(layer, gradients: gradients, isDead: isDead)
      if index > 0 { propagate(layer, to: layers[index - 1], gradients: gradients) }
    }
  }

  /// δ = ∂E/∂o · f′(z) of the output units; zero in the lanes without an example.
  @inline(__always)
  private func differentiateLoss() {
    kernel.differentiate(loss, answers, deltas: memory.deltas + output.firstRow * memory.blocks)
  }

  /// ∂E/∂b += Σδ, ∂E/∂w += Σδ·a for every row and input of the layer; dead links gather nothing.
  @inline(__always)
  private func addGradients(
    _ layer: LayerShape, gradients: UnsafeMutablePointer<Double>, isDead: UnsafePointer<Bool>
  ) {
    let blocks = memory.blocks
    kernel.addGradients(
      deltas: memory.deltas + layer.firstRow * blocks,
      sources: memory.outputs + (layer.firstNode - layer.inputs) * blocks, rows: layer.rowCount, inputs: layer.inputs,
      count: count, isDead: isDead + layer.firstWeight, weights: gradients + layer.firstWeight,
      biases: layer.layer.hasBias ? gradients + layer.firstBias : nil)
  }

  /// δ of the layer before: (Σ w·δ over the rows that read it) · f′(z).
  @inline(__always)
  private func propagate(_ layer: LayerShape, to previous: LayerShape, gradients: UnsafeMutablePointer<Double>) {
    let blocks = memory.blocks
    let isPlain = previous.activation.pieces == 1 && !previous.activation.learnsAlpha
    // Where they still have to be distributed, the outputs' place is free: their gradients are gathered.
    let results =
      isPlain ? memory.deltas + previous.firstRow * blocks : memory.outputs + previous.firstNode * blocks
    kernel.propagate(
      weights: parameters + layer.firstWeight, rows: layer.rowCount, inputs: layer.inputs,
      deltas: memory.deltas + layer.firstRow * blocks,
      slopes: isPlain ? UnsafePointer(memory.sums + previous.firstRow * blocks) : nil, blocks: blocks,
      results: results)
    if !isPlain { distribute(to: previous, gradients: gradients) }
  }

  /// ∂E/∂a of the units to their rows: δ = ∂E/∂a · f′(z) of each, and ∂E/∂α += Σ ∂E/∂a · ∂f/∂α.
  private func distribute(to layer: LayerShape, gradients: UnsafeMutablePointer<Double>) {
    let (blocks, pieces) = (memory.blocks, layer.activation.pieces)
    let derivatives = memory.outputs + layer.firstNode * blocks
    var slope = Lanes.zero
    for row in 0..<layer.rowCount {
      for block in 0..<blocks {
        let place = (layer.firstRow + row) * blocks + block
        let derivative = derivatives[row / pieces * blocks + block]
        memory.deltas[place] = derivative * memory.sums[place]
        if layer.activation.learnsAlpha { slope += derivative * memory.alphaSlopes[place] }
      }
    }
    if layer.activation.learnsAlpha { gradients[layer.alphas.lowerBound] += slope.laneSum }
  }
}
