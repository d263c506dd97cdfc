import Datasets
import Neural
import Scenarios
import Training

/// What the measurements draw: runs that have nothing in common with each other, so that everything changes.
enum Subject {
  /// Snapshots of networks of 8 units a layer whose every weight and every loss differs from one to the next.
  static func snapshots(layers: Int, count: Int) -> [Snapshot] {
    var scenario = Scenario(seed: "screen")
    scenario.hidden = Array(repeating: 8, count: layers)
    scenario.features = Feature.allCases
    var random = SeededRandom(seed: "screen")
    return (0..<count).map { index in
      var trainer = Trainer(scenario)
      for parameter in trainer.network.parameters.indices {
        trainer.setParameter(parameter, to: 4 * random.next() - 2)
      }
      return Snapshot(trainer, measurement: trainer.measure(), history: history(1500 + index, &random))
    }
  }

  /// A chart of some epochs of losses that fall and rise.
  private static func history(_ epochs: Int, _ random: inout SeededRandom) -> LossHistory {
    var history = LossHistory()
    var level = 0.5
    for epoch in 0..<epochs {
      level = max(0.01, level + 0.04 * (random.next() - 0.5))
      func evaluation() -> Evaluation { Evaluation(loss: level * (0.9 + 0.2 * random.next()), accuracy: 1 - level / 2) }
      let (train, test) = (evaluation(), evaluation())
      history.append(Measurement(epoch: epoch, train: train, test: test))
    }
    return history
  }
}
