import Neural
import Testing

/// The portable kernel is the definition; the others must give its bits, whatever they do to be fast.
@Suite("Kernels")
struct KernelTests {
  /// One run in all of its settings.
  struct Run: Sendable, CustomTestStringConvertible {
    var name: String
    var layers: [Layer]
    var inputs = 2
    var loss = Loss.halfSquaredError
    var rule = UpdateRule(learningRate: 0.1)
    var examples = 50
    var batchSize = 10
    var partialBatch = PartialBatch.carry
    var shuffles = false
    var epochs = 60
    var scale = 1.0

    var testDescription: String { name }

    /// Hidden layers of one kind and one output unit.
    init(_ name: String, _ hidden: [Int], _ activation: Activation, output: Activation = .tanh, outputs: Int = 1) {
      self.name = name
      layers =
        hidden.map { Layer(units: $0, activation: activation) } + [Layer(units: outputs, activation: output)]
    }

    /// The same, changed.
    func with(_ change: (inout Run) -> Void) -> Run {
      var run = self
      change(&run)
      return run
    }
  }

  /// All activations, losses, penalties, batch sizes of every number of blocks, partial batches, and what the C kernel
  /// leaves to the portable one.
  static let runs: [Run] =
    Activation.allCases.map { Run("\($0)", [5, 3], $0) }
    + [1, 2, 3, 5, 8, 10, 16, 20, 24, 27, 32, 33, 40, 50, 64, 65, 130].map { size in
      Run("batches of \(size)", [4, 2], .tanh).with {
        $0.batchSize = size
        $0.examples = 131
      }
    }
    + PartialBatch.allCases.map { partial in
      Run("partial batch: \(partial)", [4, 2], .sigmoid).with { ($0.partialBatch, $0.batchSize) = (partial, 12) }
    }
    + Regularization.allCases.map { penalty in
      Run("penalty: \(penalty)", [6, 3], .tanh).with {
        $0.rule = UpdateRule(learningRate: 0.1, regularization: penalty, regularizationRate: 0.03)
        ($0.batchSize, $0.partialBatch) = (7, .update)
      }
    }
    + Optimizer.Method.allCases.map { method in
      Run("optimizer: \(method)", [6, 3], .tanh).with {
        $0.rule = UpdateRule(learningRate: 0.01, regularization: .l2, regularizationRate: 0.03)
        $0.rule.optimizer.method = method
        ($0.batchSize, $0.partialBatch) = (7, .update)
      }
    }
    + Regularization.allCases.map { penalty in
      Run("Adam, penalty: \(penalty), layer by layer", [70, 66], .tanh).with {
        $0.rule = UpdateRule(learningRate: 0.01, regularization: penalty, regularizationRate: 0.03)
        $0.rule.optimizer.method = .adam
        ($0.batchSize, $0.epochs) = (40, 20)
      }
    }
    + Loss.allCases.map { loss in
      Run("loss: \(loss)", [5], .tanh, output: loss.outputs[0], outputs: loss.isMultiClass ? 3 : 1).with {
        $0.loss = loss
      }
    }
    + [
      Run("no hidden layer", [], .tanh), Run("no inputs", [3], .tanh).with { $0.inputs = 0 },
      Run("several outputs", [4], .tanh, output: .linear, outputs: 3),
      Run("wide", [70, 66], .relu).with { ($0.batchSize, $0.epochs, $0.rule.learningRate) = (32, 20, 0.01) },
      Run("wide, sum of the batch", [70], .tanh).with {
        ($0.rule.reduction, $0.rule.learningRate, $0.epochs) = (.sum, 0.003, 20)
      },
      Run("shuffled", [4, 2], .tanh).with { $0.shuffles = true },
      Run("shuffled, a last batch of its own", [4], .silu).with {
        ($0.shuffles, $0.partialBatch, $0.batchSize) = (true, .update, 9)
      },
      Run("max-norm", [4, 2], .tanh).with { $0.rule.maxNorm = 0.7 },
      Run("averaged", [4, 2], .tanh).with { $0.rule.averaging = .equal },
      Run("without biases", [4, 2], .tanh).with { run in
        for index in run.layers.indices { run.layers[index].hasBias = false }
      },
      Run("dropout", [6, 6], .relu).with { $0.layers[0].dropoutRate = 0.3 },
      Run("batch normalization", [6, 6], .tanh).with {
        $0.layers[0].isNormalized = true
        $0.partialBatch = .update
      },
      Run("batch normalization, averaged", [6, 6], .tanh).with {
        ($0.layers[0].isNormalized, $0.layers[1].isNormalized) = (true, true)
        ($0.partialBatch, $0.rule.averaging) = (.update, .equal)
      },
      Run("diverging", [8, 8], .leakyRelu, output: .linear).with { ($0.rule.learningRate, $0.epochs) = (30, 12) },
      Run("saturated", [4, 2], .tanh).with { $0.scale = 300 },
    ]

