import ArgumentParser
import Canvas
import Foundation
import Interface
import Scenarios
import Terminal
import Training

/// `playground render`: the decision map on standard output.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the decision map with its points.",
    discussion: "Trains to the first of --epochs and the stop conditions, as train does, and says so.")

  @OptionGroup var arguments: ScenarioArguments
  @OptionGroup var look: LookArguments

  @Option(parsing: .unconditional, help: .epochsOrStop)
  var epochs: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Size of the map in cells: two whole numbers from 1 to 1000.", valueName: "columns x rows"))
  var size = MapSize(columns: 60, rows: 30)

  func validate() throws {
    if let epochs, epochs < 0 {
      throw ValidationError("--epochs is \(epochs); allowed is a whole number from 0 up.")
    }
  }

  func run() throws {
    let (trainer, _) = try TrainingRun.quiet(arguments.resolve(), epochs: epochs)
    let snapshot = Snapshot(trainer, measurement: trainer.measured(), history: LossHistory())
    let settings = try Settings.current(flags: look.flags)
    let capabilities = Capabilities.ofThisProcess(colorChoice: settings.colorDepth, glyphChoice: settings.glyphSet)
    // A pipe gets colours only when it is told to; then exactly those.
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let depth = isTerminal ? capabilities.colorDepth : look.color?.depth ?? .never
    let theme = Theme(settings.theme, depth: depth, background: settings.background ?? capabilities.background)
    let picture = decisionMapPicture(
      snapshot, size: Size(size.columns, size.rows), theme: theme, glyphSet: capabilities.glyphs)
    let text = depth == .never ? picture.plainText() : picture.coloredText()
    try Output.write(Data(text.utf8))
  }
}

/// `--size 60x30`.
struct MapSize: ExpressibleByArgument {
  let columns: Int
  let rows: Int

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...1000).contains(columns),
      (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  var defaultValueDescription: String { "\(columns)x\(rows)" }
}
