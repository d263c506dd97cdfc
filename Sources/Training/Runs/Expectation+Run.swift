import Scenarios

extension Expectation {
  /// The metric of a run as it stands.
  package func value(of run: Trainer, _ measurement: Measurement) -> Double {
    switch metric {
    case .trainLoss: measurement.train.loss
    case .testLoss: measurement.test.loss
    case .trainAccuracy: measurement.train.accuracy
    case .testAccuracy: measurement.test.accuracy
    case .liveLinks: Double(run.network.liveLinks)
    }
  }
}
