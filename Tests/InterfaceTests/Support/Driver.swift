import Canvas
import Testing
@testable import Datasets
@testable import Interface
@testable import Scenarios
@testable import Training

/// A sitting at the keyboard: a model, and a run that answers every command at once.
struct Driver {
  /// The screen's model.
  private(set) var model: Model
  /// Everything that was asked of the world so far, in order.
  private(set) var effects: [Effect] = []
  /// Whether the run answers commands; else the model stays ahead of it.
  var isAnswering = true

  private var run: RunState

  /// A paused run of a scenario on a terminal.
  init(
    _ scenario: Scenario = .usual, _ size: Size = Size(80, 24), depth: ColorDepth = .truecolor,
    background: Background = .dark, glyphs: GlyphSet = .braille
  ) {
    run = RunState(scenario)
    model = Model(
      run.snapshot(epochsPerSecond: nil), size: size,
      look: Look(depth: depth, background: background, glyphSet: glyphs))
  }

  /// Presses keys one after the other; returns what they asked of the world.
  @discardableResult
  mutating func press(_ keys: Key...) -> [Effect] {
    var asked: [Effect] = []
    for key in keys { asked += receive(.key(key)) }
    return asked
  }

  /// Types characters one after the other; returns what they asked of the world.
  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    var asked: [Effect] = []
    for scalar in text.unicodeScalars { asked += receive(.key(.character(scalar))) }
    return asked
  }

  /// Does something with the mouse over a cell; returns what it asked of the world.
  @discardableResult
  mutating func mouse(_ kind: MouseEvent.Kind, at position: Position) -> [Effect] {
    receive(.mouse(MouseEvent(kind, at: position)))
  }

  /// Presses and releases the button in the middle of what can have the focus.
  @discardableResult
  mutating func click(_ focus: Focus, _ location: SourceLocation = #_sourceLocation) throws -> [Effect] {
    let place = try #require(center(of: focus), "\(focus) is not on screen", sourceLocation: location)
    return click(place)
  }

  /// Presses and releases the button over a cell.
  @discardableResult
  mutating func click(_ position: Position) -> [Effect] {
    mouse(.press, at: position) + mouse(.release, at: position)
  }

  /// Presses and releases the button over a text on screen.
  @discardableResult
  mutating func click(_ text: String, _ location: SourceLocation = #_sourceLocation) throws -> [Effect] {
    click(try #require(place(of: text), "\(text) is not on screen", sourceLocation: location))
  }

  /// The cell in the middle of what can have the focus.
  func center(of focus: Focus) -> Position? {
    Layout(model).items.first { $0.focus == focus }.map(\.rect.center)
  }

  /// The first cell of a text on screen.
  func place(of text: String) -> Position? {
    let wanted = Array(text.unicodeScalars)
    for (row, line) in rows.enumerated() {
      let scalars = Array(line.unicodeScalars)
      guard scalars.count >= wanted.count else { continue }
      for column in 0...(scalars.count - wanted.count) where Array(scalars[column..<column + wanted.count]) == wanted {
        return Position(column, row)
      }
    }
    return nil
  }

  /// Hands a message to the model, and its commands to the run; returns what the message asked of the world.
  @discardableResult
  mutating func receive(_ message: Message) -> [Effect] {
    let asked = update(&model, message)
    effects += asked
    for effect in asked {
      if case .send(let command) = effect { run.perform(command) }
    }
    if isAnswering && !asked.isEmpty { answer() }
    if isAnswering { checkGradients(asked) }
    return asked
  }

  /// A world that compares gradients at once.
  private mutating func checkGradients(_ asked: [Effect]) {
    for case .start(let id, .checkGradients(let member)) in asked {
      var snapshot = snapshot
      snapshot.look(at: member)
      _ = update(&model, .job(id, .done(.gradients(snapshot.gradientReport()))))
    }
  }

  /// The job that was asked for last is done, and has brought this.
  mutating func finish(_ result: JobResult) { tell(.done(result)) }

  /// The job that was asked for last failed.
  mutating func fail(_ reason: String) { tell(.failed(reason)) }

  /// The job that was asked for last tells of itself.
  mutating func tell(_ event: JobEvent) {
    guard let running = model.jobs.last else { return }
    receive(.job(running.id, event))
  }

  /// What the run stands at.
  var snapshot: Snapshot { run.snapshot(epochsPerSecond: nil) }

  /// The run shows its present state.
  mutating func answer(epochsPerSecond: Double? = nil) {
    _ = update(&model, .snapshot(run.snapshot(epochsPerSecond: epochsPerSecond)))
  }

  /// Lets the run go on for some epochs, and shows the end.
  mutating func train(_ epochs: Int, epochsPerSecond: Double? = nil) {
    for _ in 0..<epochs { run.trainEpoch() }
    answer(epochsPerSecond: epochsPerSecond)
  }

  /// Lets the run play on until it stops by itself, in stretches as the session trains, and shows the end.
  mutating func play(atMost epochs: Int = 100_000) {
    type(" ")
    for _ in 0..<epochs where run.isPlaying {
      run.beginStretch()
      run.trainEpoch()
    }
    answer()
  }

  /// Tells whether the terminal has a mouse, and whether it is listened to.
  mutating func setMouse(_ isOn: Bool?) { model.isMouseOn = isOn }

  /// The session goes over to other features without being asked.
  mutating func setFeatures(_ features: [Feature]) {
    run.perform(.change(ScenarioChange(.features, .list(features.map(\.rawValue)))))
    answer()
  }

  /// Takes the notice away, as time does not.
  mutating func clearNotice() { model.notice = nil }

  /// Puts the focus somewhere without keys.
  mutating func focus(_ focus: Focus) { model.focus = focus }

  /// Changes the parameters that the screen shows.
  mutating func showParameters(_ change: (Double) -> Double) {
    model.snapshot.network.parameters = model.snapshot.network.parameters.map(change)
    model.snapshot.shownNetwork.parameters = model.snapshot.shownNetwork.parameters.map(change)
  }

  /// The screen shows another number of epochs, with everything else as it was.
  mutating func show(epoch: Int) {
    let measured = model.snapshot.measurement
    model.snapshot.measurement = Measurement(
      epoch: epoch, train: measured.train, test: measured.test, penalty: measured.penalty)
  }

  /// Takes the examples away from what the screen shows.
  mutating func showNoData() { model.snapshot.data = DataSplit(train: [], test: []) }

  /// The screen's rows as text.
  var rows: [String] {
    let buffer = view(model)
    return (0..<buffer.size.rows).map { buffer.text(row: $0) }
  }

  /// What stands in the footer.
  var footer: String { rows.last ?? "" }
}

extension Scenario {
  /// The defaults with the seed of the golden cases.
  static var usual: Scenario { Scenario(seed: "0.59704") }

  /// The usual scenario with changes.
  static func with(_ change: (inout Scenario) -> Void) -> Scenario {
    var scenario = usual
    change(&scenario)
    return scenario
  }
}
