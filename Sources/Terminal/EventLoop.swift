import Canvas
import Interface
import Training

/// Runs the program: events become messages, messages change the model, effects reach the world, and the screen
/// follows.
///
/// The main thread does this and nothing else; training goes on beside it.
package final class EventLoop {
  /// How the program ended.
  package enum Ending: Equatable, Sendable {
    /// The user left.
    case quit
    /// A signal of this number asked for it.
    case terminated(Int32)
  }

  /// Time between two savings of a session that trains.
  private static let saveInterval = Duration.seconds(30)
  /// Longest wait for the session's answer before a frame.
  private static let patience = Duration.milliseconds(12)
  /// Most events handled between two frames.
  private static let eventsPerFrame = 64

  private let terminal: any TerminalDevice
  private let session: TrainingSession
  private let files: FileAccess
  private let jobs: JobRunner
  private var model: Model
  private var budget: ByteBudget
  /// Times are counted from here, in seconds.
  private let origin = ContinuousClock.now
  private var nextFrame = 0.0
  private var nextSave = ContinuousClock.now + EventLoop.saveInterval
  private var ending: Ending?

  /// A loop over a terminal and a session.
  ///
  /// - Parameters:
  ///   - model: The first state; its size is that of the terminal.
  ///   - framesPerSecond: Frames at most while training goes on; keys are answered at once.
  ///   - bytesPerSecond: Bytes that these frames may cost; nil for no limit.
  ///   - files: What can be written.
  ///   - jobs: Who does what takes longer than a frame.
  package init(
    terminal: any TerminalDevice, session: TrainingSession, model: Model, framesPerSecond: Int,
    bytesPerSecond: Int? = nil, files: FileAccess, jobs: JobRunner
  ) {
    self.terminal = terminal
    self.session = session
    self.model = model
    self.files = files
    self.jobs = jobs
    budget = ByteBudget(bytesPerSecond: bytesPerSecond, frameInterval: 1 / Double(framesPerSecond))
    self.model.size = terminal.size
  }

  /// Why the screen has to change.
  private enum Occasion { case nothing, event, training }

  /// Shows the first screen and goes on until the user leaves.
  package func run() -> Ending {
    if model.isMouseOn == true { terminal.setMouse(true) }
    draw(for: .event)
    while true {
      let occasion = handleEvents()
      if let ending { return ending }
      draw(for: occasion)
    }
  }

  private var now: Double { (ContinuousClock.now - origin) / .seconds(1) }

  private func draw(for occasion: Occasion) {
    if occasion == .nothing { return }
    let (start, sent) = (now, terminal.bytesSent)
    // A screen at rest costs nothing more, so it gets its colours back.
    let steps = model.isPlaying ? budget.colorSteps : nil
    if occasion == .training || !model.isPlaying, model.theme.steps != steps {
      apply(.colorSteps(steps))
      budget.didChangeColors()
    }
    terminal.present(view(model))
    let end = now
    budget.didSend(terminal.bytesSent - sent, at: end, isTraining: occasion == .training)
    // Answers to keys and mouse come between the frames of training, and do not put them off for longer than they
    // have to be paid for. A frame that took long is followed by as long a rest, so that keys and training get their turn.
    let earliest = occasion == .training ? max(budget.nextFrame(after: start), end + (end - start)) : nextFrame
    nextFrame = max(earliest, budget.paidAt)
  }

  /// Waits for events or the next frame; tells why the screen has to change.
  private func handleEvents() -> Occasion {
    let timeout = model.isPlaying ? Duration.seconds(max(0, nextFrame - now)) : nil
    guard var event = terminal.nextEvent(timeout: timeout) else { return takeSnapshot() ? .training : .nothing }
    for _ in 0..<Self.eventsPerFrame {
      handle(event)
      // On a slow line many keys, or a moving mouse, share one answer.
      let rest = Duration.seconds(max(0, budget.nextAnswer - now))
      guard ending == nil, let next = terminal.nextEvent(timeout: rest) else { break }
      event = next
    }
    awaitSnapshot()
    return .event
  }

  /// Gives the session a moment to answer what was asked of it, so that a change of the network is drawn at once and
  /// not as an empty panel first.
  ///
  /// A session in the midst of a long epoch is not waited for, nor one that trains on while all that was asked for is
  /// on the screen already.
  private func awaitSnapshot() {
    guard !model.isPlaying || !model.showsCurrentNetwork else { return }
    let end = ContinuousClock.now + Self.patience
    while ending == nil, model.snapshot.revision < model.commandsSent {
      let remaining = end - .now
      guard remaining > .zero, let event = terminal.nextEvent(timeout: remaining) else { return }
      handle(event)
    }
  }

  /// Takes the session's newest state; false where nothing is new.
  private func takeSnapshot() -> Bool {
    saveWhenDue()
    let snapshot = session.snapshot
    let isNew =
      snapshot.epoch != model.snapshot.epoch || snapshot.revision != model.snapshot.revision
      || snapshot.isPlaying != model.snapshot.isPlaying || snapshot.epochsPerSecond != model.snapshot.epochsPerSecond
    if isNew { apply(.snapshot(snapshot)) } else { nextFrame = budget.nextFrame(after: now) }
    return isNew
  }

  private func handle(_ event: Event) {
    switch event {
    case .key(let key): apply(.key(key))
    case .mouse(let event): apply(.mouse(event))
    case .pasted(let text): apply(.pasted(text))
    case .resized: apply(.resized(terminal.size))
    case .woken:
      apply(.snapshot(session.snapshot))
      for (id, event) in jobs.takeEvents() { apply(.job(id, event)) }
    case .continued:
      terminal.repaint()
      apply(.resized(terminal.size))
    case .terminate(let signal): ending = .terminated(signal)
    }
  }

  private func apply(_ message: Message) {
    for effect in update(&model, message) { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .send(let command): session.send(command)
    case .start(let id, let job): jobs.start(id, job, of: session, files)
    case .cancel(let id): jobs.cancel(id)
    case .copy(let text): apply(.copied(terminal.copy(text)))
    case .setMouse(let isOn): terminal.setMouse(isOn)
    case .repaint: terminal.repaint()
    case .suspend:
      terminal.suspend()
      apply(.resized(terminal.size))
    case .quit: ending = .quit
    }
  }

  /// Keeps the session every half minute while training goes on.
  private func saveWhenDue() {
    guard ContinuousClock.now >= nextSave else { return }
    nextSave = .now + Self.saveInterval
    files.saveSession()
  }
}
