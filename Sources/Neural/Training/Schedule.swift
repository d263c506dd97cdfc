/// How the learning rate changes from epoch to epoch; t counts the epochs trained so far, 0 in the first.
package struct Schedule: Equatable, Sendable {
  /// The formula; the raw values are the words of files and flags.
  package enum Method: String, CaseIterable, Sendable {
    /// η(t) = η₀.
    case constant
    /// η(t) = η₀·f^⌊t/T⌋: times the factor f every T epochs.
    case step
    /// η(t) = η₀·e^(−kt).
    case exponential
    /// η(t) = η₀/(1 + kt).
    case inverseTime
    /// η(t) = η₀·(s + (1 − s)·½(1 + cos(πt/T))) for t < T and s·η₀ from then on (Loshchilov and Hutter 2017, no
    /// restarts), with s the share that is left.
    case cosine
  }

  /// The formula.
  package var method: Method
  /// Factor f of the step schedule.
  package var factor = 0.5
  /// Epochs T: from step to step, or to the end of the cosine.
  package var period = 100
  /// Rate k of decay, per epoch.
  package var decay = 0.01
  /// Share s of the learning rate at the end of the cosine.
  package var finalShare = 0.0
  /// Epochs W of warm-up: for t < W the learning rate is multiplied by (t + 1)/W; 0 for none.
  package var warmUp = 0

  /// A formula with the usual settings.
  package init(_ method: Method = .constant) {
    self.method = method
  }

  /// η(t) for the learning rate η₀.
  package func learningRate(_ initial: Double, epoch t: Int) -> Double {
    let rate = initial * share(Double(t), t)
    return t < warmUp ? rate * Double(t + 1) / Double(warmUp) : rate
  }

  private func share(_ time: Double, _ t: Int) -> Double {
    switch method {
    case .constant: return 1
    case .step: return power(factor, t / max(period, 1))
    case .exponential: return Neural.exponential(-decay * time)
    case .inverseTime: return 1 / (1 + decay * time)
    case .cosine:
      guard t < period else { return finalShare }
      return finalShare + (1 - finalShare) * (0.5 * (1 + Neural.cosine(3.141_592_653_589_793 * time / Double(period))))
    }
  }
}

/// How momentum grows: μ(t) = μ₀ + (μ₁ − μ₀)·min(1, t/T), from 0.5 to 0.99 in the lecture.
package struct MomentumAnnealing: Equatable, Sendable {
  /// μ₀.
  package var start = 0.5
  /// μ₁.
  package var end = 0.99
  /// Epochs T.
  package var period = 100

  /// The lecture's annealing over `period` epochs.
  package init(start: Double = 0.5, end: Double = 0.99, period: Int = 100) {
    self.start = start
    self.end = end
    self.period = period
  }

  /// μ(t).
  package func momentum(epoch t: Int) -> Double {
    guard t < period else { return end }
    return start + (end - start) * (Double(t) / Double(period))
  }
}

extension UpdateRule {
  /// The rule as it stands in epoch `t`, by the schedules.
  package func atEpoch(_ t: Int, _ schedule: Schedule, _ annealing: MomentumAnnealing? = nil) -> UpdateRule {
    var rule = self
    rule.learningRate = schedule.learningRate(learningRate, epoch: t)
    if let annealing { rule.optimizer.momentum = annealing.momentum(epoch: t) }
    return rule
  }
}
