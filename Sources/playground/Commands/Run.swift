import ArgumentParser
import Canvas
import Files
import Formats
import Foundation
import Interface
import Scenarios
import Terminal
import Training

/// `playground [SCENARIO]`: the terminal program.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Open the playground in the terminal (the default).")

  @OptionGroup var arguments: ScenarioArguments
  @OptionGroup var look: LookArguments
  @OptionGroup var habits: HabitArguments

  @Flag(help: "Start training at once.")
  var play = false

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Pause at this epoch, a whole number from 1 up.", valueName: "epoch"))
  var until: Int?

  @Flag(help: "Go on with the last session, exactly where it was left.")
  var resume = false

  func validate() throws {
    if let until, until < 1 {
      throw ValidationError("--until is \(until); allowed is a whole number from 1 up.")
    }
    if resume && !arguments.isEmpty {
      throw ValidationError("--resume goes on with the last session; it takes neither SCENARIO nor its fields.")
    }
  }

  func run() throws {
    let options = try options()
    let settings = options.settings
    let capabilities = Capabilities.ofThisProcess(colorChoice: settings.colorDepth, glyphChoice: settings.glyphSet)
    let terminal = try NcursesTerminal(capabilities)
    let wake = terminal.wakeHandle
    let session = options.makeSession { wake.wake() }
    let jobs = JobRunner { wake.wake() }
    let leaving = Leaving(session: session, store: options.store, jobs: jobs)
    let ending = play(options, leaving, on: terminal, capabilities)
    terminal.close()
    leaving.keep(after: ending)
    if case .terminated(let signal) = ending { throw ExitCode(128 + signal) }
  }

  /// What the command line, the config file and the last session amount to.
  private func options() throws -> RunOptions {
    let settings = try Settings.current(flags: look.flags.merging(habits.flags) { $1 })
    let store = RunOptions.environmentStore
    if resume, let saved = try resumed(from: store, settings: settings) { return saved }
    let (scenario, notes) = try arguments.resolveWithNotes()
    return RunOptions(
      start: .scenario(scenario), settings: settings, plays: play, until: until,
      notes: (notes.isEmpty ? [] : ["Link: \(notes.joined(separator: "; "))."])
        + (scenario.warning.map { ["\($0)."] } ?? []),
      store: store)
  }

  /// The last session.
  private func resumed(from store: SessionStore?, settings: Settings) throws -> RunOptions? {
    guard let store else {
      throw Failure(description: "There is no session to resume: neither XDG_STATE_HOME nor HOME is set.")
    }
    guard let saved = try store.load() else {
      let path = store.path.excerpt(Limit.sourceLength)
      throw Failure(description: "There is no session to resume: \(path) does not exist.")
    }
    return RunOptions(start: .session(saved), settings: settings, plays: play, until: until, store: store)
  }

  private func play(
    _ options: RunOptions, _ leaving: Leaving, on terminal: NcursesTerminal, _ capabilities: Capabilities
  ) -> EventLoop.Ending {
    let session = leaving.session
    let settings = options.settings
    let background = settings.background ?? capabilities.background
    let look = Look(
      settings.theme, depth: capabilities.colorDepth, background: background, glyphSet: capabilities.glyphs)
    var model = Model(session.snapshot, size: terminal.size, look: look)
    if !options.notes.isEmpty { model.notice = Notice(options.notes.joined(separator: " ")) }
    model.speed = options.speed
    model.presetName = ScenarioSource(arguments.scenario).presetName
    model.isMouseOn = terminal.hasMouse ? settings.usesMouse : nil
    let commands = options.commands
    commands.forEach(session.send)
    // The model has to know of them: it takes snapshots that have seen fewer commands for old.
    model.commandsSent = commands.count
    let loop = EventLoop(
      terminal: terminal, session: session, model: model, framesPerSecond: settings.framesPerSecond,
      bytesPerSecond: settings.bytesPerSecond, files: files(leaving), jobs: leaving.jobs)
    return loop.run()
  }

  private func files(_ leaving: Leaving) -> FileAccess {
    FileAccess(
      exportNetwork: { snapshot in
        try Self.write(NetworkDocument(snapshot).json(), NetworkDocument.fileName(snapshot), "json")
      },
      saveScenario: { snapshot in
        try Self.write(Data(snapshot.scenario.yaml().utf8), snapshot.scenario.fileName, "yaml")
      },
      saveSession: leaving.keepMeanwhile,
      readFile: PastedFile.text)
  }

  /// Writes a new file in the current directory; returns its name.
  private static func write(_ document: Data, _ name: String, _ suffix: String) throws -> String {
    let directory = FileManager.default.currentDirectoryPath
    guard !directory.isEmpty else { throw Failure(description: "the current directory is gone.") }
    do {
      return try FileWriter.writeNew(document, directory: directory, name: name, extension: suffix)
    } catch {
      throw Failure(description: error.reason + ".")
    }
  }
}
