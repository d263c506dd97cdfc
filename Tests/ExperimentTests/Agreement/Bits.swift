import Foundation
import Neural
@testable import Training

/// All that a run is made of, number by number as bits, under names to be told by.
struct RunBits: Equatable {
  private let parts: [(name: String, words: [UInt64])]

  /// The bits of a run.
  init(_ trainer: Trainer) {
    var parts: [(String, [UInt64])] = [
      ("epoch", [UInt64(trainer.epoch)]), ("stream", [trainer.stochastic.position]),
      ("random", trainer.random.position.map(UInt64.init)),
      ("statistics", Self.bits((trainer.scaling?.means ?? []) + (trainer.scaling?.deviations ?? []))),
      ("data", (trainer.data.train + trainer.data.test).flatMap { Self.bits([$0.x, $0.y, $0.label]) }),
      ("other streams", trainer.others.map(\.stochastic.position)),
    ]
    for (index, network) in trainer.networks.enumerated() {
      parts += Self.parts(of: network).map { ("\($0.name) of network \(index + 1)", $0.words) }
    }
    self.parts = parts
  }

  private init(_ parts: [(name: String, words: [UInt64])]) {
    self.parts = parts
  }

  /// The bits of a network in the midst of training.
  static func parts(of network: Network) -> [(name: String, words: [UInt64])] {
    let state = network.trainingState
    return [
      ("parameters", bits(state.parameters)), ("dead links", state.isDead.map { $0 ? 1 : 0 }),
      ("pending examples", [UInt64(state.pendingExamples)]),
      ("pending gradients", state.pendingExamples > 0 ? bits(state.pendingGradients) : []),
      ("first moments", bits(state.optimizer.first)), ("second moments", bits(state.optimizer.second)),
      ("updates", [UInt64(state.optimizer.updates)]), ("average", bits(state.optimizer.average)),
      ("averaged updates", [UInt64(state.optimizer.averagedUpdates)]), ("means", bits(state.runningMeans)),
      ("variances", bits(state.runningVariances)),
    ]
  }

  private static func bits(_ numbers: [Double]) -> [UInt64] { numbers.map(\.bitPattern) }

  /// The names of what differs; nil where nothing does.
  func difference(from other: RunBits) -> String? {
    let names = zip(parts, other.parts).filter { $0.words != $1.words }.map { $0.0.name }
    return names.isEmpty && parts.count == other.parts.count ? nil : "other " + names.joined(separator: ", ")
  }

  static func == (one: RunBits, other: RunBits) -> Bool { one.difference(from: other) == nil }

  /// What differs between two networks in the midst of training; nil where nothing does.
  static func difference(_ one: Network, _ other: Network) -> String? {
    RunBits(parts(of: one)).difference(from: RunBits(parts(of: other)))
  }
}

extension Training.Measurement {
  /// Epoch, losses, accuracies and penalty as bits: what is no number is the same as itself.
  var bits: [UInt64] {
    [UInt64(epoch)] + [train.loss, test.loss, train.accuracy, test.accuracy, penalty].map(\.bitPattern)
  }
}

extension LossHistory {
  /// All figures as bits: what is no number is the same as itself.
  var bits: [UInt64] {
    stretches.flatMap { stretch in
      [UInt64(stretch.firstEpoch)]
        + [stretch.train, stretch.test, stretch.trainAccuracy, stretch.testAccuracy]
        .flatMap { [$0.low.bitPattern, $0.high.bitPattern] }
    }
  }
}
