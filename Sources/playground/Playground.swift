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
    Interrupts.prepareProcess()
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
      tell(error)
    }
  }

  /// Prints what was asked for, help or the version, as all output is printed; errors as their parser has them.
  private static func tell(_ error: any Error) -> Never {
    guard exitCode(for: error) == .success else { exit(withError: error) }
    do {
      try Output.line(fullMessage(for: error))
    } catch {
      leave(String(describing: error), code: 1)
    }
    Foundation.exit(0)
  }

  private static func leave(_ sentence: String, code: Int32) -> Never {
    Output.error("playground: \(sentence)\n")
    Foundation.exit(code)
  }
}
