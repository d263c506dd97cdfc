import Scenarios

/// How the cost grows with one size, the others held: a linear one costs the same for each multiply-add.
struct CostCurve: Sendable {
  /// What grows.
  let name: String
  /// What grows, in words.
  let title: String
  /// Sizes in order, each with its arithmetic and a way to measure it.
  let steps: [Step]

  /// One size.
  struct Step: Sendable {
    /// The size: units, layers, points, examples a batch, or samples of a map.
    let size: Int
    /// Multiplications, each with an addition, of one turn.
    let multiplyAdds: Int
    /// Seconds a turn.
    let seconds: @Sendable (Stopwatch) -> Figure
  }

  /// All curves.
  static let all = [units, layers, points, batch, map]

  private static let units = training(
    "units", "Units in each of two hidden layers", [2, 4, 8, 16, 32, 64, 128, 256]
  ) { $0.hidden = [$1, $1] }

  private static let layers = training(
    "layers", "Hidden layers of eight units", [1, 2, 4, 8, 16, 32]
  ) { $0.hidden = Array(repeating: 8, count: $1) }

  private static let points = training(
    "points", "Training points, two hidden layers of eight units", [25, 50, 100, 200, 400]
  ) { $0.trainRatio = 100 * Double($1) / Double($0.activeDataset.sampleCount(bits: $0.bits)) }

  private static let batch = training(
    "batch", "Batch size, two hidden layers of eight units", [1, 2, 5, 10, 25, 50, 125, 250]
  ) { $0.batchSize = $1 }

  /// Time of the maps against their size.
  static let map = CostCurve(
    name: "map", title: "Samples of the maps of all units, two hidden layers of eight units",
    steps: [(30, 15), (60, 30), (120, 60), (240, 120), (480, 240)].map { columns, rows in
      let map = MapWorkload(columns: columns, rows: rows, hidden: [8, 8])
      return Step(size: columns * rows, multiplyAdds: map.multiplyAdds, seconds: { map.seconds($0) })
    })

  private static func training(
    _ name: String, _ title: String, _ sizes: [Int], _ change: (inout Scenario, Int) -> Void
  ) -> CostCurve {
    let steps = sizes.map { size in
      var scenario = TrainingWorkload(hidden: [8, 8]).scenario
      change(&scenario, size)
      let workload = TrainingWorkload(name: name, scenario: scenario)
      return Step(size: size, multiplyAdds: scenario.multiplyAddsPerEpoch) {
        workload.seconds(measuring: false, $0)
      }
    }
    return CostCurve(name: name, title: title, steps: steps)
  }
}