  @Test("every kernel gives the bits of the portable one", arguments: runs)
  func bits(run: Run) throws {
    let expected = try result(of: run, .portable)
    for kernel in KernelKind.allCases where kernel.isSupported && kernel != .portable {
      #expect(try result(of: run, kernel) == expected, "\(kernel)")
    }
  }

  @Test("and so after ten thousand epochs", arguments: [[4, 2], [8, 8, 8]])
  func longRun(hidden: [Int]) throws {
    let run = Run("long", hidden, .tanh).with { ($0.epochs, $0.examples) = (10_000 / hidden.count, 43) }
    let expected = try result(of: run, .portable)
    for kernel in KernelKind.allCases where kernel.isSupported && kernel != .portable {
      #expect(try result(of: run, kernel) == expected, "\(kernel)")
    }
  }

  @Test("a run goes through infinity and what is no number alike")
  func divergence() throws {
    let run = try #require(Self.runs.first { $0.name == "diverging" })
    #expect(try result(of: run, .current).contains(UInt64.max))
  }

  /// The bits of all that a run ends with; what is no number counts as one value.
  private func result(of run: Run, _ kernel: KernelKind) throws -> [UInt64] {
    var random = SplitMix(seed: 71)
    let shape = Shape(inputs: run.inputs, layers: run.layers)
    let parameters = random.numbers(shape.parameterCount, in: -0.7...0.7).map { $0 * run.scale }
    var network = Network(shape: shape, loss: run.loss, parameters: parameters)
    let samples = Samples(count: run.examples, inputs: run.inputs, outputs: run.layers.last?.units ?? 1, seed: 72)
    let examples = samples.examples
    var workspace = Network.Workspace(for: shape, kernel: kernel)
    var draws = Draws(seed: 73)
    var change = 0.0
    for epoch in 0..<run.epochs {
      // Any order will do, as long as it is another in each epoch.
      let order = (0..<run.examples).map { ($0 * 7 + epoch * 3) % run.examples }
      change = try network.trainEpoch(
        on: examples, batchSize: run.batchSize, rule: run.rule, order: run.shuffles ? order : nil,
        partialBatch: run.partialBatch, random: &draws, workspace: &workspace)
    }
    let evaluation = network.evaluate(examples, workspace: &workspace)
    let outputs = network.outputs(of: Array(0..<shape.nodeCount), for: examples, kernel: kernel).flatMap { $0 }
    let averaged = network.averaged(over: examples, kernel: kernel)
    let numbers =
      network.parameters + network.gradients + network.runningMeans + outputs + network.optimizerState.first
      + network.optimizerState.second + averaged.parameters + averaged.runningMeans + averaged.runningVariances
      + [evaluation.loss, evaluation.accuracy, change, Double(network.pendingExamples), Double(network.liveLinks)]
    return numbers.map { $0.isNaN ? .max : $0.bitPattern }
  }
}
