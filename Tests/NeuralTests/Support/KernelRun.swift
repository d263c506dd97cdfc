import Neural
import Testing

/// A network, its data and its training in all of their settings, to be run on one kernel and another.
struct KernelRun: Sendable, CustomTestStringConvertible {
  /// What is special about it, or the seed that it was drawn from.
  var name: String
  /// Hidden layers and the output's.
  var layers: [Layer]
  var inputs = 2
  var loss = Loss.halfSquaredError
  var huberDelta = 1.0
  var rule = UpdateRule(learningRate: 0.1)
  var examples = 50
  var batchSize = 10
  var partialBatch = PartialBatch.carry
  var shuffles = false
  var epochs = 60
  /// Weights are drawn from [−0.7, 0.7] times this.
  var scale = 1.0
  /// Share of the weights that are dead from the start.
  var deadShare = 0.0
  /// Whether the workspace has served another shape before, and is full of what is no number.
  var reusesWorkspace = false
  /// Seed of the numbers: weights, examples, orders, dropout.
  var seed: UInt64 = 71

  var testDescription: String { name }

  /// Hidden layers of one kind and one output unit.
  init(_ name: String, _ hidden: [Int], _ activation: Activation, output: Activation = .tanh, outputs: Int = 1) {
    self.name = name
    layers = hidden.map { Layer(units: $0, activation: activation) } + [Layer(units: outputs, activation: output)]
  }

  /// The same, changed.
  func with(_ change: (inout KernelRun) -> Void) -> KernelRun {
    var run = self
    change(&run)
    return run
  }

  /// Hidden layers and output.
  var shape: Shape { Shape(inputs: inputs, layers: layers) }

  /// Multiply-adds of the whole run, roughly.
  var work: Int { shape.parameterCount * examples * epochs }
}

extension KernelRun: CustomStringConvertible {
  /// The layers, and the settings that are not the usual ones.
  var description: String {
    let usual = KernelRun("", [], .linear)
    let layers = layers.map { layer in
      let plain = Layer(units: layer.units, activation: layer.activation)
      return (["\(layer.units) \(layer.activation)"] + Self.differences(of: layer, from: plain)).joined(separator: " ")
    }
    let settings = Self.differences(of: with { $0.layers = usual.layers }, from: usual)
    return "layers: \(layers.joined(separator: ", "))\n  \(settings.joined(separator: "\n  "))"
  }

  /// The fields in which two values of one type differ, those of their structures among them.
  private static func differences(of value: Any, from usual: Any) -> [String] {
    zip(Mirror(reflecting: value).children, Mirror(reflecting: usual).children).flatMap { mine, theirs -> [String] in
      if "\(mine.value)" == "\(theirs.value)" { return [] }
      let isStructure = Mirror(reflecting: mine.value).displayStyle == .struct
      if isStructure { return differences(of: mine.value, from: theirs.value) }
      return ["\(mine.label ?? ""): \(mine.value)"]
    }
  }
}

extension KernelRun {
  /// Whether `kernel` gives other bits than the portable one.
  func differs(on kernel: KernelKind) throws -> Bool {
    try bits(kernel) != bits(.portable)
  }

  /// The bits of all that the run leaves behind, epoch by epoch; what is no number counts as one value.
  func bits(_ kernel: KernelKind) throws -> [UInt64] {
    var random = SplitMix(seed: seed)
    var network = drawnNetwork(&random)
    let (data, others) = (drawnExamples(examples, &random), drawnExamples(examples % 70 + 1, &random))
    var workspace = try workspace(kernel)
    var draws = Draws(seed: seed &+ 1)
    var numbers: [Double] = []
    for _ in 0..<epochs {
      let order = shuffles ? drawnOrder(&random) : nil
      numbers.append(
        try network.trainEpoch(
          on: data, batchSize: batchSize, rule: rule, order: order, partialBatch: partialBatch, random: &draws,
          workspace: &workspace))
    }
    if rule.averaging == .checkpoints { network.averageCheckpoint(rule) }
    for set in [data, others] {
      let evaluation = network.evaluate(set, workspace: &workspace)
      numbers += [evaluation.loss, evaluation.accuracy]
      numbers += network.outputs(of: Array(0..<shape.nodeCount), for: set, kernel: kernel).flatMap { $0 }
    }
    let averaged = network.averaged(over: data, kernel: kernel)
    let state = network.trainingState
    numbers += state.parameters + state.pendingGradients + state.runningMeans + state.runningVariances
    numbers += state.optimizer.first + state.optimizer.second + state.optimizer.average + averaged.learned
    numbers += [state.pendingExamples, state.optimizer.updates, state.optimizer.averagedUpdates].map(Double.init)
    numbers += state.isDead.map { $0 ? 1 : 0 }
    return numbers.map { $0.isNaN ? .max : $0.bitPattern }
  }

  private func drawnNetwork(_ random: inout SplitMix) -> Network {
    let shape = shape
    let parameters = random.numbers(shape.parameterCount, in: -0.7...0.7).map { $0 * scale }
    var network = Network(shape: shape, loss: loss, huberDelta: huberDelta, parameters: parameters)
    guard deadShare > 0 else { return network }
    var state = network.trainingState
    for index in shape.layers.flatMap(\.weights) where random.next(in: 0...1) < deadShare {
      state.isDead[index] = true
      state.parameters[index] = 0
    }
    network.trainingState = state
    return network
  }

  /// Inputs in [−2, 2]; targets that the loss and the output can have.
  private func drawnExamples(_ count: Int, _ random: inout SplitMix) -> Examples {
    let (outputs, activation) = (layers[layers.count - 1].units, layers[layers.count - 1].activation)
    let inputs = (0..<inputs).map { _ in random.numbers(count, in: -2...2) }
    if loss.isMultiClass {
      let classes = random.numbers(count, in: 0...Double(outputs)).map { min(Int($0), outputs - 1) }
      return Examples(inputs: inputs, targets: (0..<outputs).map { output in classes.map { $0 == output ? 1 : 0 } })
    }
    let targets = (0..<outputs).map { _ in
      random.numbers(count, in: -1...1).map { value -> Double in
        if loss == .binaryHinge { return value < 0 ? -1 : 1 }
        return activation == .sigmoid ? (value < 0 ? 0 : 1) : value
      }
    }
    return Examples(inputs: inputs, targets: targets)
  }

  private func drawnOrder(_ random: inout SplitMix) -> [Int] {
    zip(random.numbers(examples, in: 0...1), 0..<examples).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// New room, or room in which another network, of infinite weights, was trained and measured.
  private func workspace(_ kernel: KernelKind) throws -> Network.Workspace {
    guard reusesWorkspace else { return Network.Workspace(for: shape, kernel: kernel) }
    let other = KernelRun("", [7 + Int(seed % 9), 5], .sigmoid, output: .sigmoid, outputs: 2).with { $0.inputs = 3 }
    var workspace = Network.Workspace(for: other.shape, kernel: kernel)
    var random = SplitMix(seed: seed)
    let parameters = random.numbers(other.shape.parameterCount, in: -1...1).map { $0 / 0 }
    var network = Network(shape: other.shape, parameters: parameters)
    let examples = other.drawnExamples(150, &random)
    network.trainEpoch(on: examples, batchSize: 70, rule: UpdateRule(learningRate: 1), workspace: &workspace)
    _ = network.evaluate(examples, workspace: &workspace)
    return workspace
  }
}
