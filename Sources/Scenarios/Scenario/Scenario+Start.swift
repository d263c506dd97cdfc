import Datasets
import Neural

// What a run starts from in place of what the seed draws and the training set says: the weights of trained networks,
// their dead links, and the statistics of the inputs that they were trained with.
extension Scenario {
  /// The same run from networks as they stand, which keep their dead links and what is done to their inputs.
  package func starting(from networks: [Network], scaling: InputScaling?) -> Scenario {
    var scenario = self
    scenario.initialWeights = networks.flatMap(\.learned)
    scenario.initialDeadLinks = []
    if regularization == .l1 {
      for (member, network) in networks.enumerated() {
        let first = member * network.shape.learnedCount
        scenario.initialDeadLinks += network.deadLinks.map { first + $0 }
      }
    }
    scenario.inputStatistics = scaling.map { $0.means + $0.deviations } ?? []
    return scenario
  }

  /// Puts a network that was drawn where it is to start, as member `member` of the ensemble; one for which no weights
  /// are given stays.
  package func start(_ network: inout Network, member: Int) {
    let size = network.shape.learnedCount
    let first = member * size
    guard size > 0, initialWeights.count >= first + size else { return }
    network.learned = Array(initialWeights[first..<first + size])
    // Dead links belong to L1.
    guard regularization == .l1 else { return }
    network.killLinks(initialDeadLinks.lazy.filter { (first..<first + size).contains($0) }.map { $0 - first })
  }

  /// What is done to the inputs of a run that begins with these training points.
  package func scaling(for training: [Point]) -> InputScaling? {
    guard preprocessing != .none, !inputStatistics.isEmpty else {
      return InputScaling(preprocessing, rawInputs(of: training))
    }
    let count = inputStatistics.count / 2
    return InputScaling(
      means: Array(inputStatistics.prefix(count)), deviations: Array(inputStatistics.suffix(count)))
  }

  /// Starts from nothing that is given.
  package mutating func giveUpStart() {
    (initialWeights, initialDeadLinks, inputStatistics) = ([], [], [])
  }
}

extension Scenario {
  /// Whether the weights to start from are those of one network of the ensemble or of more, or there are none.
  var hasFittingWeights: Bool {
    if initialWeights.isEmpty { return true }
    let (networks, rest) = initialWeights.count.quotientAndRemainder(dividingBy: max(1, shape.learnedCount))
    return rest == 0 && (1...ensemble).contains(networks)
  }

  /// Gives up weights of networks that the ensemble has no more, unless both are named.
  mutating func keepFittingMembers(of before: Scenario, named: some Sequence<ScenarioField>) {
    guard ensemble < before.ensemble, !initialWeights.isEmpty, !named.contains(.initialWeights) else { return }
    let size = shape.learnedCount
    guard size > 0, initialWeights.count > ensemble * size, initialWeights.count.isMultiple(of: size) else { return }
    initialWeights.removeLast(initialWeights.count - ensemble * size)
  }

  /// Gives up what belonged to weights that are given up, and statistics of other inputs; what is named stays.
  mutating func followWeights(of before: Scenario, named: some Sequence<ScenarioField>) {
    if !named.contains(.initialDeadLinks), !initialDeadLinks.isEmpty {
      let isOther = named.contains(.initialWeights) && initialWeights != before.initialWeights
      initialDeadLinks.removeAll { isOther || $0 >= initialWeights.count }
    }
    guard !named.contains(.inputStatistics), !inputStatistics.isEmpty else { return }
    let hasLostWeights = initialWeights.isEmpty && !before.initialWeights.isEmpty
    if hasLostWeights || preprocessing != before.preprocessing || inputNames != before.inputNames {
      inputStatistics = []
    }
  }

  /// Why the run cannot start from what is given; nil where it can.
  var startConflict: String? {
    let size = shape.learnedCount
    if !hasFittingWeights {
      let networks = ensemble == 1 ? "" : "\(ensemble) networks of "
      let averages = shape.hasNormalization ? " and \(size - shape.parameterCount) running averages" : ""
      let allowed = ensemble == 1 ? "one for each" : "one for each of the first networks or of all"
      return "initialWeights has \(initialWeights.count) numbers for \(networks)\(shape.parameterCount) parameters"
        + "\(averages); allowed is \(allowed), or none"
    }
    if let place = initialDeadLinks.first(where: { !isLinkOfZero($0, size) }) {
      return "initialDeadLinks has \(place), where initialWeights has no weight of 0; allowed are the places of such"
    }
    if inputStatistics.isEmpty { return nil }
    if preprocessing == .none {
      return "inputStatistics are given for the preprocessing none; allowed is center, scale, both, or no statistics"
    }
    if inputStatistics.count != 2 * inputCount {
      return "inputStatistics has \(inputStatistics.count) numbers for \(inputCount) inputs; allowed is a mean for "
        + "each and then a deviation for each, or none"
    }
    if let deviation = inputStatistics.suffix(inputCount).first(where: { $0 <= 0 }) {
      return "inputStatistics has the deviation \(deviation); allowed is a number above 0"
    }
    return nil
  }

  private func isLinkOfZero(_ place: Int, _ size: Int) -> Bool {
    initialWeights.indices.contains(place) && initialWeights[place] == 0
      && shape.layers.contains { $0.weights.contains(place % size) }
  }
}

extension Network {
  /// The links that L1 has put to zero, by their places among the parameters.
  package var deadLinks: [Int] { parameters.indices.filter { isDead[$0] && parameters[$0] == 0 } }
}
