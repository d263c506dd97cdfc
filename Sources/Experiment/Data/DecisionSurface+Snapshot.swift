import Neural

/// Which class a network gives to each place of a grid, and how sure it is.
package struct ClassMap: Equatable, Sendable {
  /// The winning class at each place, from 0 on.
  package let winners: [Int]
  /// How sure the network is of the winner, from 0 to 1: the probability of softmax and of sigmoid outputs, softmax of
  /// the scores of hinge losses, and (o + 1)/2 of tanh outputs.
  package let confidences: [Double]
}

extension DecisionSurface {
  /// What chosen nodes of a run's network answer on the grid, as a map of two classes shows it: one array a node.
  ///
  /// Inputs are preprocessed and weights averaged as the run says; a single sigmoid output o is shown as 2o − 1. Bits
  /// have no plane: zeros.
  package func values(of nodes: [Int], in snapshot: Snapshot) -> [[Double]] {
    // Most frames that answer a key show the network of the frame before.
    Self.maps.value(for: MapSource(self, nodes, snapshot)) {
      var maps = MapStack()
      write(nodes, in: snapshot, to: &maps)
      return nodes.indices.map { Array(maps[$0]) }
    }
  }

  /// All that the maps of some nodes depend on.
  ///
  /// Numbers that training has not touched since share their memory, so that comparing them takes no time.
  private struct MapSource: Equatable, Sendable {
    let surface: DecisionSurface
    let nodes: [Int]
    let form: Dataset.Form
    let problem: Problem
    let inputs: [Feature]
    let scaling: InputScaling?
    let shape: Shape
    let numbers: [[Double]]

    init(_ surface: DecisionSurface, _ nodes: [Int], _ snapshot: Snapshot) {
      let network = snapshot.shownNetwork
      (self.surface, self.nodes) = (surface, nodes)
      (form, problem) = (snapshot.scenario.activeDataset.form, snapshot.scenario.problem)
      (inputs, scaling) = (snapshot.scenario.inputs, snapshot.scaling)
      (shape, numbers) = (network.shape, [network.parameters, network.runningMeans, network.runningVariances])
    }
  }

  /// The large map, those of the units in their sizes, and one more for what the focus goes back and forth between.
  private static let maps = Memo<MapSource, [[Double]]>(capacity: 5)

  /// Writes the same into memory that is used again.
  package func write(_ nodes: [Int], in snapshot: Snapshot, to maps: inout MapStack) {
    let scenario = snapshot.scenario
    guard scenario.activeDataset.form != .bits else {
      maps.resize(count: nodes.count, samples: columns * rows)
      for map in nodes.indices { maps.change(map) { _ in 0 } }
      return
    }
    let network = snapshot.shownNetwork
    let output = network.shape.output
    write(nodes, in: network, features: scenario.inputs, scaling: snapshot.scaling, to: &maps)
    guard scenario.problem == .classification, output.units == 1, output.activation == .sigmoid else { return }
    for (map, node) in nodes.enumerated() where node == output.firstNode { maps.change(map) { 2 * $0 - 1 } }
  }

  /// The winning class and its confidence at each place, of a run with several output units; nil of any other.
  package func classes(in snapshot: Snapshot) -> ClassMap? {
    let output = snapshot.shownNetwork.shape.output
    guard output.units > 1, snapshot.scenario.activeDataset.form == .plane else { return nil }
    return snapshot.classMap(ofOutputs: values(of: Array(output.nodes), in: snapshot))
  }
}

extension Snapshot {
  /// The winning class of a point, from 0 on, and the network's confidence in it; nil without classes.
  package func answer(at point: Point) -> (winner: Int, confidence: Double)? {
    guard scenario.problem == .classification else { return nil }
    let output = shownNetwork.shape.output
    let rows = shownNetwork.outputs(of: Array(output.nodes), for: examples([point]))
    if output.units > 1 {
      let map = classMap(ofOutputs: rows)
      return (map.winners[0], map.confidences[0])
    }
    let value = rows[0][0]
    let share = output.activation == .sigmoid ? value : (value + 1) / 2
    return value >= shownNetwork.classBorder ? (1, min(1, max(0, share))) : (0, min(1, max(0, 1 - share)))
  }

  /// The curve that the network has learned: x from −6 to 6 and the answer at each; nil where the dataset is no curve.
  package func curve(samples: Int) -> (x: [Double], y: [Double])? {
    guard scenario.activeDataset.form == .curve, samples > 1 else { return nil }
    let limit = DecisionSurface.limit
    let x = (0..<samples).map { -limit + 2 * limit * Double($0) / Double(samples - 1) }
    let points = x.map { Point(x: $0, y: 0, label: 0) }
    return (x, shownNetwork.outputs(of: [shownNetwork.shape.output.firstNode], for: examples(points))[0])
  }

  /// Winners and confidences of outputs, one row a unit.
  func classMap(ofOutputs rows: [[Double]]) -> ClassMap {
    let shares =
      switch shownNetwork.shape.output.activation {
      case .tanh: rows.map { $0.map { ($0 + 1) / 2 } }
      case .sigmoid: rows
      default: probabilities(ofScores: rows)
      }
    var winners: [Int] = []
    var confidences: [Double] = []
    for place in rows[0].indices {
      var best = 0
      for unit in 1..<rows.count where rows[unit][place] > rows[best][place] { best = unit }
      winners.append(best)
      confidences.append(shares[best][place])
    }
    return ClassMap(winners: winners, confidences: confidences)
  }
}
