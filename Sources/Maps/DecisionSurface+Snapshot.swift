import Datasets
import Neural
import Scenarios
import Training

/// Which class a network gives to each place of a grid, and how sure it is.
package struct ClassMap: Equatable, Sendable {
  /// The winning class at each place, from 0 on.
  package let winners: [Int]
  /// How sure the network is of the winner, from 0 to 1: the probability of softmax and of sigmoid outputs, softmax of
  /// the scores of hinge losses, and (o + 1)/2 of tanh outputs.
  package let confidences: [Double]
}

/// A row of bits, what it should give and what the network gives.
package struct AnsweredRow: Equatable, Sendable {
  /// The inputs, each 0 or 1.
  package let bits: [Int]
  /// What the network should answer.
  package let target: Double
  /// What it answers.
  package let answer: Double
  /// Whether both lie on the same side of the border.
  package let isRight: Bool
}

extension DecisionSurface {
  /// What chosen nodes of a run's network answer on the grid, as a map of two classes shows it: one array a node.
  ///
  /// Inputs are preprocessed and weights averaged as the run says; a single sigmoid output o is shown as 2o − 1, that of
  /// the perceptron's rule as its class, 1 where w·x + b > 0 and else −1. Of an
  /// ensemble output units show the averaged answer (the probability p of softmax as 2p − 1), hidden units those of the
  /// network that is looked at. Bits and rows have no plane: zeros.
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
  struct MapSource: Equatable, Sendable {
    let surface: DecisionSurface
    let nodes: [Int]
    let form: Dataset.Form
    let problem: Problem
    let inputs: [Feature]
    let scaling: InputScaling?
    let shape: Shape
    let loss: Loss
    let neuronRule: NeuronTraining
    let numbers: [[Double]]

    init(_ surface: DecisionSurface, _ nodes: [Int], _ snapshot: Snapshot) {
      let network = snapshot.shownNetwork
      (self.surface, self.nodes) = (surface, nodes)
      (form, problem) = (snapshot.scenario.activeDataset.form, snapshot.scenario.problem)
      (inputs, scaling) = (snapshot.scenario.inputs, snapshot.scaling)
      (shape, loss, neuronRule) = (network.shape, network.loss, snapshot.scenario.neuronRule)
      numbers = ([network] + snapshot.shownMembers).flatMap { [$0.parameters, $0.runningMeans, $0.runningVariances] }
    }
  }

  /// The large map, those of the units in their sizes, and one more for what the focus goes back and forth between.
  private static let maps = Memo<MapSource, [[Double]]>(capacity: 5)

  /// Writes the same into memory that is used again.
  package func write(_ nodes: [Int], in snapshot: Snapshot, to maps: inout MapStack) {
    let scenario = snapshot.scenario
    guard scenario.activeDataset.form.hasMaps else {
      maps.resize(count: nodes.count, samples: columns * rows)
      for map in nodes.indices { maps.change(map) { _ in 0 } }
      return
    }
    let network = snapshot.shownNetwork
    let output = network.shape.output
    write(nodes, in: network, features: scenario.inputs, scaling: snapshot.scaling, to: &maps)
    writeAveraged(nodes, in: snapshot, to: &maps)
    guard scenario.problem == .classification, output.units == 1 else { return }
    let border = network.classBorder
    for (map, node) in nodes.enumerated() where node == output.firstNode {
      if scenario.neuronRule == .perceptron {
        maps.change(map) { $0 >= border ? 1 : -1 }
      } else if output.activation == .sigmoid {
        maps.change(map) { 2 * $0 - 1 }
      }
    }
  }

  /// Puts an ensemble's averaged answers where the output units of one of its networks are.
  private func writeAveraged(_ nodes: [Int], in snapshot: Snapshot, to maps: inout MapStack) {
    let output = snapshot.shownNetwork.shape.output
    guard !snapshot.shownMembers.isEmpty, nodes.contains(where: output.nodes.contains) else { return }
    let averaged = answers(in: snapshot)
    let isShare = snapshot.scenario.loss == .softmaxCrossEntropy
    for (map, node) in nodes.enumerated() where output.nodes.contains(node) {
      let values = averaged[node - output.firstNode]
      maps.replace(map, with: isShare ? values.map { 2 * $0 - 1 } : values)
    }
  }

  /// The winning class and its confidence at each place, of a run with several output units; nil of any other.
  package func classes(in snapshot: Snapshot) -> ClassMap? {
    let output = snapshot.shownNetwork.shape.output
    guard output.units > 1, snapshot.scenario.activeDataset.form == .plane else { return nil }
    if !snapshot.shownMembers.isEmpty { return snapshot.classMap(ofAnswers: answers(in: snapshot)) }
    return snapshot.classMap(ofOutputs: values(of: Array(output.nodes), in: snapshot))
  }

  /// The averaged answers of an ensemble on the grid, one row an output.
  private func answers(in snapshot: Snapshot) -> [[Double]] {
    let members = snapshot.shownMembers
    return Self.averages.value(for: MapSource(self, Array(members[0].shape.output.nodes), snapshot)) {
      AnsweredMean(members.map { answers(of: $0, in: snapshot, runs: members.count) }).means
    }
  }

