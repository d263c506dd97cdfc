import Datasets
import Neural
import Training

/// How far several answers of a run lie apart: those of the networks of an ensemble, or of one network under dropout
/// masks.
///
/// Of one output it is the standard deviation σ of the answers (with 1/M); of several classes that of the share of the
/// class that wins on average; of several numbers the mean of theirs.
package enum Uncertainty: Equatable, Sendable {
  /// Between the networks of an ensemble, as they are shown.
  case members(Int)
  /// Between passes of Monte Carlo dropout.
  case masks(Int)

  /// Masks of Monte Carlo dropout; with 32 of them σ itself has a relative error of about an eighth.
  static let passes = 32

  /// Answers that are compared.
  package var count: Int {
    switch self {
    case .members(let count), .masks(let count): count
    }
  }
}

extension Snapshot {
  /// What the uncertainty is taken between; nil of one network without dropout, which has none.
  package var uncertainty: Uncertainty? {
    if shownMembers.count > 1 { return .members(shownMembers.count) }
    return shownNetwork.shape.hasDropout ? .masks(Uncertainty.passes) : nil
  }

  /// The uncertainty at points; nil where there is none.
  package func uncertainty(at points: [Point]) -> [Double]? {
    let examples = examples(points)
    return spread { network, _ in network.answers(for: examples) }
  }

  /// The mean uncertainty over points; nil where there is none.
  package func meanUncertainty(over points: [Point]) -> Double? {
    guard !points.isEmpty, let values = uncertainty(at: points) else { return nil }
    return values.reduce(0, +) / Double(values.count)
  }

  /// The masks are those of the seed, the same in every epoch: the same state gives the same picture.
  func spread(_ answer: (_ network: Network, _ runs: Int) -> [[Double]]) -> [Double]? {
    guard let uncertainty else { return nil }
    func comparable(_ network: Network) -> [[Double]] {
      let rows = answer(network, uncertainty.count)
      return rows.count > 1 && scenario.problem == .classification ? shares(of: rows) : rows
    }
    let mean: AnsweredMean
    switch uncertainty {
    case .members: mean = AnsweredMean(shownMembers.map(comparable))
    case .masks(let passes):
      var random = SeededRandom(seed: scenario.seed + " masks")
      mean = shownNetwork.monteCarlo(passes: passes, random: &random, comparable)
    }
    let (means, deviations) = (mean.means, mean.deviations)
    guard scenario.problem == .classification else {
      return deviations[0].indices.map { place in
        deviations.reduce(0) { $0 + $1[place] } / Double(deviations.count)
      }
    }
    return means[0].indices.map { deviations[winner(at: $0, of: means)][$0] }
  }
}

extension DecisionSurface {
  /// The uncertainty of a run at each place; nil where there is none, or no plane.
  package func uncertainty(in snapshot: Snapshot) -> [Double]? {
    guard snapshot.scenario.activeDataset.form == .plane else { return nil }
    let maps = MapSource(self, Array(snapshot.shownNetwork.shape.output.nodes), snapshot)
    return Self.spreads.value(for: SpreadSource(maps: maps, seed: snapshot.scenario.seed)) {
      snapshot.spread { network, runs in answers(of: network, in: snapshot, runs: runs) }
    }
  }

  /// All that a map of uncertainty depends on; the rates of dropout are in the shape.
  private struct SpreadSource: Equatable, Sendable {
    let maps: MapSource
    /// What the masks are drawn from.
    let seed: String
  }

  /// The one map that is on screen: it takes as long as many others.
  private static let spreads = Memo<SpreadSource, [Double]?>(capacity: 1)
}
