import Scenarios

/// One thing that `playground bench` measures.
struct Bench: Sendable {
  /// What the figures are of.
  enum Unit: String, Encodable, Sendable {
    /// Epochs a second: more is better.
    case epochsPerSecond
    /// Milliseconds: less is better.
    case milliseconds
  }

  /// The name in JSON and for --only: "train/2-4-2-1".
  let name: String
  /// The name in the table, below its section's title.
  let title: String
  /// The title under which it stands.
  let section: String
  /// What the figures are of.
  let unit: Unit
  /// Multiplications, each with an addition, of one turn.
  let multiplyAdds: Int?
  /// The scenario that is trained; nil where none is.
  let scenario: Scenario?
  /// Seconds a turn.
  let seconds: @Sendable (Stopwatch) -> Figure

  /// The figure, in its unit.
  func figure(_ stopwatch: Stopwatch) -> Figure {
    let seconds = seconds(stopwatch)
    return unit == .epochsPerSecond ? seconds.rate : seconds.scaled(by: 1000)
  }

  /// All of them, in the order of the table.
  static let all = training(measuring: true) + training(measuring: false) + drawing + curves

  private static func training(measuring: Bool) -> [Bench] {
    TrainingWorkload.all.map { workload in
      Bench(
        name: (measuring ? "train+losses/" : "train/") + workload.name, title: workload.name,
        section: measuring ? "Training, both losses after each epoch" : "Training, without losses",
        unit: .epochsPerSecond, multiplyAdds: measuring ? nil : workload.scenario.multiplyAddsPerEpoch,
        scenario: workload.scenario
      ) { workload.seconds(measuring: measuring, $0) }
    }
  }

  private static var drawing: [Bench] {
    let (map, frame) = (MapWorkload.largest, FrameWorkload.large)
    return [
      Bench(
        name: "map/8x8", title: "maps of 8 layers of 8, \(map.columns)x\(map.rows)", section: "Drawing, on one core",
        unit: .milliseconds, multiplyAdds: map.multiplyAdds, scenario: nil, seconds: { map.seconds($0) }),
      Bench(
        name: "frame/\(frame.size.columns)x\(frame.size.rows)",
        title: "frame of \(frame.size.columns)x\(frame.size.rows) cells", section: "Drawing, on one core",
        unit: .milliseconds, multiplyAdds: nil, scenario: nil, seconds: { frame.seconds($0) }),
    ]
  }

  private static var curves: [Bench] {
    CostCurve.all.flatMap { curve in
      curve.steps.map { step in
        Bench(
          name: "\(curve.name)/\(step.size)", title: String(step.size), section: curve.title,
          unit: curve.name == CostCurve.map.name ? .milliseconds : .epochsPerSecond, multiplyAdds: step.multiplyAdds,
          scenario: nil, seconds: step.seconds)
      }
    }
  }
}
