import Datasets
import Maps
import Neural
import Scenarios
import Testing
import Training

/// The grid behind the maps.
@Suite struct DecisionSurfaceTests {
  @Test func topRowIsTheSideOfLargeY() {
    let values = DecisionSurface(columns: 3, rows: 4).values(of: .y)
    // Tiles of height 3: their middles are 4.5, 1.5, −1.5 and −4.5.
    #expect(values == [4.5, 4.5, 4.5, 1.5, 1.5, 1.5, -1.5, -1.5, -1.5, -4.5, -4.5, -4.5])
  }

  @Test func rowsRunFromLeftToRight() {
    // Tiles of width 4.
    #expect(DecisionSurface(columns: 3, rows: 2).values(of: .x) == [-4, 0, 4, -4, 0, 4])
  }

  @Test(arguments: [(1, 1), (7, 5), (60, 30), (101, 64)])
  func gridIsSymmetric(columns: Int, rows: Int) {
    let surface = DecisionSurface(columns: columns, rows: rows)
    for feature in [Feature.x, .y] {
      let values = surface.values(of: feature)
      #expect(values.count == columns * rows)
      #expect(zip(values, values.reversed()).allSatisfy { isClose($0, -$1, within: 1e-12) })
      #expect(values.allSatisfy { abs($0) < DecisionSurface.limit })
    }
  }

  @Test func valuesAreThoseOfThePointsOneByOne() {
    let trainer = trained(Scenario(seed: "0.59704"), epochs: 20)
    let (network, features) = (trainer.network, trainer.scenario.features)
    // A size that is no multiple of the eight lanes.
    let surface = DecisionSurface(columns: 7, rows: 3)
    let nodes = Array(0..<network.shape.nodeCount)
    let maps = surface.values(of: nodes, in: network, features: features)
    let (xs, ys) = (surface.values(of: .x), surface.values(of: .y))
    for index in xs.indices {
      let single = Examples([Point(x: xs[index], y: ys[index], label: 0)], features: features)
      let outputs = network.outputs(of: nodes, for: single)
      #expect(maps.map { $0[index] } == outputs.map { $0[0] })
    }
  }

  @Test func inputNodesShowTheirFeatures() {
    var scenario = Scenario(seed: "inputs")
    scenario.features = [.sinX, .xTimesY]
    let surface = DecisionSurface(columns: 8, rows: 8)
    let maps = surface.values(of: [0, 1], in: Trainer(scenario).network, features: scenario.features)
    #expect(maps == [surface.values(of: .sinX), surface.values(of: .xTimesY)])
  }
}
