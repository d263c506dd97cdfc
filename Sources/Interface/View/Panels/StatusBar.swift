import Canvas
import Neural
import Training

extension Painter {
  /// The first line: play state, epoch, speed, losses and accuracies; what does not fit is left out from the right.
  mutating func drawStatus(_ scene: Scene) {
    let row = scene.layout.status.row
    let width = scene.layout.status.columns
    var column = 1
    for segment in segments(scene) {
      let length = segment.reduce(0) { $0 + $1.text.count }
      guard column + length < width else { break }
      for part in segment { column = write(part.text, column, row, part.style) }
      column += width >= 100 ? 3 : 2
    }
  }

  private typealias Part = (text: String, style: Style)

  private func segments(_ scene: Scene) -> [[Part]] {
    let snapshot = scene.snapshot
    let isWide = scene.layout.status.columns >= 100
    let isNarrow = scene.layout.status.columns < 60
    let playing = scene.model.isPlaying
    var segments: [[Part]] = isWide ? [[("playground", theme.bright)]] : []
    let state = playing ? "\(glyphs.playing)" : "\(glyphs.paused)"
    segments.append([
      (isNarrow ? state : state + (playing ? " running" : " paused "), playing ? theme.running : theme.quiet)
    ])
    segments.append([(isNarrow ? "" : "epoch ", theme.quiet), (epochText(snapshot.epoch), theme.bright)])
    if isWide { segments.append(speed(scene)) }
    // Where the losses are not those of the weights that the last epoch came to, or might not be, the line says whose;
    // without room in the place of "train".
    let weights = whoseWeights(snapshot, columns: scene.layout.status.columns)
    let isTight = scene.layout.status.columns < 64
    let name = isTight ? weights ?? "train" : "train"
    segments.append([(name + " ", theme.quiet), (loss(snapshot.measurement.train.loss), theme.bright)])
    // Without a test set its figures are left out where there is no room to spare.
    let hasTest = !snapshot.data.test.isEmpty
    if hasTest || scene.layout.status.columns >= 120 {
      segments.append([("test ", theme.quiet), (loss(snapshot.measurement.test.loss), theme.bright)])
    }
    if scene.model.hasPenaltyInStatus {
      segments.append([("penalty ", theme.quiet), (loss(snapshot.measurement.penalty), theme.bright)])
    }
    if let weights, !isTight { segments.append([(weights, theme.text)]) }
    if snapshot.scenario.problem == .classification {
      segments.append(accuracies(snapshot, columns: scene.layout.status.columns, hasName: weights == nil))
    }
    if !isWide { segments.append(speed(scene)) }
    if let rate = snapshot.scheduledRate {
      segments.append([("rate ", theme.quiet), (significant(rate), theme.bright)])
    }
    // The name is the first to go where there is no room.
    if let name = scene.model.presetName { segments.append([(name, theme.text)]) }
    return segments
  }

  /// The accuracies, or where there is no room for both that of the test set, or else that of training, which says so.
  private func accuracies(_ snapshot: Snapshot, columns: Int, hasName: Bool) -> [Part] {
    let name: Part = ("accuracy ", theme.quiet)
    let train: [Part] = [(percent(snapshot.measurement.train.accuracy), theme.bright), (" train", theme.quiet)]
    let test: Part = (percent(snapshot.measurement.test.accuracy), theme.bright)
    if columns >= 120 { return [name] + train + [(" ", theme.quiet), test, (" test", theme.quiet)] }
    let hasTest = !snapshot.data.test.isEmpty
    return (hasName && columns >= (hasTest ? 60 : 64) ? [name] : []) + (hasTest ? [test] : train)
  }

  /// Whose losses the line shows: those of an average, of the epoch that early stopping has gone back to, or nil.
  private func whoseWeights(_ snapshot: Snapshot, columns: Int) -> String? {
    let averages = snapshot.scenario.weightAveraging != .none
    let words = averages ? snapshot.scenario.shownWeights.rawValue : nil
    guard let epoch = snapshot.restoredEpoch else { return words }
    let restored = columns < 64 ? "of \(epoch)" : columns < 100 ? "of epoch \(epoch)" : "weights of epoch \(epoch)"
    return [columns < 64 ? nil : words, restored].compactMap(\.self).joined(separator: " ")
  }

  /// Speed asked for and speed reached, in a field of fixed width.
  private func speed(_ scene: Scene) -> [Part] {
    let reached = scene.model.isPlaying ? scene.snapshot.epochsPerSecond : nil
    let text = reached.map { grouped(String(Int($0.rounded()))) + "/s" } ?? "\(glyphs.noNumber)/s"
    return [(text.leftPadded(to: 9), theme.text)]
  }

  /// A loss in three decimals, or in four digits where it has left all measure.
  func loss(_ value: Double) -> String {
    let text = abs(value) < 1e5 ? fixed(value, decimals: 3) : value.isFinite ? significant(value) : nil
    return (text ?? String(glyphs.noNumber)).leftPadded(to: 5)
  }

  private func percent(_ share: Double) -> String {
    (fixed(share * 100, decimals: 1).map { $0 + "%" } ?? String(glyphs.noNumber)).leftPadded(to: 6)
  }
}

extension Model {
  /// Whether the status line tells the penalty: where it is wide, and there is one.
  var hasPenaltyInStatus: Bool { size.columns >= 100 && snapshot.measurement.penalty != 0 }
}

extension Snapshot {
  /// The learning rate of the next epoch, where a schedule or a warm-up makes it another than the control shows.
  fileprivate var scheduledRate: Double? {
    let schedule = scenario.learningRateSchedule
    guard schedule.method != .constant || schedule.warmUp > 0 else { return nil }
    return schedule.learningRate(scenario.learningRate, epoch: epoch)
  }
}