  /// The large map and the output's own small one.
  private static let averages = Memo<MapSource, [[Double]]>(capacity: 2)

  /// The answers of a network of a run on the grid, one row an output.
  func answers(of network: Network, in snapshot: Snapshot, runs: Int) -> [[Double]] {
    network.readable(
      values(
        of: Array(network.shape.output.nodes), in: network, features: snapshot.scenario.inputs,
        scaling: snapshot.scaling, runs: runs))
  }
}

extension Snapshot {
  /// The winning class of a point, from 0 on, and the network's confidence in it; nil without classes.
  package func answer(at point: Point) -> (winner: Int, confidence: Double)? {
    guard scenario.problem == .classification else { return nil }
    let output = shownNetwork.shape.output
    let rows = answers(at: [point])
    if output.units > 1 {
      // One network's classes are told by its scores: probabilities may be rounded to the same.
      let map =
        shownMembers.isEmpty
        ? classMap(ofOutputs: shownNetwork.outputs(of: Array(output.nodes), for: examples([point])))
        : classMap(ofAnswers: rows)
      return (map.winners[0], map.confidences[0])
    }
    let value = rows[0][0]
    if scenario.neuronRule == .perceptron { return (value >= shownNetwork.classBorder ? 1 : 0, 1) }
    let share = output.activation == .sigmoid ? value : (value + 1) / 2
    return value >= shownNetwork.classBorder ? (1, min(1, max(0, share))) : (0, min(1, max(0, 1 - share)))
  }

  /// The different rows of bits among the examples, in the order of their numbers, with target and answer; none where
  /// the dataset has no bits or the network several outputs.
  package var answeredRows: [AnsweredRow] {
    guard scenario.activeDataset.form == .bits, shownNetwork.shape.output.units == 1 else { return [] }
    var byNumber: [Double: Point] = [:]
    for point in data.train + data.test where byNumber[point.x] == nil { byNumber[point.x] = point }
    let points = byNumber.values.sorted { $0.x < $1.x }
    let answers = shownNetwork.outputs(of: [shownNetwork.shape.output.firstNode], for: examples(points))[0]
    let targets = scenario.targets(of: points, shownNetwork)[0]
    let border = shownNetwork.classBorder
    return points.indices.map { index in
      AnsweredRow(
        bits: scenario.rawInputs(of: [points[index]]).map { Int($0[0]) }, target: targets[index],
        answer: answers[index], isRight: (answers[index] >= border) == (targets[index] >= border))
    }
  }

  /// The curve that the network has learned: x from −6 to 6 and the answer at each; nil where the dataset is no curve.
  package func curve(samples: Int) -> (x: [Double], y: [Double])? {
    guard scenario.activeDataset.form == .curve, samples > 1 else { return nil }
    let limit = DecisionSurface.limit
    let x = (0..<samples).map { -limit + 2 * limit * Double($0) / Double(samples - 1) }
    let points = x.map { Point(x: $0, y: 0, label: 0) }
    return (x, answers(at: points)[0])
  }

  /// What the network answers at points, of an ensemble on average: one row an output, softmax scores as probabilities.
  package func answers(at points: [Point]) -> [[Double]] {
    let examples = examples(points)
    return shownMembers.isEmpty
      ? shownNetwork.answers(for: examples) : Network.ensembleAnswers(shownMembers, for: examples).means
  }

  /// Loss and accuracy on points, of an ensemble those of the averaged answers.
  package func evaluate(_ points: [Point]) -> Evaluation {
    let examples = examples(points)
    return shownMembers.isEmpty
      ? shownNetwork.evaluate(examples) : Network.evaluate(ensemble: shownMembers, on: examples)
  }

  /// Winners and confidences of outputs, one row a unit.
  func classMap(ofOutputs rows: [[Double]]) -> ClassMap {
    classMap(rows, shares: shares(of: shownNetwork.readable(rows)))
  }

  /// Winners and confidences of answers, one row a unit.
  func classMap(ofAnswers rows: [[Double]]) -> ClassMap { classMap(rows, shares: shares(of: rows)) }

  /// How sure answers are of each class, from 0 to 1.
  func shares(of answers: [[Double]]) -> [[Double]] {
    if shownNetwork.loss == .softmaxCrossEntropy { return answers }
    return switch shownNetwork.shape.output.activation {
    case .tanh: answers.map { $0.map { ($0 + 1) / 2 } }
    case .sigmoid: answers
    default: probabilities(ofScores: answers)
    }
  }

  private func classMap(_ rows: [[Double]], shares: [[Double]]) -> ClassMap {
    var winners: [Int] = []
    var confidences: [Double] = []
    for place in rows[0].indices {
      let best = winner(at: place, of: rows)
      winners.append(best)
      confidences.append(shares[best][place])
    }
    return ClassMap(winners: winners, confidences: confidences)
  }
}

/// The row that is largest at a place: the first of equals.
func winner(at place: Int, of rows: [[Double]]) -> Int {
  var best = 0
  for row in rows.indices where rows[row][place] > rows[best][place] { best = row }
  return best
}
