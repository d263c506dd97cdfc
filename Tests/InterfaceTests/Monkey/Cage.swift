import Canvas
import Testing
@testable import Interface
@testable import Scenarios
@testable import Training

/// Where a monkey sits: a screen's model, and a session that obeys and answers late, or not at all.
struct Cage {
  private(set) var model: Model
  private var run: RunState
  /// Commands that the session has not carried out yet.
  private var waiting: [TrainingCommand] = []
  /// Jobs that are not done yet.
  private var jobs: [(id: JobID, job: Job)] = []
  /// States that the session has published, and the screen has not taken.
  private var published: [Snapshot] = []
  /// Whether the session could go on; a network that would take all the time of the test is not built.
  private(set) var isOpen = true

  /// Parameters of the largest network that the session builds.
  private static let mostParameters = 1500
  /// Parameters of the largest network whose gradients are compared.
  private static let mostCompared = 60

  init(_ scenario: Scenario, _ size: Size, _ look: Look) {
    run = RunState(scenario)
    model = Model(run.snapshot(epochsPerSecond: nil), size: size, look: look)
    model.isMouseOn = true
  }

  /// Does one thing; returns whether it was a message.
  mutating func make(_ move: Move) -> Bool {
    switch move {
    case .obeyed(let count): obey(count)
    case .trained(let epochs): train(epochs)
    case .published: published.append(run.snapshot(epochsPerSecond: run.isPlaying ? 60 : nil))
    case .shown:
      guard !published.isEmpty else { return false }
      receive(.snapshot(published.removeFirst()))
      return true
    default:
      guard let message = message(of: move) else { return false }
      receive(message)
      return true
    }
    return false
  }

  /// The session carries out all that waits for it, and the screen sees the end.
  mutating func settle() {
    while !waiting.isEmpty && isOpen { obey(1) }
    guard isOpen else { return }
    for snapshot in published { receive(.snapshot(snapshot)) }
    published = []
    receive(.snapshot(run.snapshot(epochsPerSecond: nil)))
  }

  /// The scenario of the session.
  var sessionScenario: Scenario { run.trainer.scenario }

  private mutating func receive(_ message: Message) {
    for effect in update(&model, message) {
      switch effect {
      case .send(let command): waiting.append(command)
      case .start(let id, let job): jobs.append((id, job))
      // Half of them are told of nevertheless: what comes too late is no longer listened to.
      case .cancel(let id) where id.number % 2 == 0: jobs.removeAll { $0.id == id }
      default: break
      }
    }
  }

  private mutating func obey(_ count: Int) {
    for _ in 0..<min(count, waiting.count) {
      let command = waiting.removeFirst()
      guard Self.isSmall(after: command, run.trainer.scenario) else {
        isOpen = false
        return
      }
      run.perform(command)
    }
  }

  private static func isSmall(after command: TrainingCommand, _ scenario: Scenario) -> Bool {
    let asked: Scenario? =
      switch command {
      case .change(let change), .adjust(let change): scenario.applying(change)
      case .replace(let scenario): scenario
      default: nil
      }
    guard let asked else { return true }
    return asked.ensemble * asked.shape.parameterCount <= mostParameters
  }

  private mutating func train(_ epochs: Int) {
    for _ in 0..<epochs where run.isPlaying {
      run.beginStretch()
      run.trainEpoch()
    }
  }

  /// What the oldest job tells.
  private mutating func told(_ answer: Move.Answer) -> Message? {
    guard let (id, job) = jobs.first else { return nil }
    if answer == .progressed { return .job(id, .progress(0.5)) }
    jobs.removeFirst()
    guard answer == .done else {
      return .job(id, .failed("No space is left on the device, says the system, in a sentence of some length."))
    }
    return .job(id, done(job))
  }

  private func done(_ job: Job) -> JobEvent {
    switch job {
    case .exportNetwork: return .done(.exported("playground-1.json"))
    case .saveScenario: return .done(.saved("playground-1.yaml"))
    case .readFile(let path): return .done(.read(path: path, text: "dataset: xor\n"))
    case .checkGradients(let member):
      var snapshot = run.snapshot(epochsPerSecond: nil)
      guard snapshot.network.shape.parameterCount <= Self.mostCompared else { return .failed("It takes too long.") }
      snapshot.look(at: member)
      return .done(.gradients(snapshot.gradientReport()))
    }
  }

  private mutating func message(of move: Move) -> Message? {
    switch move {
    case .key(let key): .key(key)
    case .pasted(let text): .pasted(text)
    case .mouse(let kind, let across, let down): .mouse(MouseEvent(kind, at: place(across, down)))
    case .aimed(let kind, let item): place(ofItem: item).map { .mouse(MouseEvent(kind, at: $0)) }
    case .onLink(let kind, let link): place(onLink: link).map { .mouse(MouseEvent(kind, at: $0)) }
    case .resized(let size): .resized(size)
    case .colorSteps(let steps): .colorSteps(steps)
    case .answered(.copied): .copied(true)
    case .answered(.notCopied): .copied(false)
    case .answered(let answer): told(answer)
    case .obeyed, .trained, .published, .shown: nil
    }
  }

  private func place(_ across: Double, _ down: Double) -> Position {
    Position(Int(across * Double(model.size.columns)), Int(down * Double(model.size.rows)))
  }

  private func place(ofItem share: Double) -> Position? {
    let items = Layout(model).items
    return items.isEmpty ? nil : items[Int(share * Double(items.count))].rect.center
  }

  /// The middle of a link, where it has a place.
  private func place(onLink share: Double) -> Position? {
    guard let network = Layout(model).network else { return nil }
    let columns = network.columns
    let column = columns[Int(share * Double(columns.count))]
    guard let unit = column.units.first else { return nil }
    return Position(unit.column - 3, unit.row + Int(share * 1000) % max(1, network.rect.rows))
  }
}
