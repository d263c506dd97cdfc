import Canvas
import Datasets
import Interface
import Maps
import Neural
import Scenarios
import Training

/// The decision map with every unit's map as a workload.
struct MapWorkload: Sendable {
  /// Samples from left to right.
  let columns: Int
  /// Samples from top to bottom.
  let rows: Int
  /// Units of each hidden layer.
  let hidden: [Int]

  /// What the screen asks for at most.
  static let largest = MapWorkload(columns: 240, rows: 120, hidden: Array(repeating: 8, count: 8))

  private var network: Network {
    var scenario = Scenario(seed: TrainingWorkload.seed)
    scenario.hidden = hidden
    return Trainer(scenario).network
  }

  /// Seconds for all maps, on one core, in memory that serves again, as from frame to frame.
  func seconds(_ stopwatch: Stopwatch) -> Figure {
    let (network, surface) = (network, DecisionSurface(columns: columns, rows: rows))
    let nodes = network.shape.layers.flatMap { Array($0.nodes) }
    return stopwatch.seconds(from: { MapStack() }) { maps in
      surface.write(nodes, in: network, features: [.x, .y], to: &maps)
    }
  }

  /// Multiplications, each with an addition, but for those of the activations.
  var multiplyAdds: Int { columns * rows * network.shape.weightCount }
}

/// A frame of the real screen as a workload, from the newest snapshot to the buffer of cells.
///
/// Every frame shows another epoch, so that every map, link and curve is another one.
struct FrameWorkload: Sendable {
  /// Size of the screen.
  let size: Size

  /// A large terminal.
  static let large = FrameWorkload(size: Size(200, 60))

  /// Seconds a frame.
  func seconds(_ stopwatch: Stopwatch) -> Figure {
    let snapshots = snapshots(count: 16)
    let look = Look(depth: .truecolor, background: .dark, glyphSet: .braille)
    let model = Model(snapshots[0], size: size, look: look)
    return stopwatch.seconds(from: { FrameState(model: model) }) { state in
      state.next = (state.next + 1) % snapshots.count
      _ = update(&state.model, .snapshot(snapshots[state.next]))
      state.buffer = view(state.model)
    }
  }

  /// A run of six layers of eight units, all features on, every few epochs.
  private func snapshots(count: Int) -> [Snapshot] {
    let scenario = TrainingWorkload(hidden: Array(repeating: 8, count: 6), features: Feature.allCases).scenario
    var (trainer, history) = (Trainer(scenario), LossHistory())
    history.append(trainer.measured())
    return (0..<count).map { _ in
      for _ in 0..<4 {
        trainer.trainEpoch()
        history.append(trainer.measured())
      }
      var snapshot = Snapshot(trainer, measurement: trainer.measure(), history: history)
      snapshot.isPlaying = true
      return snapshot
    }
  }
}

/// The screen's model and the last frame.
private struct FrameState {
  var model: Model
  var next = 0
  var buffer: Buffer?
}
