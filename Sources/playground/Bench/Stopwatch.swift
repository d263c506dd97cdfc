/// The middle of repeated measurements, and how far they lie apart.
struct Figure: Equatable {
  /// Half of the measurements lie below it.
  let median: Double
  /// The smallest.
  let lowest: Double
  /// The largest.
  let highest: Double
  /// How many there were.
  let repetitions: Int

  /// The figure of measurements, of which there is at least one.
  init(_ measurements: [Double]) {
    let sorted = measurements.sorted()
    let middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    lowest = sorted[0]
    highest = sorted[sorted.count - 1]
    repetitions = sorted.count
  }

  private init(median: Double, lowest: Double, highest: Double, repetitions: Int) {
    self.median = median
    self.lowest = lowest
    self.highest = highest
    self.repetitions = repetitions
  }

  /// How often a second what takes this many seconds can be done.
  var rate: Figure {
    Figure(median: 1 / median, lowest: 1 / highest, highest: 1 / lowest, repetitions: repetitions)
  }

  /// The figure in a unit of which there are `factor` to the present one.
  func scaled(by factor: Double) -> Figure {
    Figure(median: median * factor, lowest: lowest * factor, highest: highest * factor, repetitions: repetitions)
  }
}

/// How long and how often is measured.
struct Stopwatch {
  /// Seconds that one measurement takes at least.
  let span: Double
  /// Measurements.
  let repetitions: Int

  /// Enough to see past what else the machine does.
  static let thorough = Stopwatch(span: 0.04, repetitions: 15)
  /// A few seconds for everything.
  static let quick = Stopwatch(span: 0.004, repetitions: 5)

  /// Seconds that one turn takes.
  ///
  /// Each measurement begins with a new state and a turn that does not count, in which memory is taken and copies are
  /// made; then come as many turns as fill the span.
  ///
  /// - Parameters:
  ///   - start: A state to begin with.
  ///   - turn: What is measured.
  func seconds<State>(from start: () -> State, turn: (inout State) -> Void) -> Figure {
    var turns = 1
    var seconds = measure(turns, from: start, turn)
    while seconds < span {
      turns = max(turns * 2, min(turns * 100, Int(span / max(seconds, 1e-9) * Double(turns) * 1.1)))
      seconds = measure(turns, from: start, turn)
    }
    return Figure((0..<repetitions).map { _ in measure(turns, from: start, turn) / Double(turns) })
  }

  private func measure<State>(_ turns: Int, from start: () -> State, _ turn: (inout State) -> Void) -> Double {
    var state = start()
    turn(&state)
    let begin = ContinuousClock.now
    for _ in 0..<turns { turn(&state) }
    return (ContinuousClock.now - begin) / .seconds(1)
  }
}
