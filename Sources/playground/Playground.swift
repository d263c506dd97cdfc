import ArgumentParser
import Experiment
import Foundation
import Neural
import Terminal

/// The command `playground`.
@main
struct Playground: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "playground",
    abstract: "A neural-network playground for the terminal.",
    usage: """
      playground [SCENARIO] [--play] [--speed x10] [--until EPOCH] [options]
      playground <subcommand>
      """,
    discussion: """
      SCENARIO is the name of a preset, the path of a YAML file or of an exported network, or a link of \
      playground.tensorflow.org (whole, or what follows #); without one the browser playground's defaults are used. Flags override its fields.

      The flags of the terminal program are those of "run": playground help run.
      """,
    version: "0.1.0",
    subcommands: [
      Run.self, Train.self, ShowData.self, Render.self, Export.self, Presets.self, Link.self, PrintScenario.self,
      Config.self, Gradcheck.self, BenchCommand.self,
    ],
    defaultSubcommand: Run.self)

  /// Runs the command that the arguments name; errors go to standard error in one sentence.
  static func main() {
    do {
      try KernelKind.checkRequest()
      var command = try parseAsRoot()
      try command.run()
    } catch let error as DataError {
      leave(error.description, code: 65)
    } catch let error as UsageError {
      leave(error.description, code: 64)
    } catch let error as InvalidValue {
      leave(error.description + ".", code: 64)
    } catch let error as TerminalError {
      leave(error.description, code: 1)
    } catch let error as Failure {
      leave(error.description, code: 1)
    } catch {
      exit(withError: error)
    }
  }

  private static func leave(_ sentence: String, code: Int32) -> Never {
    Output.error("playground: \(sentence)\n")
    Foundation.exit(code)
  }
}
