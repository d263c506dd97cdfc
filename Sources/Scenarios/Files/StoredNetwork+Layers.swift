import Files
import Neural

extension StoredNetwork {
  /// Reads the weights of all networks, and their dead links.
  func readNetworks(to scenario: inout Scenario) throws {
    let shape = scenario.shape
    scenario.initialWeights.reserveCapacity(scenario.ensemble * shape.learnedCount)
    var reader = self.reader.at(layers ?? 0)
    try readNetwork(shape, &reader, to: &scenario)
    var count = 1
    if let members {
      reader = self.reader.at(members)
      try reader.list { reader in
        count += 1
        guard count <= scenario.ensemble else { throw JSONReader.Mistake() }
        try readNetwork(shape, &reader, to: &scenario)
      }
    }
    guard count == scenario.ensemble else { throw JSONReader.Mistake() }
  }

  /// One network, behind those that were read: as ``Network/learned`` has it.
  private func readNetwork(_ shape: Shape, _ reader: inout JSONReader, to scenario: inout Scenario) throws {
    let first = scenario.initialWeights.count
    var moments = Moments()
    var index = 0
    try reader.list { reader in
      guard index < shape.layers.count else { throw JSONReader.Mistake() }
      try readLayer(shape.layers[index], first, &reader, &moments, to: &scenario)
      index += 1
    }
    if shape.hasNormalization { scenario.initialWeights += moments.means + moments.variances }
    guard scenario.initialWeights.count - first == shape.learnedCount else { throw JSONReader.Mistake() }
  }

  /// The running averages of all rows of a network.
  private struct Moments {
    var means: [Double] = []
    var variances: [Double] = []
  }

  private func readLayer(
    _ layer: LayerShape, _ first: Int, _ reader: inout JSONReader, _ moments: inout Moments, to scenario: inout Scenario
  ) throws {
    // The keys may come in any order, while the numbers have theirs.
    var places: [String: Int] = [:]
    try reader.object { key, reader in
      places[key] = try reader.skip().lowerBound
      return true
    }
    guard let weights = places["weights"], let biases = places["biases"],
      (places["normalization"] != nil) == layer.layer.isNormalized
    else { throw JSONReader.Mistake() }
    var rows = 0
    var part = reader.at(weights)
    try part.list { reader in
      rows += 1
      guard rows <= layer.rowCount else { throw JSONReader.Mistake() }
      try append(layer.inputs, &reader, to: &scenario.initialWeights)
    }
    guard rows == layer.rowCount else { throw JSONReader.Mistake() }
    part = reader.at(biases)
    try append(layer.biases.count, &part, to: &scenario.initialWeights)
    try readNormalization(places["normalization"].map(reader.at), layer, &moments, to: &scenario.initialWeights)
    if layer.activation.learnsAlpha {
      part = reader.at(places["alpha"] ?? 0)
      scenario.initialWeights.append(places["alpha"] == nil ? layer.fixedAlpha : try part.number())
    }
    guard let dead = places["deadLinks"] else { return }
    var links: [Double] = []
    part = reader.at(dead)
    try part.numbers(into: &links, limit: layer.weights.count)
    for link in links {
      guard let place = Int(exactly: link), (0..<layer.weights.count).contains(place) else {
        throw JSONReader.Mistake()
      }
      scenario.initialDeadLinks.append(first + layer.firstWeight + place)
    }
  }

  private func readNormalization(
    _ reader: JSONReader?, _ layer: LayerShape, _ moments: inout Moments, to numbers: inout [Double]
  ) throws {
    guard var reader else {
      // Layers without normalization have places in the averages too, which nobody reads.
      moments.means += Array(repeating: 0, count: layer.rowCount)
      moments.variances += Array(repeating: 1, count: layer.rowCount)
      return
    }
    var parts: [String: [Double]] = [:]
    try reader.object { key, reader in
      guard ["scales", "shifts", "means", "variances"].contains(key) else {
        try reader.skip()
        return true
      }
      var part: [Double] = []
      try append(layer.rowCount, &reader, to: &part)
      parts[key] = part
      return true
    }
    guard let scales = parts["scales"], let shifts = parts["shifts"], let means = parts["means"],
      let variances = parts["variances"]
    else { throw JSONReader.Mistake() }
    numbers += scales + shifts
    moments.means += means
    moments.variances += variances
  }

  /// Reads a list of exactly `count` numbers.
  private func append(_ count: Int, _ reader: inout JSONReader, to numbers: inout [Double]) throws {
    let before = numbers.count
    try reader.numbers(into: &numbers, limit: count)
    guard numbers.count - before == count else { throw JSONReader.Mistake() }
  }
}
