import Neural
import Testing

/// The portable kernel is the definition; the others must give its bits, whatever they do to be fast.
@Suite("Kernels")
struct KernelTests {
  /// All activations, losses, penalties, batch sizes of every number of blocks, partial batches, and what the C kernel
  /// leaves to the portable one.
  static let runs: [KernelRun] =
    Activation.allCases.map { KernelRun("\($0)", [5, 3], $0) }
    + [1, 2, 3, 5, 8, 10, 16, 20, 24, 27, 32, 33, 40, 50, 64, 65, 130].map { size in
      KernelRun("batches of \(size)", [4, 2], .tanh).with {
        $0.batchSize = size
        $0.examples = 131
      }
    }
    + PartialBatch.allCases.map { partial in
      KernelRun("partial batch: \(partial)", [4, 2], .sigmoid).with { ($0.partialBatch, $0.batchSize) = (partial, 12) }
    }
    + Regularization.allCases.map { penalty in
      KernelRun("penalty: \(penalty)", [6, 3], .tanh).with {
        $0.rule = UpdateRule(learningRate: 0.1, regularization: penalty, regularizationRate: 0.03)
        ($0.batchSize, $0.partialBatch) = (7, .update)
      }
    }
    + Optimizer.Method.allCases.map { method in
      KernelRun("optimizer: \(method)", [6, 3], .tanh).with {
        $0.rule = UpdateRule(learningRate: 0.01, regularization: .l2, regularizationRate: 0.03)
        $0.rule.optimizer.method = method
        ($0.batchSize, $0.partialBatch) = (7, .update)
      }
    }
    + Regularization.allCases.map { penalty in
      KernelRun("Adam, penalty: \(penalty), layer by layer", [70, 66], .tanh).with {
        $0.rule = UpdateRule(learningRate: 0.01, regularization: penalty, regularizationRate: 0.03)
        $0.rule.optimizer.method = .adam
        ($0.batchSize, $0.epochs) = (40, 20)
      }
    }
    + Loss.allCases.map { loss in
      KernelRun("loss: \(loss)", [5], .tanh, output: loss.outputs[0], outputs: loss.isMultiClass ? 3 : 1).with {
        $0.loss = loss
      }
    }
    // Eight parameters that begin with the last weights of one row and end with the bias of another layer's row.
    + [[2, 4], [3, 4], [3, 3, 3], [5, 2, 3], [1, 2, 6]].map { hidden in
      KernelRun("hidden layers of \(hidden)", hidden, .tanh)
    }
    + [
      KernelRun("no hidden layer", [], .tanh), KernelRun("no inputs", [3], .tanh).with { $0.inputs = 0 },
      KernelRun("several outputs", [4], .tanh, output: .linear, outputs: 3),
      KernelRun("wide", [70, 66], .relu).with { ($0.batchSize, $0.epochs, $0.rule.learningRate) = (32, 20, 0.01) },
      KernelRun("wide, sum of the batch", [70], .tanh).with {
        ($0.rule.reduction, $0.rule.learningRate, $0.epochs) = (.sum, 0.003, 20)
      },
      KernelRun("shuffled", [4, 2], .tanh).with { $0.shuffles = true },
      KernelRun("shuffled, a last batch of its own", [4], .silu).with {
        ($0.shuffles, $0.partialBatch, $0.batchSize) = (true, .update, 9)
      },
      KernelRun("max-norm", [4, 2], .tanh).with { $0.rule.maxNorm = 0.7 },
      KernelRun("averaged", [4, 2], .tanh).with { $0.rule.averaging = .equal },
      KernelRun("without biases", [4, 2], .tanh).with { run in
        for index in run.layers.indices { run.layers[index].hasBias = false }
      },
      KernelRun("dropout", [6, 6], .relu).with { $0.layers[0].dropoutRate = 0.3 },
      KernelRun("batch normalization", [6, 6], .tanh).with {
        $0.layers[0].isNormalized = true
        $0.partialBatch = .update
      },
      KernelRun("batch normalization, averaged", [6, 6], .tanh).with {
        ($0.layers[0].isNormalized, $0.layers[1].isNormalized) = (true, true)
        ($0.partialBatch, $0.rule.averaging) = (.update, .equal)
      },
      KernelRun("diverging", [8, 8], .leakyRelu, output: .linear).with { ($0.rule.learningRate, $0.epochs) = (30, 12) },
      KernelRun("saturated", [4, 2], .tanh).with { $0.scale = 300 },
    ]

  @Test("every kernel gives the bits of the portable one", arguments: runs)
  func bits(run: KernelRun) throws {
    let expected = try run.bits(.portable)
    for kernel in KernelKind.allCases where kernel.isSupported && kernel != .portable {
      #expect(try run.bits(kernel) == expected, "\(kernel)")
    }
  }

  // (1 + 2⁻³⁰)² − (1 + 2⁻²⁹) = 2⁻⁶⁰; with the product rounded by itself it would be 0.
  @Test("a·b + c is rounded once in a weighted sum")
  func fusedSum() {
    let shape = Shape(inputs: 1, layers: [(units: 1, activation: .linear)])
    let network = Network(shape: shape, parameters: [1 + 0x1p-30, -1 - 0x1p-29])
    let examples = Examples(inputs: [[1 + 0x1p-30]], targets: [[0]])
    for kernel in KernelKind.allCases where kernel.isSupported {
      #expect(network.outputs(of: [1], for: examples, kernel: kernel) == [[0x1p-60]], "\(kernel)")
    }
  }

  @Test("room that another shape has filled with what is no number changes nothing", arguments: runs)
  func usedRoom(run: KernelRun) throws {
    for kernel in KernelKind.allCases where kernel.isSupported {
      let short = run.with { $0.epochs = 3 }
      #expect(try short.with { $0.reusesWorkspace = true }.bits(kernel) == short.bits(kernel), "\(kernel)")
    }
  }

  @Test("and so after ten thousand epochs", arguments: [[4, 2], [8, 8, 8]])
  func longRun(hidden: [Int]) throws {
    let run = KernelRun("long", hidden, .tanh).with { ($0.epochs, $0.examples) = (10_000 / hidden.count, 43) }
    let expected = try run.bits(.portable)
    for kernel in KernelKind.allCases where kernel.isSupported && kernel != .portable {
      #expect(try run.bits(kernel) == expected, "\(kernel)")
    }
  }

  @Test("a run goes through infinity and what is no number alike")
  func divergence() throws {
    let run = try #require(Self.runs.first { $0.name == "diverging" })
    #expect(try run.bits(.current).contains(UInt64.max))
  }
}
