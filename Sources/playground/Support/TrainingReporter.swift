import Datasets
import Foundation
import Scenarios
import Training

/// Tells of a training run: lines of text or JSON on standard output, a progress bar on a terminal's standard error.
struct TrainingReporter {
  private let isJSON: Bool
  private let epochs: Int?
  private let problem: Problem

  private let hasProgressBar = isatty(STDERR_FILENO) == 1
  // Text lines on the same terminal tell enough.
  private var showsProgress: Bool { hasProgressBar && (isJSON || isatty(STDOUT_FILENO) == 0) }

  init(isJSON: Bool, epochs: Int?, problem: Problem) {
    self.isJSON = isJSON
    self.epochs = epochs
    self.problem = problem
  }

  /// Reports one epoch; with the mean uncertainty over the test examples where it is asked for.
  func report(_ measurement: Training.Measurement, uncertainty: Double? = nil) throws {
    let record = EpochRecord(measurement, problem: problem, uncertainty: uncertainty)
    if isJSON {
      try Output.json(record)
    } else {
      try Output.line(record.text)
    }
    if showsProgress { drawProgress(measurement.epoch) }
  }

  /// Reports the end.
  func finish(_ trainer: Trainer, seconds: Double, reason: StopReason) throws {
    let end = EndRecord(
      epochs: trainer.epoch, seconds: seconds, epochsPerSecond: Double(trainer.epoch) / max(seconds, 1e-9),
      stopReason: reason.rawValue, seed: trainer.scenario.seed,
      restoredEpoch: trainer.restoredEpoch,
      restoredTestLoss: trainer.restoredEpoch.map { _ in trainer.measured().test.loss })
    if isJSON {
      try Output.json(end)
    } else {
      try Output.line(end.text)
    }
  }

  /// Takes the progress bar away.
  func endProgress() {
    if showsProgress { Output.error("\r\u{1B}[K") }
  }

  private func drawProgress(_ epoch: Int) {
    guard let epochs else {
      Output.error("\r\u{1B}[Kepoch \(epoch)")
      return
    }
    let width = 40
    let full = epochs == 0 ? width : epoch * width / epochs
    let bar = String(repeating: "=", count: full) + String(repeating: "-", count: width - full)
    Output.error("\r[\(bar)] \(epoch)/\(epochs)")
  }
}

/// What is reported of an epoch.
///
/// What is no finite number is null.
private struct EpochRecord: Encodable {
  let epoch: Int
  let trainLoss: Double?
  let testLoss: Double?
  let trainAccuracy: Double?
  let testAccuracy: Double?
  let penalty: Double?
  /// Not there where it is not asked for.
  let uncertainty: Double?

  init(_ measurement: Training.Measurement, problem: Problem, uncertainty: Double?) {
    let isClassification = problem == .classification
    epoch = measurement.epoch
    trainLoss = measurement.train.loss.finite
    testLoss = measurement.test.loss.finite
    trainAccuracy = isClassification ? measurement.train.accuracy.finite : nil
    testAccuracy = isClassification ? measurement.test.accuracy.finite : nil
    penalty = measurement.penalty.finite
    self.uncertainty = uncertainty?.finite
  }

  private enum Keys: CodingKey { case epoch, trainLoss, testLoss, trainAccuracy, testAccuracy, penalty, uncertainty }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(epoch, forKey: .epoch)
    try container.encode(trainLoss, forKey: .trainLoss)
    try container.encode(testLoss, forKey: .testLoss)
    try container.encode(trainAccuracy, forKey: .trainAccuracy)
    try container.encode(testAccuracy, forKey: .testAccuracy)
    try container.encode(penalty, forKey: .penalty)
    try container.encodeIfPresent(uncertainty, forKey: .uncertainty)
  }

  var text: String {
    func figure(_ value: Double?, _ format: String) -> String {
      value.map { String(format: format, $0) } ?? "–"
    }
    var line = "epoch \(epoch)  train \(figure(trainLoss, "%.6f"))  test \(figure(testLoss, "%.6f"))"
    if trainAccuracy != nil || testAccuracy != nil {
      line += "  accuracy \(figure(trainAccuracy.map { $0 * 100 }, "%.1f%%")) train"
      line += " \(figure(testAccuracy.map { $0 * 100 }, "%.1f%%")) test"
    }
    if let uncertainty { line += "  uncertainty \(figure(uncertainty, "%.6f"))" }
    if penalty != 0 { line += "  penalty \(figure(penalty, "%.6f"))" }
    return line
  }
}

/// What is reported at the end.
private struct EndRecord: Encodable {
  var done = true
  let epochs: Int
  let seconds: Double
  let epochsPerSecond: Double
  let stopReason: String
  let seed: String
  /// The epoch whose weights early stopping has brought back, and their test loss; not there otherwise.
  let restoredEpoch: Int?
  let restoredTestLoss: Double?

  var text: String {
    let count = epochs == 1 ? "1 epoch" : "\(epochs) epochs"
    let ending = stopReason == StopReason.epochs.rawValue ? "" : ", stopped by \(stopReason)"
    let weights =
      if let restoredEpoch, let restoredTestLoss {
        ", weights of epoch \(restoredEpoch), test " + String(format: "%.6f", restoredTestLoss)
      } else { "" }
    return count + String(format: " in %.3f s, %.0f epochs/s, seed ", seconds, epochsPerSecond)
      + seed.visible() + ending + weights
  }
}
