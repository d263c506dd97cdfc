import Neural

extension Network {
  /// The network with biases that keep every weighted sum of a rectified unit away from the kink at zero.
  ///
  /// Each such unit's bias puts zero into the middle of the widest gap between the unit's weighted sums over the samples,
  /// which for a single value, or for values closer than 0.2 to each other, is the place 0.3 below the lowest.
  func avoidingKinks(for samples: Samples) -> Network {
    var network = self
    for (index, layer) in shape.layers.enumerated() where layer.activation == .relu {
      for unit in 0..<layer.units {
        let bias = layer.firstBias + unit
        network.parameters[bias] = 0
        let naive = NaiveNetwork(network)
        let sums = samples.inputs.map { naive.weightedSums(of: $0)[index][unit] }.sorted()
        let gaps = zip(sums, sums.dropFirst()).map { (width: $1 - $0, middle: ($0 + $1) / 2) }
        let widest = gaps.max { $0.width < $1.width }
        let border = if let widest, widest.width > 0.2 { widest.middle } else { (sums.min() ?? 0) - 0.3 }
        network.parameters[bias] = -border
      }
    }
    return network
  }

  /// The least distance of any rectified unit's weighted sum from zero; infinite where there is no such unit.
  func distanceFromKinks(for samples: Samples) -> Double {
    let naive = NaiveNetwork(self)
    let layers = shape.layers.indices.filter { shape.layers[$0].activation == .relu }
    let sums = samples.inputs.flatMap { input in
      let sums = naive.weightedSums(of: input)
      return layers.flatMap { sums[$0] }
    }
    return sums.map { abs($0) }.min() ?? .infinity
  }
}
