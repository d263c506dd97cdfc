import Neural
import Testing

@Suite("Samples in lanes")
struct LaneTests {
  private let form = Form(inputs: 3, hidden: [4, 3], outputs: 2)

  @Test("the lanes beyond the last example gather nothing", arguments: 1...7)
  func emptyLanes(count: Int) {
    let samples = Samples(count: count, inputs: 3, outputs: 2, seed: 31)
    var network = form.network(.sigmoid, output: .linear, seed: 32)
    var workspace = Network.Workspace(for: network.shape)
    // A full block first, so that every lane of the workspace holds something.
    let full = Samples(count: 8, inputs: 3, outputs: 2, seed: 33)
    network.accumulateGradients(of: full.examples, range: 0..<8, workspace: &workspace)
    network.update(UpdateRule(learningRate: 0.1))
    var fresh = network
    var freshWorkspace = Network.Workspace(for: network.shape)
    network.accumulateGradients(of: samples.examples, range: 0..<count, workspace: &workspace)
    fresh.accumulateGradients(of: samples.examples, range: 0..<count, workspace: &freshWorkspace)
    #expect(network.gradients == fresh.gradients && network.gradients.allSatisfy { $0 != 0 })
  }

  @Test("a set gives what its examples give one by one", arguments: [1, 3, 7, 8, 9, 16, 17, 23])
  func oneByOne(count: Int) {
    let samples = Samples(count: count, inputs: 3, outputs: 2, seed: 34)
    var (together, single) = (
      form.network(.tanh, output: .linear, seed: 35), form.network(.tanh, output: .linear, seed: 35)
    )
    var workspace = Network.Workspace(for: together.shape)
    together.accumulateGradients(of: samples.examples, range: 0..<count, workspace: &workspace)
    var (loss, accuracy) = (0.0, 0.0)
    for index in 0..<count {
      single.accumulateGradients(of: samples[index..<index + 1].examples, range: 0..<1, workspace: &workspace)
      let evaluation = single.evaluate(samples[index..<index + 1].examples)
      loss += evaluation.loss / Double(count)
      accuracy += evaluation.accuracy / Double(count)
    }
    #expect(together.pendingExamples == count && single.pendingExamples == count)
    for (left, right) in zip(together.gradient(.mean), single.gradient(.mean)) {
      #expect(abs(left - right) < 1e-14)
    }
    #expect(abs(together.evaluate(samples.examples).loss - loss) < 1e-14)
    #expect(abs(together.evaluate(samples.examples).accuracy - accuracy) < 1e-14)
  }

  @Test(
    "a range of a set gives the bits of that part alone", arguments: [0..<5, 3..<4, 2..<13, 9..<17, 16..<20, 20..<20])
  func ranges(range: Range<Int>) {
    let samples = Samples(count: 20, inputs: 3, outputs: 2, seed: 36)
    var network = form.network(.relu, output: .tanh, seed: 37)
    var part = network
    var workspace = Network.Workspace(for: network.shape)
    network.accumulateGradients(of: samples.examples, range: range, workspace: &workspace)
    if !range.isEmpty {
      part.accumulateGradients(of: samples[range].examples, range: 0..<range.count, workspace: &workspace)
    }
    #expect(network.gradients == part.gradients)
    #expect(network.pendingExamples == range.count)
  }

  // Powers of two and their sums lose nothing; 2⁵³ swallows a 1 that is added to it alone, but not the pair.
  @Test("the sum over the lanes goes ((0+4)+(2+6)) + ((1+5)+(3+7))")
  func laneSum() {
    let big = 0x1p53
    #expect(Lanes(1, 2, 4, 8, 16, 32, 64, 128).laneSum == 255)
    // (1 + 1) + 2⁵³: the ones meet first.
    #expect(Lanes(1, 0, big, 0, 1, 0, 0, 0).laneSum == big + 2)
    // (2⁵³ + 1) + 1: each one is lost.
    #expect(Lanes(big, 0, 0, 0, 1, 1, 0, 0).laneSum == big)
    // (1 + 2⁵³) + 0 + (0 + 1): lost again, across the two halves.
    #expect(Lanes(1, 0, 0, 1, 0, 0, big, 0).laneSum == big)
    // (0 + 0) + (1 + 1) in the second half, then 2⁵³.
    #expect(Lanes(big, 1, 0, 0, 0, 0, 0, 1).laneSum == big + 2)
  }

  @Test("the mask of the first lanes holds them and no others", arguments: 0...8)
  func mask(count: Int) {
    let kept = Lanes(repeating: 1).keeping(Lanes.first(count))
    for lane in 0..<8 {
      #expect(kept[lane] == (lane < count ? 1 : 0))
    }
  }
}
