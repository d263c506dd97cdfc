import Scenarios

/// Decides how many epochs are due at a moment, and measures how many a second were done.
///
/// Times are in seconds.
package struct Pace: Sendable {
  /// Time over which the true speed is averaged.
  private static let window = 0.5
  /// Shortest wait between two looks at the clock: faster speeds train several epochs at a time.
  private static let shortestDelay = 0.004

  private var lastTime: Double?
  private var credit = 0.0
  private var marks: [(time: Double, epochs: Int)] = []
  private var epochs = 0

  /// A pace that has no past.
  package init() {}

  /// Forgets the past: training starts or stops, or the speed changes.
  package mutating func restart() {
    self = Pace()
  }

  /// Epochs due at `time` at a speed, the first at once; nil where there is no limit.
  ///
  /// At most a tenth of a second (and one epoch) is made up for where the processor cannot keep up.
  package mutating func due(at time: Double, speed: Speed) -> Int? {
    guard let rate = speed.epochsPerSecond else { return nil }
    guard let lastTime else {
      self.lastTime = time
      return 1
    }
    credit = min(credit + (time - lastTime) * rate, 1 + rate / 10)
    self.lastTime = time
    return Int(credit)
  }

  /// Notes that `count` epochs were done by `time`.
  package mutating func didTrain(_ count: Int, at time: Double, speed: Speed) {
    if speed.epochsPerSecond != nil && credit >= Double(count) { credit -= Double(count) }
    epochs += count
    marks.append((time, epochs))
    while marks.count > 2, let first = marks.dropFirst().first, time - first.time > Self.window(for: speed) {
      marks.removeFirst()
    }
  }

  /// Seconds until the next epoch is due, or a few at high speeds; none where one is due by now.
  package func delay(speed: Speed) -> Double {
    guard let rate = speed.epochsPerSecond, credit < 1 else { return 0 }
    return max(Self.shortestDelay, (1 - credit) / rate)
  }

  /// Epochs a second over the last half second, or the last few epochs where they are slower.
  package var epochsPerSecond: Double? {
    guard let first = marks.first, let last = marks.last, last.time > first.time else { return nil }
    return Double(last.epochs - first.epochs) / (last.time - first.time)
  }

  private static func window(for speed: Speed) -> Double {
    max(window, 4 / (speed.epochsPerSecond ?? .infinity))
  }
}
