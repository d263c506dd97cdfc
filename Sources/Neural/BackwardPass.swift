/// Back-propagation of one block of eight samples at a time, over borrowed memory.
///
/// It holds pointers only, valid while ``Network/accumulateGradients(of:range:workspace:)`` lends them.
struct BackwardPass {
  private let shape: Shape
  private let loss: Loss
  private let parameters: UnsafePointer<Double>
  private let gradients: UnsafeMutablePointer<Lanes>
  private let outputs: UnsafeMutablePointer<Lanes>
  private let deltas: UnsafeMutablePointer<Lanes>
  private let isDead: UnsafePointer<Bool>

  init?(
    _ shape: Shape, _ loss: Loss, _ parameters: UnsafeBufferPointer<Double>,
    _ gradients: UnsafeMutableBufferPointer<Lanes>, _ outputs: UnsafeMutableBufferPointer<Lanes>,
    _ deltas: UnsafeMutableBufferPointer<Lanes>, _ isDead: UnsafeBufferPointer<Bool>
  ) {
    guard let parameters = parameters.baseAddress, let gradients = gradients.baseAddress,
      let outputs = outputs.baseAddress, let deltas = deltas.baseAddress, let isDead = isDead.baseAddress
    else { return nil }
    self.shape = shape
    self.loss = loss
    self.parameters = parameters
    self.gradients = gradients
    self.outputs = outputs
    self.deltas = deltas
    self.isDead = isDead
  }

  /// Forward and backward for `count` examples from `start` on; lanes beyond add nothing.
  func run(_ examples: Examples, start: Int, count: Int) {
    forward(examples, start: start, count: count)
    differentiateLoss(examples, start: start, count: count)
    for index in stride(from: shape.layers.count - 1, through: 0, by: -1) {
      let layer = shape.layers[index]
      addGradients(layer)
      if index > 0 { propagate(layer, to: shape.layers[index - 1]) }
    }
  }

  private func forward(_ examples: Examples, start: Int, count: Int) {
    examples.inputValues.withUnsafeBufferPointer {
      loadBlock(
        $0, rowCount: examples.inputs, stride: examples.stride, start: start, count: count, into: outputs)
    }
    for layer in shape.layers {
      layer.forward(parameters, outputs: outputs)
    }
  }

  /// δ = ∂E/∂o · f′(z) of the output units; zero in the lanes without an example.
  private func differentiateLoss(_ examples: Examples, start: Int, count: Int) {
    let output = shape.output
    let delta = deltas + output.firstNode
    examples.targetValues.withUnsafeBufferPointer {
      loadBlock($0, rowCount: output.units, stride: examples.stride, start: start, count: count, into: delta)
    }
    let mask = Lanes.first(count)
    for unit in 0..<output.units {
      let value = outputs[output.firstNode + unit]
      let slope = output.activation.derivative(value: value)
      delta[unit] = (loss.derivative(output: value, target: delta[unit]) * slope).keeping(mask)
    }
  }

  /// ∂E/∂b += δ, ∂E/∂w += δ·a for every unit and input of the layer; dead links gather nothing.
  private func addGradients(_ layer: LayerShape) {
    let sources = outputs + (layer.firstNode - layer.inputs)
    for unit in 0..<layer.units {
      let delta = deltas[layer.firstNode + unit]
      let first = layer.firstWeight + unit * layer.inputs
      for input in 0..<layer.inputs where !isDead[first + input] {
        gradients[first + input] += delta * sources[input]
      }
      gradients[layer.firstBias + unit] += delta
    }
  }

  /// δ of the layer before: (Σ w·δ over the units that read it) · f′(z).
  private func propagate(_ layer: LayerShape, to previous: LayerShape) {
    for input in 0..<layer.inputs {
      var sum = Lanes.zero
      for unit in 0..<layer.units {
        sum += parameters[layer.firstWeight + unit * layer.inputs + input] * deltas[layer.firstNode + unit]
      }
      let node = previous.firstNode + input
      deltas[node] = sum * previous.activation.derivative(value: outputs[node])
    }
  }
}
