extension Network {
  /// Room for one block of eight samples: outputs of all nodes, and deltas in training.
  package struct Workspace: Sendable {
    /// Output of each node, inputs first.
    var outputs: [Lanes]
    /// ∂E/∂z of each unit, at the index of its node.
    var deltas: [Lanes]

    /// Room for networks of `shape`.
    package init(for shape: Shape) {
      outputs = Array(repeating: .zero, count: shape.nodeCount)
      deltas = outputs
    }
  }
}

/// Eight examples from `start` on, in all rows of the examples; lanes from `count` on are zero.
@inline(__always)
func loadBlock(
  _ rows: UnsafeBufferPointer<Double>, rowCount: Int, stride: Int, start: Int, count: Int,
  into lanes: UnsafeMutablePointer<Lanes>
) {
  guard let base = rows.baseAddress else { return }
  let mask = Lanes.first(count)
  for row in 0..<rowCount {
    let values = UnsafeRawPointer(base + row * stride + start).loadUnaligned(as: Lanes.self)
    lanes[row] = count < Lanes.scalarCount ? values.keeping(mask) : values
  }
}

extension LayerShape {
  /// Outputs of the layer for one block: f(b + Σ w·a), the inputs in their order.
  @inline(__always)
  func forward(_ parameters: UnsafePointer<Double>, outputs: UnsafeMutablePointer<Lanes>) {
    let sources = outputs + (firstNode - inputs)
    let results = outputs + firstNode
    for unit in 0..<units {
      let weights = parameters + (firstWeight + unit * inputs)
      var sum = Lanes(repeating: parameters[firstBias + unit])
      for input in 0..<inputs {
        sum += weights[input] * sources[input]
      }
      results[unit] = sum
    }
    switch activation {
    case .relu: for unit in 0..<units { results[unit] = Activation.relu.value(results[unit]) }
    case .tanh: for unit in 0..<units { results[unit] = Activation.tanh.value(results[unit]) }
    case .sigmoid: for unit in 0..<units { results[unit] = Activation.sigmoid.value(results[unit]) }
    case .linear: break
    }
  }
}

extension Network {
  /// Calls `body` with the outputs of all nodes for each block of eight examples: first example, examples in the block,
  /// outputs (inputs first) and targets.
  func forEachBlock(
    of examples: Examples,
    _ body: (
      _ start: Int, _ count: Int, _ outputs: UnsafeMutablePointer<Lanes>, _ targets: UnsafeMutablePointer<Lanes>
    ) -> Void
  ) {
    precondition(examples.inputs == shape.inputs, "examples with one value for each input")
    let scratch = UnsafeMutablePointer<Lanes>.allocate(capacity: shape.nodeCount + examples.outputs)
    defer { scratch.deallocate() }
    scratch.initialize(repeating: .zero, count: shape.nodeCount + examples.outputs)
    let targets = scratch + shape.nodeCount
    parameters.withUnsafeBufferPointer { parameters in
      guard let parameters = parameters.baseAddress else { return }
      examples.inputValues.withUnsafeBufferPointer { inputs in
        examples.targetValues.withUnsafeBufferPointer { targetRows in
          for start in stride(from: 0, to: examples.count, by: Lanes.scalarCount) {
            let count = min(Lanes.scalarCount, examples.count - start)
            loadBlock(
              inputs, rowCount: examples.inputs, stride: examples.stride, start: start, count: count, into: scratch)
            loadBlock(
              targetRows, rowCount: examples.outputs, stride: examples.stride, start: start, count: count,
              into: targets)
            for layer in shape.layers {
              layer.forward(parameters, outputs: scratch)
            }
            body(start, count, scratch, targets)
          }
        }
      }
    }
  }

  /// The outputs of chosen nodes (inputs count as nodes, and come first) for every example: one row a node.
  package func outputs(of nodes: [Int], for examples: Examples) -> [[Double]] {
    let padded = examples.count + Lanes.scalarCount
    var rows = [Double](repeating: 0, count: nodes.count * padded)
    rows.withUnsafeMutableBytes { rows in
      forEachBlock(of: examples) { start, _, outputs, _ in
        for (row, node) in nodes.enumerated() {
          let offset = (row * padded + start) * MemoryLayout<Double>.stride
          rows.storeBytes(of: outputs[node], toByteOffset: offset, as: Lanes.self)
        }
      }
    }
    return nodes.indices.map { Array(rows[$0 * padded..<$0 * padded + examples.count]) }
  }
}
