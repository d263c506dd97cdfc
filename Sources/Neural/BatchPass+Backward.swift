extension BatchPass {
  /// Back-propagation after ``forwardForTraining(_:)``: adds the gradients of the batch's examples to `gradients`.
  @inline(__always)
  func backward(gradients: UnsafeMutablePointer<Lanes>, isDead: UnsafePointer<Bool>) {
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
    let output = output
    for block in 0..<memory.blocks {
      let deltas = memory.deltas + (output.firstRow * memory.blocks + block)
      let slopes = memory.sums + (output.firstRow * memory.blocks + block)
      lossBlock(block).differentiate(loss, into: deltas)
      let mask = mask(block)
      for unit in stride(from: 0, to: output.units * memory.blocks, by: memory.blocks) {
        deltas[unit] = (loss.isFused ? deltas[unit] : deltas[unit] * slopes[unit]).keeping(mask)
      }
    }
  }

  /// ∂E/∂b += δ, ∂E/∂w += δ·a for every row and input of the layer, block by block; dead links gather nothing.
  @inline(__always)
  private func addGradients(
    _ layer: LayerShape, gradients: UnsafeMutablePointer<Lanes>, isDead: UnsafePointer<Bool>
  ) {
    let (blocks, inputs, rows, hasBias) = (memory.blocks, layer.inputs, layer.rowCount, layer.layer.hasBias)
    let sources = memory.outputs + (layer.firstNode - inputs) * blocks
    let biases = gradients + layer.firstBias
    var deltas = memory.deltas + layer.firstRow * blocks
    var weight = layer.firstWeight
    for row in 0..<rows {
      var source = sources
      for _ in 0..<inputs {
        if !isDead[weight] {
          var sum = gradients[weight]
          for block in 0..<blocks { sum += deltas[block] * source[block] }
          gradients[weight] = sum
        }
        source += blocks
        weight += 1
      }
      if hasBias {
        var sum = biases[row]
        for block in 0..<blocks { sum += deltas[block] }
        biases[row] = sum
      }
      deltas += blocks
    }
  }

  /// δ of the layer before: (Σ w·δ over the rows that read it) · f′(z).
  @inline(__always)
  private func propagate(_ layer: LayerShape, to previous: LayerShape, gradients: UnsafeMutablePointer<Lanes>) {
    let (blocks, inputs, rows) = (memory.blocks, layer.inputs, layer.rowCount)
    let above = memory.deltas + layer.firstRow * blocks
    let isPlain = previous.activation.pieces == 1 && !previous.activation.learnsAlpha
    let (deltas, slopes) = (memory.deltas + previous.firstRow * blocks, memory.sums + previous.firstRow * blocks)
    for input in 0..<inputs {
      for block in 0..<blocks {
        var weight = parameters + (layer.firstWeight + input)
        var delta = above + block
        var sum = Lanes.zero
        for _ in 0..<rows {
          sum += weight[0] * delta[0]
          weight += inputs
          delta += blocks
        }
        if isPlain {
          deltas[input * blocks + block] = sum * slopes[input * blocks + block]
        } else {
          distribute(sum, to: previous, unit: input, block: block, gradients: gradients)
        }
      }
    }
  }

  /// ∂E/∂a of a unit to its rows: δ = ∂E/∂a · f′(z) of each, and ∂E/∂α += ∂E/∂a · ∂f/∂α.
  private func distribute(
    _ derivative: Lanes, to layer: LayerShape, unit: Int, block: Int, gradients: UnsafeMutablePointer<Lanes>
  ) {
    let pieces = layer.activation.pieces
    for row in layer.firstRow + unit * pieces..<layer.firstRow + (unit + 1) * pieces {
      let place = row * memory.blocks + block
      memory.deltas[place] = derivative * memory.sums[place]
      if layer.activation.learnsAlpha { gradients[layer.alphas.lowerBound] += derivative * memory.alphaSlopes[place] }
    }
  }
}
