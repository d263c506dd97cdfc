import Neural
import Testing

@Suite("Laws of training")
struct TrainingLawTests {
  private let samples = Samples(count: 21, inputs: 3, seed: 11)
  private let form = Form(inputs: 3, hidden: [5, 4])

  @Test("a step on an example lowers its loss", arguments: Browser.activations)
  func descent(activation: Activation) {
    for index in 0..<samples.count {
      let one = samples[index..<index + 1]
      var network = form.network(activation, output: .tanh, seed: UInt64(index))
      let before = network.evaluate(one.examples).loss
      train(&network, on: one, batchSize: 1, UpdateRule(learningRate: 0.01))
      #expect(network.evaluate(one.examples).loss < before)
    }
  }

  @Test("a learning rate of zero changes no bit", arguments: Browser.regularizations)
  func noRate(regularization: Regularization) {
    let rule = UpdateRule(learningRate: 0, regularization: regularization, regularizationRate: 10)
    var network = form.network(.tanh, output: .tanh, seed: 12)
    let before = network
    train(&network, on: samples, batchSize: 7, rule)
    #expect(network.pendingExamples == 0)
    #expect(bits(network) == bits(before))
    #expect(network.liveLinks == network.shape.weightCount)
  }

  @Test("a copy keeps still while the original trains on")
  func snapshot() {
    var network = form.network(.tanh, output: .tanh, seed: 13)
    train(&network, on: samples, batchSize: 4, UpdateRule(learningRate: 0.1))
    let copy = network
    let (before, gradient) = (bits(copy), copy.gradient(.mean))
    train(&network, on: samples, batchSize: 4, UpdateRule(learningRate: 0.1))
    #expect(bits(copy) == before && copy.gradient(.mean) == gradient && copy.pendingExamples == 1)
    #expect(bits(network) != before)
  }

  @Test("examples left over from the batches join the first batch of the next epoch")
  func leftovers() {
    var network = form.network(.tanh, output: .tanh, seed: 14)
    var byHand = network
    var workspace = Network.Workspace(for: network.shape)
    let (examples, rule) = (samples.examples, UpdateRule(learningRate: 0.1))
    for _ in 0..<2 { network.trainEpoch(on: examples, batchSize: 8, rule: rule, workspace: &workspace) }
    // The updates of two epochs of 21 examples: after 8, 16, and, with the 5 left over, 29 and 37 of them.
    for batch in [[0..<8], [8..<16], [16..<21, 0..<8], [8..<16]] {
      for range in batch {
        byHand.accumulateGradients(of: examples, range: range, workspace: &workspace)
      }
      byHand.update(rule)
    }
    #expect(bits(network) == bits(byHand))
    #expect(network.pendingExamples == 5 && byHand.pendingExamples == 0)
    byHand.accumulateGradients(of: examples, range: 16..<21, workspace: &workspace)
    #expect(network.gradient(.mean) == byHand.gradient(.mean) && network.gradient(.mean).contains { $0 != 0 })
  }

  @Test("a batch larger than the set is never full, and nothing changes")
  func oversizedBatch() {
    var network = form.network(.tanh, output: .tanh, seed: 15)
    let before = bits(network)
    for _ in 0..<30 { train(&network, on: samples, batchSize: 22, UpdateRule(learningRate: 1)) }
    #expect(bits(network) == before)
    train(&network, on: samples, batchSize: 21, UpdateRule(learningRate: 1))
    #expect(bits(network) != before)
  }

  @Test("two runs give the same bits, whatever the workspace held before", arguments: Browser.activations)
  func repetition(activation: Activation) {
    var first = form.network(activation, output: .tanh, seed: 16)
    var second = first
    var workspace = Network.Workspace(for: first.shape)
    for _ in 0..<20 {
      train(&first, on: samples, batchSize: 5, UpdateRule(learningRate: 0.1))
      second.trainEpoch(
        on: samples.examples, batchSize: 5, rule: UpdateRule(learningRate: 0.1), workspace: &workspace)
    }
    #expect(bits(first) == bits(second))
  }

  /// One epoch in a new workspace.
  private func train(_ network: inout Network, on samples: Samples, batchSize: Int, _ rule: UpdateRule) {
    var workspace = Network.Workspace(for: network.shape)
    network.trainEpoch(on: samples.examples, batchSize: batchSize, rule: rule, workspace: &workspace)
  }

  private func bits(_ network: Network) -> [UInt64] {
    network.parameters.map(\.bitPattern)
  }
}
