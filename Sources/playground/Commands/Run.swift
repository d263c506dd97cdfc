import ArgumentParser
import Canvas
import Experiment
import Foundation
import Interface
import Terminal

/// `playground [SCENARIO]`: the terminal program.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Open the playground in the terminal (the default).")

  @OptionGroup var arguments: ScenarioArguments
  @OptionGroup var look: LookArguments

  @Flag(help: "Start training at once.")
  var play = false

  @Option(help: "Speed: \(Speed.allCases.map(\.rawValue).joined(separator: ", ")); x1 is 60 epochs a second.")
  var speed = Speed.normal

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Pause at this epoch, a whole number from 1 up.", valueName: "epoch"))
  var until: Int?

  func validate() throws {
    if let until, until < 1 {
      throw ValidationError("--until is \(until); allowed is a whole number from 1 up.")
    }
  }

  func run() throws {
    let scenario = try arguments.resolve()
    let capabilities = Capabilities.ofThisProcess(colorChoice: look.color.depth, glyphChoice: look.glyphs.glyphSet)
    let terminal = try NcursesTerminal(capabilities)
    let ending = play(scenario, on: terminal, capabilities)
    terminal.close()
    if case .terminated(let signal) = ending { throw ExitCode(128 + signal) }
  }

  private func play(_ scenario: Scenario, on terminal: NcursesTerminal, _ capabilities: Capabilities)
    -> EventLoop.Ending
  {
    let wake = terminal.wakeHandle
    let session = TrainingSession(scenario) { wake.wake() }
    let theme = Theme(
      depth: capabilities.colorDepth, background: look.background.background ?? capabilities.background)
    var model = Model(session.snapshot, size: terminal.size, theme: theme, glyphSet: capabilities.glyphs)
    let commands = [.setSpeed(speed)] + (until.map { [.stopAt($0)] } ?? []) + (play ? [TrainingCommand.play] : [])
    commands.forEach(session.send)
    // The model has to know of them: it takes snapshots that have seen fewer commands for old.
    model.commandsSent = commands.count
    let isRemote = ProcessInfo.processInfo.environment["SSH_CONNECTION"] != nil
    let loop = EventLoop(
      terminal: terminal, session: session, model: model, framesPerSecond: isRemote ? 12 : 30, export: Self.export)
    return loop.run()
  }

  /// Writes the network to a new file in the current directory; returns its name.
  private static func export(_ snapshot: Snapshot) throws -> String {
    let document = try NetworkDocument(snapshot).json()
    let directory = FileManager.default.currentDirectoryPath
    guard !directory.isEmpty else { throw Failure(description: "the current directory is gone.") }
    do {
      return try FileWriter.writeNew(
        document, directory: directory, name: NetworkDocument.fileName(snapshot), extension: "json")
    } catch {
      throw Failure(description: error.reason + ".")
    }
  }
}
